#ifndef GOUJI_CUTF8_H
#define GOUJI_CUTF8_H

#include <stddef.h>
#include <stdint.h>

enum gouji_utf8_verdict {
    gouji_utf8_valid,
    gouji_utf8_invalid,
    /* The processor lacks the instructions: to be told in another way. */
    gouji_utf8_untold,
};

/* Whether bytes are valid UTF-8, thirty-two at a time. */
enum gouji_utf8_verdict gouji_utf8_validate(const uint8_t *bytes, size_t count);

#endif
