#include "html_tree.h"
#include "html_characters.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A page says in some bytes what it says of itself; more is passed over. */
enum { nowhere = gouji_html_deepest + 1, widest_span = 65535, most_of_metas = 1 << 16, most_of_title = 1 << 16, most_raised = 64 };

static int is_hidden(const struct html_tree *tree) { return tree->hidden_from < tree->depth; }
static int is_titled(const struct html_tree *tree) { return tree->title_from < tree->depth; }

/* MARK: Pieces and elements */

static void add_piece(struct html_tree *tree, enum gouji_html_step step, int32_t first, int32_t end) {
    struct gouji_html_page *page = tree->page;
    if (page->piece_count == tree->piece_capacity) {
        if (page->piece_count >= gouji_html_most_pieces) {
            tree->result = gouji_html_too_many;
            return;
        }
        const size_t capacity = tree->piece_capacity * 2;
        struct gouji_html_piece *wider = realloc(page->pieces, capacity * sizeof *wider);
        if (!wider) {
            tree->result = gouji_html_no_memory;
            return;
        }
        page->pieces = wider;
        tree->piece_capacity = capacity;
    }
    page->pieces[page->piece_count++] = (struct gouji_html_piece){step, first, end};
}

static struct gouji_html_stretch stretch(const struct html_tree *tree, struct html_value value) {
    if (!value.at || value.count == 0) return (struct gouji_html_stretch){0, 0};
    return (struct gouji_html_stretch){(uint32_t)(value.at - tree->source), (uint32_t)value.count};
}

/* Adds an element to the page, and makes it the one that is filled. */
static int32_t add_element(struct html_tree *tree, enum gouji_html_tag tag, const struct html_attributes *attributes) {
    struct gouji_html_page *page = tree->page;
    if (page->element_count == tree->element_capacity) {
        if (page->element_count >= gouji_html_most_elements) {
            tree->result = gouji_html_too_many;
            return -1;
        }
        const size_t capacity = tree->element_capacity * 2;
        struct gouji_html_element *wider = realloc(page->elements, capacity * sizeof *wider);
        if (!wider) {
            tree->result = gouji_html_no_memory;
            return -1;
        }
        page->elements = wider;
        tree->element_capacity = capacity;
    }
    const int32_t index = (int32_t)page->element_count++;
    struct gouji_html_element element = {
        .tag = tag, .parent = tree->parent, .first_piece = (int32_t)page->piece_count, .column_span = 1, .row_span = 1};
    if (attributes) {
        element.class_name = stretch(tree, attributes->class_name);
        element.identifier = stretch(tree, attributes->identifier);
        const int down = html_number(attributes->row_span, widest_span), across = html_number(attributes->column_span, widest_span);
        const int reaches_down = attributes->row_span.count == 1 && *attributes->row_span.at == '0';
        element.row_span = reaches_down ? 0 : down > 0 ? down : 1;
        element.column_span = across > 0 ? across : 1;
    }
    page->elements[index] = element;
    tree->parent = index;
    add_piece(tree, gouji_html_start, index, 0);
    return index;
}

static void end_element(struct html_tree *tree, int32_t index) {
    add_piece(tree, gouji_html_end, index, 0);
    tree->page->elements[index].end_piece = (int32_t)tree->page->piece_count;
    tree->parent = tree->page->elements[index].parent;
}

/* MARK: Open elements */

static void push(struct html_tree *tree, struct html_name name, int32_t element) {
    if (tree->depth == gouji_html_deepest) {
        tree->result = gouji_html_too_deep;
        return;
    }
    const int32_t index = tree->depth++;
    struct html_open *open = &tree->open[index];
    const struct html_open *below = index > 0 ? open - 1 : NULL;
    const enum html_rank rank = html_rank_of(name.manner);
    *open = (struct html_open){
        .name = name, .element = element, .same = tree->last[name.family],
        .block = rank >= html_rank_block ? index : below ? below->block : -1,
        .cell = rank >= html_rank_cell ? index : below ? below->cell : -1,
        .table = rank >= html_rank_table ? index : below ? below->table : -1};
    open->is_raised = name.family == html_family_raised || (rank == html_rank_inline && below && below->is_raised);
    tree->last[name.family] = index;
}

