#include "html_attributes.h"

#include <string.h>
#include <strings.h>

static int is_space(char letter) { return (unsigned char)letter <= 0x20; }

int html_number(struct html_value value, int most) {
    const char *at = value.at, *limit = at + value.count;
    while (at < limit && is_space(*at)) at++;
    int number = 0;
    for (; at < limit && *at >= '0' && *at <= '9'; at++) {
        number = number * 10 + (*at - '0');
        if (number >= most) return most;
    }
    return number;
}

/* Whether letters of a style begin with a property that has a value that begins like this. White space may stand around the colon. */
static int declares(const char *at, const char *limit, const char *property, const char *value) {
    const size_t length = strlen(property);
    if ((size_t)(limit - at) <= length || strncasecmp(at, property, length) != 0) return 0;
    at += length;
    while (at < limit && is_space(*at)) at++;
    if (at == limit || *at != ':') return 0;
    at++;
    while (at < limit && is_space(*at)) at++;
    return (size_t)(limit - at) >= strlen(value) && strncasecmp(at, value, strlen(value)) == 0;
}

/* Whether a size is nothing: 0, 0px, not 0.9em. */
static int declares_nothing(const char *at, const char *limit, const char *property) {
    if (!declares(at, limit, property, "0")) return 0;
    while (*at != '0') at++;
    return at + 1 == limit || (at[1] != '.' && (at[1] < '0' || at[1] > '9'));
}

/* What `display` makes of an element, the longer words before those that begin them. */
static const struct {
    const char *text;
    enum gouji_html_tag tag;
} displays[] = {
    {"table-cell", gouji_html_cell}, {"table-row-group", gouji_html_block}, {"table-row", gouji_html_row},
    {"table-caption", gouji_html_caption}, {"table-", gouji_html_block}, {"table", gouji_html_table},
};

static void take_style(const char *at, const char *limit, struct html_attributes *attributes) {
    while (at < limit) {
        while (at < limit && (is_space(*at) || *at == ';')) at++;
        if (at == limit) return;
        switch (*at | 0x20) {
        case 'd':
            if (declares(at, limit, "display", "none")) attributes->is_hidden = 1;
            for (size_t index = 0; index < sizeof displays / sizeof *displays; index++) {
                if (!declares(at, limit, "display", displays[index].text)) continue;
                attributes->display = displays[index].tag;
                break;
            }
            break;
        case 'v':
            if (declares(at, limit, "visibility", "hidden")) attributes->is_hidden = 1;
            if (declares(at, limit, "vertical-align", "super")) attributes->is_raised = 1;
            break;
        case 'f':
            if (declares_nothing(at, limit, "font-size")) attributes->is_hidden = 1;
            break;
        case 't':
            /* Digits that are struck out are none of the figure that took their place. */
            if (declares(at, limit, "text-decoration", "line-through")) attributes->is_raised = 1;
            break;
        case 'm':
            if (declares(at, limit, "mso-hide", "all")) attributes->is_hidden = 1;
            break;
        }
        const char *end = memchr(at, ';', (size_t)(limit - at));
        if (!end) return;
        at = end + 1;
    }
}

static int is(const char *name, size_t count, const char *wanted) {
    return strlen(wanted) == count && strncasecmp(name, wanted, count) == 0;
}

static void keep(struct html_value *place, struct html_value value) {
    if (!place->at) *place = value;
}

static void take(const char *name, size_t count, struct html_value value, struct html_attributes *attributes) {
    switch (*name | 0x20) {
    case 'c':
        if (is(name, count, "class")) keep(&attributes->class_name, value);
        else if (is(name, count, "colspan")) keep(&attributes->column_span, value);
        else if (is(name, count, "content")) keep(&attributes->content, value);
        break;
    case 'h':
        if (is(name, count, "href")) attributes->leads_somewhere = 1;
        else if (is(name, count, "hidden")) attributes->is_hidden = 1;
        break;
    case 'i':
        if (is(name, count, "id")) keep(&attributes->identifier, value);
        break;
    case 'n':
        if (is(name, count, "name")) keep(&attributes->name, value);
        break;
    case 'p':
        if (is(name, count, "property")) keep(&attributes->property, value);
        break;
    case 'r':
        if (is(name, count, "rowspan")) keep(&attributes->row_span, value);
        break;
    case 's':
        if (is(name, count, "style")) take_style(value.at, value.at + value.count, attributes);
        break;
    case 't':
        if (is(name, count, "type")) keep(&attributes->type, value);
        break;
    case 'v':
        if (is(name, count, "value")) keep(&attributes->value, value);
        break;
    }
}

/* The value behind a `=`, and the place behind it. Without its second quotation mark it reaches to the end of the page. */
static const char *read_value(const char *at, const char *limit, struct html_value *value) {
    while (at < limit && is_space(*at)) at++;
    if (at < limit && (*at == '"' || *at == '\'')) {
        const char *end = memchr(at + 1, *at, (size_t)(limit - at - 1));
        *value = (struct html_value){at + 1, (size_t)((end ? end : limit) - at - 1)};
        return end ? end + 1 : limit;
    }
    const char *start = at;
    while (at < limit && !is_space(*at) && *at != '>') at++;
    *value = (struct html_value){start, (size_t)(at - start)};
    return at;
}

const char *html_attributes_read(const char *at, const char *limit, struct html_attributes *attributes) {
    while (at < limit) {
        if (*at == '>') return at + 1;
        /* The tag has lost its end. */
        if (*at == '<') return at;
        if (*at == '/') {
            attributes->is_closed = at + 1 < limit && at[1] == '>';
            at++;
            continue;
        }
        if (is_space(*at)) {
            at++;
            continue;
        }
        const char *name = at++;
        while (at < limit && !is_space(*at) && *at != '=' && *at != '>' && *at != '/' && *at != '<') at++;
        const size_t count = (size_t)(at - name);
        while (at < limit && is_space(*at)) at++;
        struct html_value value = {at, 0};
        if (at < limit && *at == '=') at = read_value(at + 1, limit, &value);
        take(name, count, value, attributes);
    }
    return at;
}
