#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ttydefaults.h>
#include <termios.h>
#include <unistd.h>

static struct termios mode_at_start(void) {
    return (struct termios){
        .c_iflag = ICRNL | IXON | IUTF8,
        .c_oflag = OPOST | ONLCR,
        .c_cflag = CREAD | CS8 | B38400,
        .c_lflag = ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE,
        .c_cc = {
            [VINTR] = CINTR, [VQUIT] = CQUIT, [VERASE] = CERASE, [VKILL] = CKILL, [VEOF] = CEOF, [VMIN] = CMIN, [VSTART] = CSTART,
            [VSTOP] = CSTOP, [VSUSP] = CSUSP, [VREPRINT] = CREPRINT, [VDISCARD] = CDISCARD, [VWERASE] = CWERASE, [VLNEXT] = CLNEXT,
        },
        .c_ispeed = B38400,
        .c_ospeed = B38400,
    };
}

pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], unsigned short columns, unsigned short rows, int *controller) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    struct termios mode = mode_at_start();
    pid_t child = forkpty(controller, NULL, &mode, &size);
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

bool pseudo_terminal_is_as_started(int controller) {
    struct termios now, then = mode_at_start();
    return tcgetattr(controller, &now) == 0 && now.c_iflag == then.c_iflag && now.c_oflag == then.c_oflag &&
           now.c_cflag == then.c_cflag && now.c_lflag == then.c_lflag && memcmp(now.c_cc, then.c_cc, sizeof now.c_cc) == 0;
}
