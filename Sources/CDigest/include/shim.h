#ifndef GOUJI_CDIGEST_SHIM_H
#define GOUJI_CDIGEST_SHIM_H

#include <sys/types.h>
#include <sha256.h>

#endif
