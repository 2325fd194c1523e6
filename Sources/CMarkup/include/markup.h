#ifndef GOUJI_CMARKUP_H
#define GOUJI_CMARKUP_H

/* The version of libxml2 that is linked, for instance 20914. */
int gouji_markup_version(void);

#endif
