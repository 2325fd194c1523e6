#include "shim.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof fatal[0], reset_capacity = 1024, stack_size = 64 * 1024, signal_limit = 65 };

static int terminal_descriptor = -1;
static struct termios mode_before;
static char reset_text[reset_capacity];
static size_t reset_length;
static volatile sig_atomic_t active;
static bool armed, registered;
static struct sigaction former[signal_limit];
static char handler_stack[stack_size];

bool gouji_remember_mode(int terminal) {
    terminal_descriptor = terminal;
    return tcgetattr(terminal, &mode_before) == 0;
}

void gouji_set_restore_active(bool now) {
    active = now;
    if (now) {
        gouji_hold_errors();
    } else {
        gouji_tell_errors();
    }
}

void gouji_restore_terminal(void) {
    if (!active) return;
    active = 0;
    int saved = errno;
    size_t written = 0;
    while (written < reset_length) {
        ssize_t count = write(terminal_descriptor, reset_text + written, reset_length - written);
        if (count <= 0) break;
        written += (size_t)count;
    }
    tcsetattr(terminal_descriptor, TCSANOW, &mode_before);
    gouji_tell_errors();
    errno = saved;
}

static void crash(int signal, siginfo_t *info, void *context) {
    (void)context;
    gouji_restore_terminal();
    sigaction(signal, &former[signal], NULL);
    // A fault of the processor comes again when the instruction is tried again, and finds the former action; a sent signal does not.
    if (info->si_code <= 0) raise(signal);
}

void gouji_arm_restore(const char *reset) {
    reset_length = 0;
    for (const char *at = reset; *at && reset_length < reset_capacity; at++) {
        if (at[0] == '$' && at[1] == '<') {
            const char *end = strchr(at, '>');
            if (end) {
                at = end;
                continue;
            }
        }
        reset_text[reset_length++] = *at;
    }
    if (!registered) {
        registered = true;
        atexit(gouji_restore_terminal);
    }
    if (armed) return;
    armed = true;
    // An overflow of the main thread's stack leaves no room for the handler on it.
    stack_t stack = {.ss_sp = handler_stack, .ss_size = stack_size};
    stack_t present;
    if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &former[fatal[i]]);
}

void gouji_disarm_restore(void) {
    gouji_set_restore_active(false);
    if (!armed) return;
    armed = false;
    for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &former[fatal[i]], NULL);
}
