#ifndef GOUJI_CNCURSES_SHIM_H
#define GOUJI_CNCURSES_SHIM_H

// Feature macros stand here because the Swift importer does not see `cSettings`.
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <curses.h>

static inline WINDOW *gouji_stdscr(void) { return stdscr; }

#endif
