#include "prepare.h"

#include <pthread.h>

#include <libxml/parser.h>

static pthread_once_t prepared = PTHREAD_ONCE_INIT;

void gouji_markup_prepare(void) { pthread_once(&prepared, xmlInitParser); }
