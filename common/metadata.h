/*
 * metadata.h - what is known about a document besides its text. Every value is plain text, trimmed,
 * and says where it came from (for --explain).
 */
#ifndef DOCCONV_METADATA_H
#define DOCCONV_METADATA_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"
#include "source.h"

struct diagnostics;

enum metadata_field {
#define METADATA_FIELD(field, name) METADATA_##field,
#include "metadata_fields.def"
#undef METADATA_FIELD
    METADATA_FIELDS
};

/* Who knows better: a value gives way to one of a later rank only. */
enum metadata_rank {
    RANK_NONE,
    RANK_FILE_NAME, /* 《书名》作者：X.txt */
    RANK_TEXT,      /* first page, byline */
    RANK_HEADER,    /* header fields, front matter */
    RANK_HINTS,     /* a file of hints */
    RANK_FILE,      /* --metadata-file */
    RANK_OPTION     /* --title and the like */
};

struct metadata_value {
    struct slice text;
    struct slice printed; /* as the source has it, where `text` is its normal form; else absent */
    struct span span;     /* where it stands in the source; {0, 0}: elsewhere */
    enum metadata_rank rank;
    const char *reason; /* "byline", "front matter", "--title" ... */
};

/* The roles of persons: MARC relators, the names of their YAML fields. */
enum creator_role {
    CREATOR_AUTHOR,      /* aut */
    CREATOR_EDITOR,      /* edt */
    CREATOR_TRANSLATOR,  /* trl */
    CREATOR_ILLUSTRATOR, /* ill */
    CREATOR_PRODUCER,    /* bkp: who made the e-book */
    CREATOR_CONTRIBUTOR, /* ctb */
    CREATOR_ROLES
};

struct creator {
    struct creator *next;
    struct metadata_value name;     /* as printed: "Ursula K. Le Guin" */
    struct slice forename, surname; /* of a person whose name could be split; else absent */
    struct slice file_as;           /* "Le Guin, Ursula K." */
    enum creator_role role;
};

/* One of several values of a kind: subjects, identifiers. */
struct metadata_item {
    struct metadata_item *next;
    struct metadata_value value;
};

struct metadata {
    struct metadata_value fields[METADATA_FIELDS];
    struct creator *creators;
    struct metadata_item *subjects, *identifiers;
};

extern const struct creator_role_names {
    const char *name; /* "author" */
    const char *marc; /* "aut" */
} creator_role_names[CREATOR_ROLES];

const char *metadata_field_name(enum metadata_field);

/* Looks a single-valued field up by its name, in any case. */
bool metadata_field_from_name(struct slice name, enum metadata_field *);

static inline struct slice metadata_text(const struct metadata *metadata, enum metadata_field field)
{
    return metadata->fields[field].text;
}

/* A field as a reader of the document should see it: in the words of its source. */
static inline struct slice metadata_shown(const struct metadata *metadata,
                                          enum metadata_field field)
{
    const struct metadata_value *value = &metadata->fields[field];

    return value->printed.len ? value->printed : value->text;
}

/* Sets a field unless a value of a higher rank is there. The text is trimmed and must outlive the metadata. */
void metadata_set(struct metadata *, enum metadata_field, struct metadata_value);

/*
 * Adds a person, in order, and splits the name for sorting. Creators of a lower rank and the same
 * role are dropped, of a higher rank stay and the new one is not added. Returns it, or NULL.
 */
struct creator *metadata_add_creator(struct arena *, struct metadata *, enum creator_role,
                                     struct metadata_value name);

void metadata_add_subject(struct arena *, struct metadata *, struct metadata_value);
void metadata_add_identifier(struct arena *, struct metadata *, struct metadata_value);

/*
 * Sets what `key` names (a field, "author", "translator", "keywords", "subject", "identifier" ...),
 * in any case, as --metadata and front matter do. A date in words is taken in its normal form too
 * (date.h). False: no such key.
 */
bool metadata_set_named(struct arena *, struct metadata *, struct slice key, struct metadata_value);

/* The same; a person is sorted by `file_as` (absent: by the name). */
bool metadata_set_person(struct arena *, struct metadata *, struct slice key, struct metadata_value,
                         struct slice file_as);

/* Whether a person is sorted otherwise than the name says by itself. */
bool metadata_sorts_apart(struct arena *, const struct creator *);

/*
 * Puts what `over` has in the place of what `metadata` has: a field for a field, the persons of a role
 * for those of the role; subjects and identifiers come to the others.
 */
void metadata_overlay(struct arena *, struct metadata *, const struct metadata *over);

/* Where all its strings stand: THE list, for who mends or checks them. */
struct metadata_strings {
    struct slice **at;
    size_t count, capacity;
};

struct metadata_strings metadata_strings(struct arena *, struct metadata *);

/* The first creator of a role, and the next of the same role after `creator`; NULL: none. */
const struct creator *metadata_creator(const struct metadata *, enum creator_role);
const struct creator *metadata_next_creator(const struct creator *);

/* Whether a name is that of a body ("The Sea Press"), by its words. */
bool metadata_is_body(struct slice name);

/* The shape of a BCP 47 tag (RFC 5646, §2.1): two to eight letters, subtags of up to eight. */
bool metadata_is_language(struct slice);

/* Whether a language is written from right to left, by the script of its tag (ISO 15924) or, without
 * one, the script it usually has. */
bool metadata_is_right_to_left(struct slice tag);

#endif
