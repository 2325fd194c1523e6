#ifndef GOUJI_PSEUDO_TERMINAL_H
#define GOUJI_PSEUDO_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

/// Starts a program in a new terminal of its own. Returns its process id, and the terminal's other end in `controller`; −1 on failure.
/// `arguments` and `environment` end with NULL.
pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], unsigned short columns, unsigned short rows, int *controller);

/// Changes the terminal's size, which sends SIGWINCH.
bool pseudo_terminal_resize(int controller, unsigned short columns, unsigned short rows);

/// Whether the terminal is in the mode in which every program is started here: it echoes and reads whole lines, as a shell leaves it.
bool pseudo_terminal_is_as_started(int controller);

#endif
