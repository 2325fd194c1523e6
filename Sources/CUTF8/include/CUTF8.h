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

/* Up to eight characters of three bytes, by the halves of their second and third bytes: a bit for each character. */
struct gouji_characters {
    uint8_t second_low[16], second_high[16], third_low[16], third_high[16];
};

/* One character more, `bit` being its place among the eight. */
void gouji_characters_add(struct gouji_characters *characters, int bit, uint8_t second, uint8_t third);

/* The first place from `from` on whose next two bytes are those of one of the characters; `to` or a place less than three bytes before it
   where there is none. */
size_t gouji_characters_find(struct gouji_characters characters, const uint8_t *text, size_t from, size_t to);

#endif
