#ifndef GOUJI_CNCURSES_SHIM_H
#define GOUJI_CNCURSES_SHIM_H

// Feature macros stand here because the Swift importer does not see `cSettings`.
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

#include "curses_constants.h"
#include "held_errors.h"
#include "restore.h"
#include "signals.h"
#include "width.h"

// From <term.h>, whose macros (`lines`, `columns`, `tab` …) take ordinary names away.
extern int setupterm(const char *terminal, int descriptor, int *error);
extern char *tigetstr(const char *name);

static inline WINDOW *gouji_stdscr(void) { return stdscr; }

/// A screen on standard output that reads keys from a file, standard input if NULL.
static inline SCREEN *gouji_open_screen(FILE *input) { return newterm(NULL, stdout, input ? input : stdin); }

/// Makes the next update paint every cell.
static inline void gouji_repaint_all(void) { clearok(curscr, TRUE); }

static inline void gouji_flush_output(void) { fflush(stdout); }

static inline int gouji_rows(void) { return stdscr ? getmaxy(stdscr) : 0; }
static inline int gouji_columns(void) { return stdscr ? getmaxx(stdscr) : 0; }
static inline int gouji_cursor_column(WINDOW *window) { return getcurx(window); }
static inline int gouji_colors(void) { return COLORS; }
static inline int gouji_color_pairs(void) { return COLOR_PAIRS; }

/// A cell of one character with its marks; the pair may exceed a short. Returns OK or ERR.
static inline int gouji_set_cell(cchar_t *cell, const wchar_t *text, uint32_t attributes, int pair) {
    return setcchar(cell, text, (attr_t)attributes, 0, &pair);
}

/// A string capability, NULL where the terminal has none.
static inline const char *gouji_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

#endif
