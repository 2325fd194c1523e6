#define _GNU_SOURCE

#include "child_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int gouji_memory_file(const void *bytes, size_t count) {
    int file = memfd_create("gouji", MFD_CLOEXEC);
    if (file < 0) return -1;
    for (size_t written = 0; written < count;) {
        ssize_t more = pwrite(file, (const char *)bytes + written, count - written, (off_t)written);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) {
            int code = errno;
            close(file);
            errno = code;
            return -1;
        }
        written += (size_t)more;
    }
    return file;
}

int gouji_child_cancellation(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void gouji_child_cancel(int cancellation) {
    uint64_t one = 1;
    ssize_t written = write(cancellation, &one, sizeof one);
    (void)written;
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void limit(int resource, rlim_t most) {
    struct rlimit bounds;
    if (getrlimit(resource, &bounds) != 0) return;
    if (bounds.rlim_max == RLIM_INFINITY || bounds.rlim_max > most) bounds.rlim_max = most;
    bounds.rlim_cur = bounds.rlim_max;
    setrlimit(resource, &bounds);
}

/* What the child runs between vfork and exec. It shares the memory of the parent: only system calls, and nothing is allocated. */
static int become(const struct gouji_child_request *request, const int descriptors[4], pid_t parent, const sigset_t *mask) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &standard, NULL);
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) return ECANCELED;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, (rlim_t)(request->milliseconds / 1000 + 1));
    if (request->memory_limit > 0) limit(RLIMIT_AS, (rlim_t)request->memory_limit);
    /* All are above 3, so none is overwritten before it has been moved. */
    for (int place = 0; place < 4; place++) {
        if (descriptors[place] < 0) continue;
        if (dup2(descriptors[place], place) < 0) return errno;
    }
    int first = descriptors[3] < 0 ? 3 : 4;
    syscall(SYS_close_range, (unsigned)first, ~0U, 0U);
    sigprocmask(SIG_SETMASK, mask, NULL);
    execve(request->program, (char *const *)request->arguments, (char *const *)request->environment);
    return errno;
}

/* A copy above 3, closed on exec. */
static int lifted(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 4); }

/* The id of the started process, or -1 with errno. */
static pid_t start(const struct gouji_child_request *request, int output, int messages) {
    int nothing = request->input < 0 ? open("/dev/null", O_RDONLY | O_CLOEXEC) : request->input;
    int descriptors[4] = {lifted(nothing), lifted(output), lifted(messages), request->file < 0 ? -1 : lifted(request->file)};
    int code = descriptors[0] < 0 || descriptors[1] < 0 || descriptors[2] < 0 || (request->file >= 0 && descriptors[3] < 0) ? errno : 0;
    volatile pid_t child = -1;
    volatile int failure = 0;
    if (code == 0) {
        /* A handler must not run in the child while it shares our memory. */
        sigset_t all, mask;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &mask);
        sigset_t none;
        sigemptyset(&none);
        pid_t parent = getpid();
        /* Not fork: that would copy the page tables of all reports, and stop every other thread at each page that it writes. */
        child = vfork();
        if (child == 0) {
            failure = become(request, descriptors, parent, &none);
            _exit(127);
        }
        code = errno;
        pthread_sigmask(SIG_SETMASK, &mask, NULL);
        if (child > 0 && failure != 0) {
            while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
            child = -1;
            code = failure;
        }
    }
    for (int place = 0; place < 4; place++)
        if (descriptors[place] >= 0) close(descriptors[place]);
    if (request->input < 0 && nothing >= 0) close(nothing);
    errno = code;
    return child;
}

enum { chunk = 1 << 16 };

/* Reads what is there. 1: something came; 0: the end; -1: nothing now; -2: no memory, or more than the limit. */
static int take_output(int descriptor, struct gouji_child_result *result, size_t *capacity, size_t most) {
    if (*capacity - result->output_count < chunk) {
        size_t wider = *capacity * 2 + chunk;
        uint8_t *grown = realloc(result->output, wider);
        if (!grown) return -2;
        result->output = grown;
        *capacity = wider;
    }
    ssize_t count = read(descriptor, result->output + result->output_count, *capacity - result->output_count);
    if (count < 0) return errno == EINTR || errno == EAGAIN ? -1 : 0;
    if (count == 0) return 0;
    result->output_count += (size_t)count;
    return result->output_count > most ? -2 : 1;
}

