#ifndef GOUJI_REFERENCE_MARKUP_H
#define GOUJI_REFERENCE_MARKUP_H

#include <stddef.h>

/* The tables of a page in UTF-8 as the HTML parser of libxml2 reads them, outermost first: a line a cell, `ROW COLUMNS ROWS TEXT` with row
   numbers counted over all tables and white space left out, and an empty line behind each table. To be freed. */
char *gouji_reference_tables(const char *bytes, size_t count);

#endif
