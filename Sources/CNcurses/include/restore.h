#ifndef GOUJI_CNCURSES_RESTORE_H
#define GOUJI_CNCURSES_RESTORE_H

#include <stdbool.h>

/// Remembers the terminal's mode as it is now, to be restored whatever happens. Call it before `newterm`. False if it has none.
bool gouji_remember_mode(int terminal);

/// Installs the handlers for ILL, TRAP, SEGV, BUS, FPE, ABRT and QUIT: they write the reset string, restore the remembered mode and
/// let the former action go on, so that a backtrace is printed to a sane screen. `exit` restores in the same way.
/// The string is copied, without the padding marks of terminfo.
void gouji_arm_restore(const char *reset);

/// Whether the terminal is in our hands now. While it is, what goes to standard error is held back; while it is not, a crash writes
/// nothing to it.
void gouji_set_restore_active(bool active);

/// Takes the handlers away again.
void gouji_disarm_restore(void);

/// Writes the reset string and restores the mode, once, if the terminal is in our hands. Safe in a signal handler.
void gouji_restore_terminal(void);

#endif