/* Ends an element. A table that is none but by its style is one if it has rows. */
static void close(struct html_tree *tree, const struct html_open *open) {
    if (open->element < 0) return;
    /* A group of rows gives them to its table. */
    if (open->display == gouji_html_block) tree->open[tree->depth - 1].parts += open->parts;
    if (open->display == gouji_html_table && open->parts < 2) tree->page->elements[open->element].tag = gouji_html_block;
    end_element(tree, open->element);
}

/* Ends all open elements down to one of them. */
static void pop_to(struct html_tree *tree, int32_t index) {
    while (tree->depth > index) {
        const struct html_open *open = &tree->open[--tree->depth];
        tree->last[open->name.family] = open->same;
        close(tree, open);
    }
    if (tree->hidden_from >= tree->depth) tree->hidden_from = nowhere;
    if (tree->title_from >= tree->depth) tree->title_from = nowhere;
    if (tree->first_unkept > tree->depth) tree->first_unkept = tree->depth;
}

static int32_t top_block(const struct html_tree *tree) { return tree->depth ? tree->open[tree->depth - 1].block : -1; }
static int32_t top_cell(const struct html_tree *tree) { return tree->depth ? tree->open[tree->depth - 1].cell : -1; }
static int32_t top_table(const struct html_tree *tree) { return tree->depth ? tree->open[tree->depth - 1].table : -1; }

/* Ends the uppermost open element of a family if it stands above another one. */
static void pop_above(struct html_tree *tree, int family, int32_t barrier) {
    if (tree->last[family] > barrier) pop_to(tree, tree->last[family]);
}

static void end_paragraph(struct html_tree *tree) {
    const int32_t paragraph = tree->last[html_family_paragraph];
    if (paragraph >= 0 && paragraph == top_block(tree)) pop_to(tree, paragraph);
}

static void end_cell(struct html_tree *tree) {
    end_paragraph(tree);
    const int32_t table = top_table(tree);
    pop_above(tree, html_family_cell, table);
    pop_above(tree, html_family_caption, table);
}

static void end_row(struct html_tree *tree) {
    end_cell(tree);
    pop_above(tree, html_family_row, top_table(tree));
}

static int32_t later(int32_t left, int32_t right) { return left > right ? left : right; }

/* Ends what the start of another element ends. */
static void make_room(struct html_tree *tree, struct html_name name) {
    switch (name.manner) {
    case html_link: pop_above(tree, html_family_link, top_block(tree)); break;
    case html_block:
    case html_paragraph:
    case html_table:
    case html_caption:
    case html_rule: end_paragraph(tree); break;
    case html_heading:
        end_paragraph(tree);
        if (tree->last[html_family_heading] >= 0 && tree->last[html_family_heading] == top_block(tree)) {
            pop_to(tree, tree->last[html_family_heading]);
        }
        break;
    case html_item: pop_above(tree, html_family_item, later(tree->last[html_family_list], top_cell(tree))); end_paragraph(tree); break;
    case html_term: pop_above(tree, html_family_term, later(tree->last[html_family_terms], top_cell(tree))); end_paragraph(tree); break;
    case html_cell: {
        end_cell(tree);
        const int32_t table = top_table(tree);
        if (table < 0 || tree->last[html_family_row] > table) break;
        /* A cell that stands in no row begins one. */
        const struct html_name row = {"tr", html_row, gouji_html_row, html_family_row};
        const struct html_attributes none = {0};
        html_tree_start(tree, row, &none);
        break;
    }
    case html_row:
    case html_row_group: end_row(tree); break;
    case html_option: pop_above(tree, html_family_option, top_block(tree)); break;
    case html_body:
        pop_above(tree, html_family_title, -1);
        if (!tree->has_body) pop_to(tree, 0);
        tree->has_body = 1;
        break;
    default: break;
    }
}

/* MARK: Tags */

static void add_meta(struct html_tree *tree, const struct html_attributes *attributes) {
    const struct html_value name = attributes->name.at ? attributes->name : attributes->property, content = attributes->content;
    struct gouji_html_page *page = tree->page;
    if (name.count == 0 || content.count == 0 || page->metas_count + name.count + content.count > most_of_metas) return;
    char *wider = realloc(page->metas, page->metas_count + name.count + content.count + 2);
    if (!wider) {
        tree->result = gouji_html_no_memory;
        return;
    }
    page->metas = wider;
    memcpy(wider + page->metas_count, name.at, name.count);
    page->metas_count += name.count;
    wider[page->metas_count++] = 0;
    page->metas_count += html_decode(content.at, content.at + content.count, wider + page->metas_count);
    wider[page->metas_count++] = 0;
}

