#ifndef GOUJI_CMARKUP_HTML_CHARACTERS_H
#define GOUJI_CMARKUP_HTML_CHARACTERS_H

#include <stddef.h>

/* Writes text with its character references replaced; it never gets longer. Returns how many bytes were written. */
size_t html_decode(const char *from, const char *limit, char *to);

#endif
