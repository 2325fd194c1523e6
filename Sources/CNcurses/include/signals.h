#ifndef GOUJI_CNCURSES_SIGNALS_H
#define GOUJI_CNCURSES_SIGNALS_H

#include <stdbool.h>

/// From now on INT, TERM, HUP, TSTP and CONT are only noted, and a byte is written to the pipe. Call it before `newterm`,
/// which installs handlers of its own that leave the program where it finds the default ones.
void gouji_catch_signals(int pipe);

/// Adds the byte in the pipe to what ncurses does on SIGWINCH. Call it after `newterm`.
void gouji_catch_resize(void);

/// Puts all the former handlers back.
void gouji_release_signals(void);

/// Whether a signal was noted since the last call.
bool gouji_take_signal(int signal);

/// Stops the process group as Ctrl-Z does in a shell, and returns when it goes on.
void gouji_stop_process_group(void);

/// Lets Ctrl-Z, Ctrl-C and Ctrl-\ act on a child in the foreground, and undoes it.
void gouji_yield_foreground(void);
void gouji_retake_foreground(void);

/// Ends the process by a signal's default action.
void gouji_die_of(int signal);

#endif
