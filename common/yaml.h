/*
 * yaml.h - metadata written as YAML: front matter of Markdown, --metadata-file. The only way to
 * libyaml.
 */
#ifndef DOCCONV_YAML_H
#define DOCCONV_YAML_H

#include <stdbool.h>

#include "buffer.h"
#include "diag.h"
#include "document.h"

/*
 * Sets the document's metadata from a YAML mapping: scalars, lists of scalars, and pandoc's forms
 * of persons and titles ({name:, role:} or {text:, role:} or {text:, type:}, or a list of these).
 * `yaml` is a part of the source's text, and the source outlives the document. What means nothing
 * here is reported: unknown keys, aliases (never expanded), a second value of what has one.
 *
 * False, with `if_broken` reported at its line and column and nothing set, when it is not YAML, not
 * a mapping, or nested deeper than any metadata is.
 */
bool yaml_read_metadata(struct document *, struct source *, struct slice yaml, enum metadata_rank,
                        enum diag_code if_broken, struct diagnostics *);

/*
 * A scalar as YAML can hold it in `key: value` and `- value`: plain where YAML 1.1 and 1.2 both read
 * the same string back, else in double quotes.
 */
void yaml_put_scalar(struct buffer *, struct slice text);

#endif
