#include "shim.h"

#include <wchar.h>
#include <wctype.h>

// ncurses asks the C library how wide a character is and whether it can be printed, and glibc's answers are years behind Unicode and know
// no ambiguous width. The dynamic linker resolves the calls of libncursesw to the definitions of the executable, which are these.

static int (*width_table)(uint32_t scalar);

void gouji_use_width_table(int (*width)(uint32_t scalar)) { width_table = width; }

int wcwidth(wchar_t character) {
    if (character >= 0x20 && character < 0x7F) return 1;
    if (character == 0) return 0;
    return width_table ? width_table((uint32_t)character) : character < 0xA0 ? -1 : 1;
}

int iswprint(wint_t character) {
    if (character >= 0x20 && character < 0x7F) return 1;
    return character != WEOF && character >= 0xA0 && wcwidth((wchar_t)character) >= 0;
}
