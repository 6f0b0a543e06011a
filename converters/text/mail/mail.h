/* mail.h - mails as they are kept in files: alone, in a folder (mbox), in a digest of a list. */
#ifndef DOCCONV_TEXT_MAIL_H
#define DOCCONV_TEXT_MAIL_H

#include "text/text.h"

/* "Subject: Salt": a header field, as RFC 5322 (§2.2) has it. */
bool mail_is_field(struct slice line);

/* "From ann@quay.example Tue Mar  2 09:14:00 2021", before each mail of a folder (RFC 4155). */
bool mail_is_separator(struct slice line);

/* --- decode.c --------------------------------------------------------------------------------- */

/*
 * When the document begins with a mail's header, gives it a source in which encoded words of headers
 * (RFC 2047) and quoted-printable text (RFC 2045 §6.7) are read. Where a line end is taken out of a
 * word, the next blank line is doubled: the lines behind stay where they are.
 */
void mail_decode(struct document *, struct arena *scratch);

/* --- folder.c --------------------------------------------------------------------------------- */

/* Lines of one mail. */
struct message {
    size_t first;  /* of its header, what sets it apart included */
    size_t header; /* of its first field */
    size_t body;   /* behind its last field */
};

struct mail_folder {
    struct message *messages;
    size_t count, capacity;
    bool is_digest; /* the first one is about the others */
};

/* The line of a field, by its name with the colon; message->body when its header has none. */
size_t mail_find_field(const struct text *, const struct message *, const char *name);

/* Finds the messages; sets their headers and their signatures aside. */
void mail_set_aside(struct text *);

/* Makes chapters of the messages of a folder: the subject is a heading, sender and date stand below it. */
void mail_make_chapters(struct text *);

#endif