/* Keeps the elements that only set letters, since a block begins in them. */
static void keep_open(struct html_tree *tree) {
    for (; tree->first_unkept < tree->depth; tree->first_unkept++) {
        struct html_open *open = &tree->open[tree->first_unkept];
        if (open->element < 0 && open->name.manner == html_inline) open->element = add_element(tree, gouji_html_other, NULL);
    }
}

/* What an element is by its style: a table, or a row, a cell, or a group of rows where one may stand. */
static enum gouji_html_tag displayed(struct html_tree *tree, struct html_name name, const struct html_attributes *attributes) {
    if (name.manner != html_inline && name.manner != html_block && name.manner != html_item) return gouji_html_other;
    if (attributes->display == gouji_html_table) return gouji_html_table;
    if (tree->depth == 0) return gouji_html_other;
    struct html_open *around = &tree->open[tree->depth - 1];
    const int is_in_table = around->display == gouji_html_table || around->display == gouji_html_block;
    if (attributes->display == gouji_html_cell ? around->display != gouji_html_row : !is_in_table) return gouji_html_other;
    if (attributes->display != gouji_html_block) around->parts++;
    return attributes->display;
}

static void start_shown(struct html_tree *tree, struct html_name name, const struct html_attributes *attributes) {
    const enum gouji_html_tag display = displayed(tree, name, attributes);
    if (display != gouji_html_other) {
        keep_open(tree);
        push(tree, name, add_element(tree, display, NULL));
        if (tree->result != gouji_html_read) return;
        tree->first_unkept = tree->depth;
        tree->open[tree->depth - 1].display = display;
        return;
    }
    switch (name.manner) {
    case html_inline:
    case html_option:
    case html_title:
        if (name.manner == html_title && !is_titled(tree)) tree->title_from = tree->depth;
        push(tree, name, -1);
        if (attributes->is_raised && tree->result == gouji_html_read) tree->open[tree->depth - 1].is_raised = 1;
        return;
    case html_link:
        /* Headings often stand in an anchor, which is a name and no link. */
        if (attributes->leads_somewhere) {
            push(tree, name, add_element(tree, gouji_html_link, attributes));
            tree->first_unkept = tree->depth;
        } else {
            push(tree, name, -1);
        }
        return;
    default:
        keep_open(tree);
        push(tree, name, add_element(tree, name.tag, attributes));
        return;
    }
}

static int stands_in_cell(const struct html_tree *tree) { return tree->last[html_family_cell] > top_table(tree); }

/* Takes what a form shows in a cell. Elsewhere it is a search box, or what the reader is to fill in. */
static void add_field(struct html_tree *tree, const struct html_attributes *attributes) {
    static const char *const shown[] = {"text", "number", "tel"};
    if (is_hidden(tree) || attributes->is_hidden || !stands_in_cell(tree) || attributes->value.count == 0) return;
    const struct html_value type = attributes->type;
    int is_shown = type.count == 0;
    for (size_t index = 0; index < sizeof shown / sizeof *shown; index++)
        is_shown |= strlen(shown[index]) == type.count && strncasecmp(type.at, shown[index], type.count) == 0;
    if (is_shown) html_tree_text(tree, attributes->value.at, attributes->value.at + attributes->value.count);
}

void html_tree_start(struct html_tree *tree, struct html_name name, const struct html_attributes *attributes) {
    make_room(tree, name);
    switch (name.manner) {
    case html_line_break:
    case html_rule:
        if (!is_hidden(tree)) add_piece(tree, gouji_html_break, 0, 0);
        return;
    case html_meta: add_meta(tree, attributes); return;
    case html_field: add_field(tree, attributes); return;
    case html_void:
    case html_row_group:
    case html_body:
    case html_ignored: return;
    default: break;
    }
    const int is_filled_in = name.family == html_family_area && stands_in_cell(tree);
    if (is_hidden(tree) || attributes->is_hidden || (name.manner == html_invisible && !is_filled_in) || name.manner == html_raw) {
        if (!is_hidden(tree)) tree->hidden_from = tree->depth;
        push(tree, name, -1);
    } else {
        start_shown(tree, name, attributes);
    }
    if (attributes->is_closed) pop_to(tree, tree->depth - 1);
}

