#ifndef GOUJI_CMARKUP_PREPARE_H
#define GOUJI_CMARKUP_PREPARE_H

/* Sets libxml2 up, once. Without it two threads that begin together can wait for each other for ever. Every parse calls it. */
void gouji_markup_prepare(void);

#endif
