#ifndef GOUJI_CMARKUP_HTML_TREE_H
#define GOUJI_CMARKUP_HTML_TREE_H

#include "html_attributes.h"
#include "html_names.h"

/* An element that is open. */
struct html_open {
    struct html_name name;
    /* Its place in the page; -1 for one that is not kept. */
    int32_t element;
    /* The open element of the same family below, -1 for none. */
    int32_t same;
    /* The uppermost open elements, up to this one, that end tags of a lower rank do not reach over; -1 for none. */
    int32_t block;
    int32_t cell;
    int32_t table;
    /* Its text is set above the line, as the number of a note. */
    int is_raised;
    /* Of what is part of a table by its style alone: what it is, and how many parts stand in it. */
    enum gouji_html_tag display;
    int parts;
};

/* A page in the making. */
struct html_tree {
    struct gouji_html_page *page;
    const char *source;
    size_t element_capacity;
    size_t piece_capacity;
    enum gouji_html_result result;
    /* The element that is filled. */
    int32_t parent;
    int depth;
    /* All below it are kept, or never will be. */
    int first_unkept;
    /* The open element that hides what stands in it, and the one that is the title; `gouji_html_deepest` + 1 for none. */
    int hidden_from;
    int title_from;
    int has_body;
    /* The uppermost open element of each family, -1 for none. */
    int32_t last[html_families];
    struct html_open open[gouji_html_deepest];
};

void html_tree_begin(struct html_tree *tree, struct gouji_html_page *page, const char *source);
void html_tree_start(struct html_tree *tree, struct html_name name, const struct html_attributes *attributes);
void html_tree_end(struct html_tree *tree, struct html_name name);
void html_tree_text(struct html_tree *tree, const char *from, const char *limit);
void html_tree_finish(struct html_tree *tree);

#endif
