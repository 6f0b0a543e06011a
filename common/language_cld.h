/* language_cld.h - what language.c sees of the identification library, which speaks C++ only. */
#ifndef DOCCONV_LANGUAGE_CLD_H
#define DOCCONV_LANGUAGE_CLD_H

#ifdef __cplusplus
extern "C" {
#endif

/* The library's code for the language of `len` bytes of UTF-8; "" when it is not sure. */
const char *language_cld(const char *text, int len);

#ifdef __cplusplus
}
#endif

#endif
