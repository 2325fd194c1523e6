#ifndef GOUJI_CMARKUP_HTML_EVENTS_H
#define GOUJI_CMARKUP_HTML_EVENTS_H

#include <stddef.h>
#include <stdint.h>

/* The elements that a reader of reports treats in a way of their own. */
enum gouji_html_tag {
    gouji_html_other = 0,
    /* Blocks: text before and behind stands on lines of its own. */
    gouji_html_block,
    gouji_html_body,
    gouji_html_heading1,
    gouji_html_heading,
    gouji_html_paragraph,
    gouji_html_list,
    gouji_html_list_item,
    gouji_html_definition,
    gouji_html_preformatted,
    gouji_html_table,
    gouji_html_row,
    gouji_html_cell,
    gouji_html_caption,
    gouji_html_break,
    gouji_html_link,
    gouji_html_title,
    gouji_html_meta,
    /* Navigation by its name: nav, footer, aside. */
    gouji_html_aside,
    /* Never part of the text: script, style, form controls, pictures. */
    gouji_html_invisible,
};

/* What a start tag says beside its name. Pointers hold during the call only; NULL for what is not there. */
struct gouji_html_start {
    enum gouji_html_tag tag;
    /* 0 where the attribute is missing or no number. */
    int column_span;
    int row_span;
    /* A row span of 0 was written: to the end of the table. */
    int spans_to_end;
    /* hidden, display:none, visibility:hidden. */
    int is_hidden;
    const char *class_name;
    const char *identifier;
    /* Of <meta>. */
    const char *name;
    const char *content;
};

struct gouji_html_handler {
    void (*start)(void *context, const struct gouji_html_start *element);
    void (*end)(void *context, enum gouji_html_tag tag);
    void (*text)(void *context, const char *bytes, size_t count);
};

/* Deeper than any page; beyond it libxml2's search for open elements takes quadratic time. */
enum { gouji_html_deepest = 1000 };

/* Parses UTF-8 bytes and calls the handler in the order of the document. Ends that the source leaves out are given all the same.
   Returns 0, 1 where elements stand deeper than gouji_html_deepest (the rest is not read), -1 where memory ran out. */
int gouji_html_parse(const char *bytes, size_t count, const struct gouji_html_handler *handler, void *context);

#endif
