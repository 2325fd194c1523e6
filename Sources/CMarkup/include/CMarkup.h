#ifndef GOUJI_CMARKUP_H
#define GOUJI_CMARKUP_H

#include "byte_search.h"
#include "html_page.h"
#include "prepare.h"
#include "xml_events.h"

#endif