/* The same for standard error, of which only the end is kept. */
static int take_messages(int descriptor, struct gouji_child_result *result) {
    char fresh[1024];
    ssize_t count = read(descriptor, fresh, sizeof fresh);
    if (count < 0) return errno == EINTR || errno == EAGAIN ? -1 : 0;
    if (count == 0) return 0;
    size_t room = sizeof result->messages - result->message_count;
    if ((size_t)count > room) {
        size_t surplus = (size_t)count - room;
        result->message_count -= surplus;
        memmove(result->messages, result->messages + surplus, result->message_count);
    }
    memcpy(result->messages + result->message_count, fresh, (size_t)count);
    result->message_count += (size_t)count;
    return 1;
}

/* Listens until the child has ended, and what it wrote is read. */
static enum gouji_child_outcome listen_to(
    pid_t child, int process, int output, int messages, const struct gouji_child_request *request, struct gouji_child_result *result) {
    int64_t deadline = now() + request->milliseconds;
    size_t capacity = 0;
    int has_ended = 0;
    while (1) {
        int64_t left = deadline - now();
        if (left <= 0 && !has_ended) return gouji_child_timed_out;
        struct pollfd polled[4] = {
            {.fd = output, .events = POLLIN},
            {.fd = messages, .events = POLLIN},
            {.fd = has_ended ? -1 : process, .events = POLLIN},
            {.fd = request->cancellation, .events = POLLIN},
        };
        /* Kernels before 5.3 do not tell the end of a process by a descriptor. */
        int patience = has_ended ? 0 : process < 0 && left > 10 ? 10 : left > 60000 ? 60000 : (int)left;
        int ready = poll(polled, 4, patience);
        if (ready < 0 && errno != EINTR) return gouji_child_failed;
        if (polled[3].revents && ready > 0) return gouji_child_cancelled;
        if (ready > 0 && polled[0].revents) {
            int taken = take_output(output, result, &capacity, request->output_limit);
            if (taken == -2) return gouji_child_said_too_much;
            if (taken == 0) output = -1;
        }
        if (ready > 0 && polled[1].revents && take_messages(messages, result) == 0) messages = -1;
        /* A descendant that holds a pipe open is not waited for: what is there by now is all that counts. */
        if (has_ended && (ready <= 0 || (!polled[0].revents && !polled[1].revents))) return gouji_child_exited;
        if (!has_ended) {
            siginfo_t information = {0};
            if (waitid(P_PID, (id_t)child, &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_pid == child) has_ended = 1;
        }
    }
}

void gouji_child_run(const struct gouji_child_request *request, struct gouji_child_result *result) {
    *result = (struct gouji_child_result){.outcome = gouji_child_failed};
    int output[2] = {-1, -1}, messages[2] = {-1, -1};
    if (pipe2(output, O_CLOEXEC) != 0 || pipe2(messages, O_CLOEXEC) != 0) {
        result->code = errno;
    } else {
        pid_t child = start(request, output[1], messages[1]);
        result->code = errno;
        close(output[1]);
        close(messages[1]);
        output[1] = messages[1] = -1;
        if (child > 0) {
            fcntl(output[0], F_SETFL, O_NONBLOCK);
            fcntl(messages[0], F_SETFL, O_NONBLOCK);
            int process = (int)syscall(SYS_pidfd_open, child, 0U);
            enum gouji_child_outcome outcome = listen_to(child, process, output[0], messages[0], request, result);
            int code = errno;
            /* Not yet waited for, so the id of the group cannot be that of another. */
            kill(-child, SIGKILL);
            int status = 0;
            while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
            if (process >= 0) close(process);
            result->outcome = outcome;
            result->code = code;
            if (outcome == gouji_child_exited) {
                result->outcome = WIFSIGNALED(status) ? gouji_child_killed : gouji_child_exited;
                result->code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
            }
        }
    }
    for (int end = 0; end < 2; end++) {
        if (output[end] >= 0) close(output[end]);
        if (messages[end] >= 0) close(messages[end]);
    }
}
