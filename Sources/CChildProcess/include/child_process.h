#ifndef GOUJI_CHILD_PROCESS_H
#define GOUJI_CHILD_PROCESS_H

#include <stddef.h>
#include <stdint.h>

/* A file in memory that holds the bytes, closed on exec; -1 with errno where there is none to have. */
int gouji_memory_file(const void *bytes, size_t count);

/* An event that ends a run from another thread, closed on exec; -1 with errno. */
int gouji_child_cancellation(void);
void gouji_child_cancel(int cancellation);

struct gouji_child_request {
    /* The path of the program: it is not searched for. */
    const char *program;
    /* NULL at the end; the first is the name of the program. */
    const char *const *arguments;
    const char *const *environment;
    /* Standard input, -1 for none. */
    int input;
    /* What the program sees as descriptor 3, that is as the file /dev/fd/3; -1 for none. */
    int file;
    /* As soon as it is readable the run ends; -1 for none. */
    int cancellation;
    /* Of wall clock time; the time of the processor is bound by the same number of seconds. */
    int64_t milliseconds;
    uint64_t memory_limit;
    size_t output_limit;
};

enum gouji_child_outcome {
    gouji_child_exited = 0,
    gouji_child_killed,
    gouji_child_timed_out,
    gouji_child_said_too_much,
    gouji_child_cancelled,
    /* It could not be started, or not be listened to. */
    gouji_child_failed,
};

struct gouji_child_result {
    enum gouji_child_outcome outcome;
    /* The exit status, the signal, or errno. */
    int code;
    /* What it wrote on standard output; to be freed by the caller. */
    uint8_t *output;
    size_t output_count;
    /* The end of what it wrote on standard error. */
    char messages[2048];
    size_t message_count;
};

/* Runs a program to its end, without a shell, in a process group of its own. It dies with the calling thread, and all of its group is
   killed when it has ended, so that nothing outlives the call; it has no descriptors but 0 to 3. */
void gouji_child_run(const struct gouji_child_request *request, struct gouji_child_result *result);

/* Removes a folder with all that is in it, following no link. */
void gouji_remove_tree(const char *path);

#endif
