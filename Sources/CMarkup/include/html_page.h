#ifndef GOUJI_CMARKUP_HTML_PAGE_H
#define GOUJI_CMARKUP_HTML_PAGE_H

#include <stddef.h>
#include <stdint.h>

/* The elements that a reader of reports treats in a way of their own. */
enum gouji_html_tag {
    gouji_html_other = 0,
    /* Blocks: text before and behind stands on lines of its own. */
    gouji_html_block,
    gouji_html_paragraph,
    gouji_html_heading,
    gouji_html_list,
    gouji_html_list_item,
    gouji_html_definition,
    gouji_html_preformatted,
    gouji_html_table,
    gouji_html_row,
    gouji_html_cell,
    gouji_html_caption,
    /* An <a> that leads somewhere. */
    gouji_html_link,
    /* Navigation by its name: nav, footer, aside. */
    gouji_html_aside,
};

/* A stretch of the source. */
struct gouji_html_stretch {
    uint32_t from;
    uint32_t count;
};

struct gouji_html_element {
    enum gouji_html_tag tag;
    /* -1 for the page as a whole, which is element 0. */
    int32_t parent;
    /* Its pieces, from its own start to behind its end. */
    int32_t first_piece;
    int32_t end_piece;
    int32_t column_span;
    /* 0 reaches to the end of the table. */
    int32_t row_span;
    /* What its class and its id say, as the source has it. */
    struct gouji_html_stretch class_name;
    struct gouji_html_stretch identifier;
};

enum gouji_html_step { gouji_html_start, gouji_html_end, gouji_html_text, gouji_html_break };

/* A step through the page. */
struct gouji_html_piece {
    enum gouji_html_step step;
    /* The element that starts or ends; of a text where it begins in `text`. */
    int32_t first;
    /* Of a text where it ends. */
    int32_t end;
};

/* A web page as a list of elements and one stretch of text, in the order of the source. Elements that are never shown are left out, and
   those that only set letters (span, font, b) where no block stands in them. */
struct gouji_html_page {
    struct gouji_html_element *elements;
    size_t element_count;
    struct gouji_html_piece *pieces;
    size_t piece_count;
    char *text;
    size_t text_count;
    /* Of <title>. */
    char *title;
    size_t title_count;
    /* Name and content of each <meta>, each ended by a 0. */
    char *metas;
    size_t metas_count;
};

enum gouji_html_result {
    gouji_html_read,
    /* Elements stand deeper than `gouji_html_deepest`. */
    gouji_html_too_deep,
    /* There are more than `gouji_html_most_elements`, or several times as many pieces. */
    gouji_html_too_many,
    gouji_html_no_memory,
};

enum { gouji_html_deepest = 1000, gouji_html_most_elements = 1000000, gouji_html_most_pieces = 4000000 };

/* Reads a page in UTF-8 as browsers do in essence (WHATWG HTML, section 13.2): ends that the source leaves out are found, elements in the
   wrong order still give their rows and cells, and nothing takes more than linear time. The page is to be freed whatever the result is. */
enum gouji_html_result gouji_html_page_read(const char *bytes, size_t count, struct gouji_html_page *page);

void gouji_html_page_free(struct gouji_html_page *page);

#endif
