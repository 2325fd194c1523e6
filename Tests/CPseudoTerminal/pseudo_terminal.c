#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], unsigned short columns, unsigned short rows, int *controller) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    pid_t child = forkpty(controller, NULL, NULL, &size);
    if (child == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        execve(arguments[0], arguments, environment);
        _exit(126);
    }
    if (child > 0) {
        fcntl(*controller, F_SETFD, FD_CLOEXEC);
        fcntl(*controller, F_SETFL, O_NONBLOCK);
    }
    return child;
}

bool pseudo_terminal_resize(int controller, unsigned short columns, unsigned short rows) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    return ioctl(controller, TIOCSWINSZ, &size) == 0;
}

bool pseudo_terminal_is_sane(int controller) {
    struct termios mode;
    return tcgetattr(controller, &mode) == 0 && (mode.c_lflag & (ICANON | ECHO | ISIG)) == (ICANON | ECHO | ISIG) && (mode.c_oflag & OPOST);
}
