#define _GNU_SOURCE

#include "html_page.h"
#include "html_attributes.h"
#include "html_names.h"
#include "html_tree.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int is_letter(char byte) { return (unsigned char)((byte | 0x20) - 'a') < 26; }

static const char *behind(const char *at, const char *limit, char sign) {
    const char *found = at < limit ? memchr(at, sign, (size_t)(limit - at)) : NULL;
    return found ? found + 1 : limit;
}

/* The place behind a comment, from behind its `<!--`. */
static const char *comment_end(const char *at, const char *limit) {
    if (at < limit && *at == '>') return at + 1;
    if (limit - at >= 2 && at[0] == '-' && at[1] == '>') return at + 2;
    while ((at = memmem(at, (size_t)(limit - at), "--", 2))) {
        if (limit - at >= 3 && at[2] == '>') return at + 3;
        if (limit - at >= 4 && at[2] == '!' && at[3] == '>') return at + 4;
        do at++;
        while (limit - at >= 3 && at[1] == '-' && at[2] == '-');
    }
    return limit;
}

/* Where the end tag of a script or a style begins. */
static const char *raw_end(const char *at, const char *limit, const char *name) {
    const size_t count = strlen(name);
    while ((at = memmem(at, (size_t)(limit - at), "</", 2))) {
        if ((size_t)(limit - at) >= count + 2 && strncasecmp(at + 2, name, count) == 0) return at;
        at += 2;
    }
    return limit;
}

/* Takes a start tag from its name on, and returns the place behind it. */
static const char *take_start(struct html_tree *tree, const char *at, const char *limit) {
    size_t count;
    const struct html_name name = html_name_at(at, limit, &count);
    struct html_attributes attributes = {0};
    at = html_attributes_read(at + count, limit, &attributes);
    html_tree_start(tree, name, &attributes);
    return name.manner == html_raw && !attributes.is_closed ? raw_end(at, limit, name.text) : at;
}

/* Whether a `<` begins markup. */
static int is_markup(const char *at, const char *limit) {
    return limit - at >= 2 && (is_letter(at[1]) || at[1] == '/' || at[1] == '!' || at[1] == '?');
}

/* Where the next markup begins; `limit` where there is none. */
static const char *next_markup(const char *at, const char *limit) {
    while (at < limit && (*at == '<' || (at = memchr(at, '<', (size_t)(limit - at))))) {
        if (is_markup(at, limit)) return at;
        at++;
    }
    return limit;
}

/* Takes markup from its `<` on, and returns the place behind it. */
static const char *take_markup(struct html_tree *tree, const char *at, const char *limit) {
    if (is_letter(at[1])) return take_start(tree, at + 1, limit);
    if (at[1] == '/') {
        if (limit - at >= 3 && is_letter(at[2])) {
            size_t count;
            const struct html_name name = html_name_at(at + 2, limit, &count);
            struct html_attributes ignored = {0};
            at = html_attributes_read(at + 2 + count, limit, &ignored);
            html_tree_end(tree, name);
            return at;
        }
        /* What has lost its name ends nothing, and takes no other tag with it. */
        for (at += 2; at < limit && *at != '<'; at++)
            if (*at == '>') return at + 1;
        return at;
    }
    if (limit - at >= 4 && memcmp(at, "<!--", 4) == 0) return comment_end(at + 4, limit);
    return behind(at, limit, '>');
}

enum gouji_html_result gouji_html_page_read(const char *bytes, size_t count, struct gouji_html_page *page) {
    memset(page, 0, sizeof *page);
    if (count >= INT_MAX) return gouji_html_too_many;
    struct html_tree *tree = malloc(sizeof *tree);
    page->text = malloc(count + 1);
    if (!tree || !page->text) {
        free(tree);
        return gouji_html_no_memory;
    }
    html_tree_begin(tree, page, bytes);
    const char *at = bytes, *limit = bytes + count;
    while (at < limit && tree->result == gouji_html_read) {
        const char *sign = next_markup(at, limit);
        if (sign > at) html_tree_text(tree, at, sign);
        at = sign < limit ? take_markup(tree, sign, limit) : limit;
    }
    if (tree->result == gouji_html_read) html_tree_finish(tree);
    const enum gouji_html_result result = tree->result;
    free(tree);
    return result;
}

void gouji_html_page_free(struct gouji_html_page *page) {
    free(page->elements);
    free(page->pieces);
    free(page->text);
    free(page->title);
    free(page->metas);
}
