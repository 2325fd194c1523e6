#include "shim.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT};
enum { noted_count = sizeof noted / sizeof noted[0], signal_limit = 65 };

static volatile sig_atomic_t raised[signal_limit];
static volatile sig_atomic_t wake_pipe = -1;
static struct sigaction former[signal_limit];
static struct sigaction former_resize;
static bool catching, catching_resize;
static struct sigaction quit_before_child, stop_before_child;

static void note(int signal) {
    int saved = errno;
    raised[signal] = 1;
    unsigned char byte = (unsigned char)signal;
    if (wake_pipe >= 0) (void)!write(wake_pipe, &byte, 1);
    errno = saved;
}

static void note_resize(int signal) {
    if (former_resize.sa_handler != SIG_DFL && former_resize.sa_handler != SIG_IGN) former_resize.sa_handler(signal);
    note(signal);
}

static void install(int signal, void (*handler)(int), struct sigaction *old) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, old);
}

void gouji_catch_signals(int pipe) {
    wake_pipe = pipe;
    if (catching) return;
    catching = true;
    for (int i = 0; i < noted_count; i++) {
        install(noted[i], note, &former[noted[i]]);
        // Under nohup a hang-up stays ignored.
        if (former[noted[i]].sa_handler == SIG_IGN) sigaction(noted[i], &former[noted[i]], NULL);
    }
}

void gouji_catch_resize(void) {
    if (catching_resize) return;
    catching_resize = true;
    install(SIGWINCH, note_resize, &former_resize);
}

void gouji_release_signals(void) {
    if (catching) {
        for (int i = 0; i < noted_count; i++) sigaction(noted[i], &former[noted[i]], NULL);
    }
    if (catching_resize) sigaction(SIGWINCH, &former_resize, NULL);
    catching = catching_resize = false;
    wake_pipe = -1;
}

bool gouji_take_signal(int signal) {
    bool was = raised[signal];
    raised[signal] = 0;
    return was;
}

void gouji_stop_process_group(void) {
    struct sigaction ours;
    install(SIGTSTP, SIG_DFL, &ours);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

void gouji_yield_foreground(void) {
    install(SIGQUIT, SIG_IGN, &quit_before_child);
    install(SIGTSTP, SIG_DFL, &stop_before_child);
}

void gouji_retake_foreground(void) {
    sigaction(SIGQUIT, &quit_before_child, NULL);
    sigaction(SIGTSTP, &stop_before_child, NULL);
}

void gouji_die_of(int signal) {
    install(signal, SIG_DFL, NULL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(signal);
}
