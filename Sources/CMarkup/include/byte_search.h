#ifndef GOUJI_CMARKUP_BYTE_SEARCH_H
#define GOUJI_CMARKUP_BYTE_SEARCH_H

#include <stddef.h>

/* memmem of the C library, which is declared for GNU sources only and so not seen by Swift. */
const void *gouji_find(const void *text, size_t count, const void *word, size_t length);

#endif