/* The uppermost open element that an end tag does not reach over. */
static int32_t barrier(const struct html_tree *tree, struct html_name name) {
    switch (name.manner) {
    case html_cell:
    case html_row:
    case html_caption: return top_table(tree);
    case html_table: return -1;
    case html_link: return top_cell(tree);
    default: return html_rank_of(name.manner) == html_rank_inline ? top_block(tree) : top_cell(tree);
    }
}

/* Forms are often ended within other elements than they began in: those stay open. */
static int cuts_blocks(const struct html_tree *tree, struct html_name name) {
    return name.family == html_family_form && top_block(tree) > tree->last[html_family_form];
}

void html_tree_end(struct html_tree *tree, struct html_name name) {
    if (name.manner == html_line_break) return html_tree_start(tree, name, &(struct html_attributes){0});
    if (name.manner == html_row_group) return end_row(tree);
    if (name.manner == html_body || name.manner == html_ignored) return;
    const int32_t index = tree->last[name.family];
    if (index > barrier(tree, name) && !cuts_blocks(tree, name)) {
        pop_to(tree, index);
    } else if (name.manner == html_paragraph && !is_hidden(tree)) {
        /* An end without its beginning is a paragraph without text. */
        add_piece(tree, gouji_html_break, 0, 0);
    }
}

/* Digits that are raised become characters that are: the number of a note behind a figure is no digit of it. They are longer, so that none
   is raised where the rest of the source could not have its place any more. */
static void raise_digits(struct html_tree *tree, size_t start, const char *read) {
    static const char *const raised[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    char *text = tree->page->text;
    size_t digits = 0;
    for (size_t at = start; at < tree->page->text_count; at++) digits += text[at] >= '0' && text[at] <= '9';
    const size_t room = (size_t)(read - tree->source) - tree->page->text_count;
    if (digits == 0 || digits * 2 > room) return;
    const size_t count = tree->page->text_count - start;
    char letters[most_raised];
    if (count > sizeof letters) return;
    memcpy(letters, text + start, count);
    size_t to = start;
    for (size_t at = 0; at < count; at++) {
        const int digit = letters[at] - '0';
        const char *letter = digit >= 0 && digit <= 9 ? raised[digit] : NULL;
        const size_t length = letter ? strlen(letter) : 1;
        memcpy(text + to, letter ? letter : letters + at, length);
        to += length;
    }
    tree->page->text_count = to;
}

void html_tree_text(struct html_tree *tree, const char *from, const char *limit) {
    if (is_hidden(tree)) return;
    struct gouji_html_page *page = tree->page;
    if (is_titled(tree)) {
        if (page->title_count + (size_t)(limit - from) > most_of_title) return;
        char *wider = realloc(page->title, page->title_count + (size_t)(limit - from));
        if (!wider) {
            tree->result = gouji_html_no_memory;
            return;
        }
        page->title = wider;
        page->title_count += html_decode(from, limit, wider + page->title_count);
        return;
    }
    const int32_t start = (int32_t)page->text_count;
    page->text_count += html_decode(from, limit, page->text + page->text_count);
    if (tree->depth && tree->open[tree->depth - 1].is_raised) raise_digits(tree, (size_t)start, limit);
    struct gouji_html_piece *last = &page->pieces[page->piece_count - 1];
    if (last->step == gouji_html_text) {
        last->end = (int32_t)page->text_count;
    } else {
        add_piece(tree, gouji_html_text, start, (int32_t)page->text_count);
    }
}

/* MARK: The page */

void html_tree_begin(struct html_tree *tree, struct gouji_html_page *page, const char *source) {
    tree->page = page;
    tree->source = source;
    tree->result = gouji_html_read;
    tree->parent = -1;
    tree->depth = 0;
    tree->first_unkept = 0;
    tree->hidden_from = nowhere;
    tree->title_from = nowhere;
    tree->has_body = 0;
    memset(tree->last, 0xFF, sizeof tree->last);
    tree->element_capacity = 256;
    tree->piece_capacity = 1024;
    page->elements = malloc(tree->element_capacity * sizeof *page->elements);
    page->pieces = malloc(tree->piece_capacity * sizeof *page->pieces);
    if (!page->elements || !page->pieces) {
        tree->result = gouji_html_no_memory;
        return;
    }
    add_element(tree, gouji_html_block, NULL);
}

void html_tree_finish(struct html_tree *tree) {
    pop_to(tree, 0);
    end_element(tree, 0);
}
