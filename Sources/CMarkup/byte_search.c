#define _GNU_SOURCE

#include "byte_search.h"

#include <string.h>

const void *gouji_find(const void *text, size_t count, const void *word, size_t length) { return memmem(text, count, word, length); }
