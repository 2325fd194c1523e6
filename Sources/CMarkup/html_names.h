#ifndef GOUJI_CMARKUP_HTML_NAMES_H
#define GOUJI_CMARKUP_HTML_NAMES_H

#include "html_page.h"

/* What the start of an element ends, and how it is kept. */
enum html_manner {
    /* Sets letters only: span, font, b. Known only while it is open. */
    html_inline,
    html_link,
    /* A name that nobody knows: holds whatever its site says. */
    html_unknown,
    html_block,
    html_paragraph,
    html_heading,
    html_item,
    html_term,
    html_table,
    html_row,
    html_cell,
    html_caption,
    /* thead, tbody, tfoot: end rows, and are none. */
    html_row_group,
    html_option,
    /* Holds its text in an attribute: input. */
    html_field,
    /* Not shown, with all that stands in it. */
    html_invisible,
    /* The same, and markup in it is none: script, style. */
    html_raw,
    /* Has no content, and is not shown. */
    html_void,
    html_line_break,
    html_rule,
    html_meta,
    html_title,
    html_body,
    /* html, head, col: nothing follows from them. */
    html_ignored,
};

/* What an end tag of another element cannot reach over. */
enum html_rank { html_rank_inline, html_rank_block, html_rank_cell, html_rank_table };

struct html_name {
    const char *text;
    enum html_manner manner;
    enum gouji_html_tag tag;
    /* Elements that each other's end tag ends (h1 and h2, td and th) share a family. */
    uint16_t family;
};

enum {
    html_family_none,
    html_family_paragraph,
    html_family_heading,
    html_family_item,
    html_family_term,
    html_family_list,
    html_family_terms,
    html_family_table,
    html_family_row,
    html_family_cell,
    html_family_caption,
    html_family_option,
    html_family_link,
    html_family_title,
    html_family_form,
    html_family_raised,
    html_family_area,
    /* Families by name follow. */
    html_family_others,
    html_families = 1024,
};

/* The name at a place, and how many bytes it has. */
struct html_name html_name_at(const char *at, const char *limit, size_t *count);

static inline enum html_rank html_rank_of(enum html_manner manner) {
    switch (manner) {
    case html_inline:
    case html_link:
    case html_option:
    case html_title: return html_rank_inline;
    case html_row:
    case html_cell:
    case html_caption: return html_rank_cell;
    case html_table: return html_rank_table;
    default: return html_rank_block;
    }
}

#endif
