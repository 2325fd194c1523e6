#ifndef GOUJI_CMARKUP_HTML_ATTRIBUTES_H
#define GOUJI_CMARKUP_HTML_ATTRIBUTES_H

#include <stddef.h>

#include "html_page.h"

struct html_value {
    const char *at;
    size_t count;
};

/* What a start tag says beside its name. A count of 0 and a place of NULL for what is not there. */
struct html_attributes {
    struct html_value class_name;
    struct html_value identifier;
    struct html_value column_span;
    struct html_value row_span;
    /* Of <input>. */
    struct html_value type;
    struct html_value value;
    /* Of <meta>. */
    struct html_value name;
    struct html_value property;
    struct html_value content;
    /* hidden, display:none, visibility:hidden. */
    int is_hidden;
    int leads_somewhere;
    /* vertical-align:super. */
    int is_raised;
    /* The part of a table that display:table… makes of the element; gouji_html_other for none. */
    enum gouji_html_tag display;
    /* The tag ends with `/>`. */
    int is_closed;
};

/* Reads a tag from behind its name, and returns the place behind its `>`. */
const char *html_attributes_read(const char *at, const char *limit, struct html_attributes *attributes);

/* A whole number that begins a value, from 0 up to `most`; 0 where there is none. */
int html_number(struct html_value value, int most);

#endif
