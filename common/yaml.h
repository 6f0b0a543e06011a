/*
 * yaml.h - metadata written as YAML: front matter of Markdown, --metadata-file. The only way to
 * libyaml.
 */
#ifndef DOCCONV_YAML_H
#define DOCCONV_YAML_H

#include <stdbool.h>

#include "diag.h"
#include "document.h"

/*
 * Sets the document's metadata from a YAML mapping: scalars, lists of scalars, and pandoc's forms
 * of creators ({name:, role:} or {text:, role:}, a list of either) and of titles. Keys that mean
 * nothing here are reported. False, with a fatal diagnostic in `name`'s file with line and column,
 * when it is not YAML.
 */
bool yaml_read_metadata(struct document *, struct slice yaml, struct slice name, enum metadata_rank,
                        struct diagnostics *);

/* A scalar as YAML can hold it in `key: value`: plain where that reads back the same, else quoted. */
void yaml_put_scalar(struct buffer *, struct slice text);

#endif
