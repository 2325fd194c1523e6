#ifndef GOUJI_CNCURSES_HELD_ERRORS_H
#define GOUJI_CNCURSES_HELD_ERRORS_H

/// Keeps what is written to standard error, if that is a terminal, until `gouji_tell_errors`.
void gouji_hold_errors(void);

/// Writes what was kept, and lets standard error go to the terminal again. Safe in a signal handler.
void gouji_tell_errors(void);

#endif
