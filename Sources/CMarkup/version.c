#include "markup.h"

#include <stdlib.h>

#include <libxml/parser.h>

int gouji_markup_version(void) { return atoi(xmlParserVersion); }
