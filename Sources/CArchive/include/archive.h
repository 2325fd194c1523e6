#ifndef GOUJI_CARCHIVE_H
#define GOUJI_CARCHIVE_H

#include <zip.h>

#endif
