#ifndef GOUJI_CNCURSES_WIDTH_H
#define GOUJI_CNCURSES_WIDTH_H

#include <stdint.h>

/// Makes ncurses measure characters by a table of ours: 0, 1 or 2 cells, −1 for what is not printable.
void gouji_use_width_table(int (*width)(uint32_t scalar));

#endif
