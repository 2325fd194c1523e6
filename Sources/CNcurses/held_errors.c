#define _GNU_SOURCE
#include "shim.h"

#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

// What the runtime or a library writes to standard error would tear the screen, and would be lost with it: the message of a trap above all.

static int held = -1;
static int real_errors = -1;

void gouji_hold_errors(void) {
    if (real_errors >= 0 || !isatty(STDERR_FILENO)) return;
    if (held < 0) held = memfd_create("held errors", MFD_CLOEXEC);
    if (held < 0) return;
    real_errors = dup(STDERR_FILENO);
    if (real_errors < 0 || dup2(held, STDERR_FILENO) < 0) {
        if (real_errors >= 0) close(real_errors);
        real_errors = -1;
    }
}

void gouji_tell_errors(void) {
    if (real_errors < 0) return;
    dup2(real_errors, STDERR_FILENO);
    close(real_errors);
    real_errors = -1;
    char chunk[512];
    off_t at = 0;
    ssize_t count;
    while ((count = pread(held, chunk, sizeof chunk, at)) > 0) {
        if (write(STDERR_FILENO, chunk, (size_t)count) < 0) break;
        at += count;
    }
    (void)!ftruncate(held, 0);
    lseek(held, 0, SEEK_SET);
}
