#define _GNU_SOURCE

#include "html_events.h"
#include "prepare.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

struct parse {
    const struct gouji_html_handler *handler;
    void *context;
    htmlParserCtxtPtr parser;
    int depth;
    int is_too_deep;
};

struct tag_name {
    const char *name;
    enum gouji_html_tag tag;
};

/* Sorted by name for bsearch. */
static const struct tag_name names[] = {
    {"a", gouji_html_link},          {"address", gouji_html_block},    {"article", gouji_html_block},   {"aside", gouji_html_aside},
    {"audio", gouji_html_invisible}, {"blockquote", gouji_html_block}, {"body", gouji_html_body},       {"br", gouji_html_break},
    {"button", gouji_html_invisible}, {"canvas", gouji_html_invisible}, {"caption", gouji_html_caption}, {"center", gouji_html_block},
    {"dd", gouji_html_definition},   {"dir", gouji_html_list},         {"div", gouji_html_block},       {"dl", gouji_html_list},
    {"dt", gouji_html_list_item},    {"embed", gouji_html_invisible},  {"fieldset", gouji_html_block},  {"figcaption", gouji_html_block},
    {"figure", gouji_html_block},    {"footer", gouji_html_aside},     {"form", gouji_html_block},      {"h1", gouji_html_heading1},
    {"h2", gouji_html_heading},      {"h3", gouji_html_heading},       {"h4", gouji_html_heading},      {"h5", gouji_html_heading},
    {"h6", gouji_html_heading},      {"header", gouji_html_block},     {"hr", gouji_html_break},        {"iframe", gouji_html_invisible},
    {"legend", gouji_html_block},    {"li", gouji_html_list_item},     {"link", gouji_html_invisible},  {"main", gouji_html_block},
    {"map", gouji_html_invisible},   {"menu", gouji_html_list},        {"meta", gouji_html_meta},       {"nav", gouji_html_aside},
    {"noframes", gouji_html_invisible}, {"noscript", gouji_html_invisible}, {"object", gouji_html_invisible}, {"ol", gouji_html_list},
    {"option", gouji_html_invisible}, {"p", gouji_html_paragraph},     {"pre", gouji_html_preformatted}, {"script", gouji_html_invisible},
    {"section", gouji_html_block},   {"select", gouji_html_invisible}, {"style", gouji_html_invisible}, {"svg", gouji_html_invisible},
    {"table", gouji_html_table},     {"td", gouji_html_cell},          {"template", gouji_html_invisible}, {"textarea", gouji_html_invisible},
    {"th", gouji_html_cell},         {"title", gouji_html_title},      {"tr", gouji_html_row},          {"ul", gouji_html_list},
    {"video", gouji_html_invisible}, {"xml", gouji_html_invisible},
};

static int by_name(const void *key, const void *entry) { return strcmp(key, ((const struct tag_name *)entry)->name); }

static enum gouji_html_tag tag_of(const xmlChar *name) {
    const struct tag_name *found = bsearch(name, names, sizeof names / sizeof *names, sizeof *names, by_name);
    return found ? found->tag : gouji_html_other;
}

static int number(const char *text) {
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || value < 0) return 0;
    return value > INT_MAX ? INT_MAX : (int)value;
}

/* Whether a style hides its element. White space may stand anywhere around the colon. */
static int hides(const char *style) {
    static const char *const properties[][2] = {{"display", "none"}, {"visibility", "hidden"}, {"mso-hide", "all"}};
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        for (const char *at = style; (at = strcasestr(at, properties[i][0])) != NULL; at++) {
            const char *value = at + strlen(properties[i][0]);
            value += strspn(value, " \t\r\n");
            if (*value != ':') continue;
            value += 1 + strspn(value + 1, " \t\r\n");
            if (strncasecmp(value, properties[i][1], strlen(properties[i][1])) == 0) return 1;
        }
    }
    return 0;
}

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
    struct parse *parse = context;
    if (++parse->depth > gouji_html_deepest) {
        parse->is_too_deep = 1;
        xmlStopParser(parse->parser);
        return;
    }
    struct gouji_html_start element = {.tag = tag_of(name)};
    int leads_somewhere = 0;
    for (; attributes && attributes[0]; attributes += 2) {
        const char *key = (const char *)attributes[0];
        const char *value = attributes[1] ? (const char *)attributes[1] : "";
        switch (key[0]) {
        case 'c':
            if (strcmp(key, "colspan") == 0) element.column_span = number(value);
            else if (strcmp(key, "class") == 0) element.class_name = value;
            else if (strcmp(key, "content") == 0) element.content = value;
            break;
        case 'h':
            if (strcmp(key, "hidden") == 0) element.is_hidden = 1;
            else if (strcmp(key, "href") == 0) leads_somewhere = 1;
            break;
        case 'i':
            if (strcmp(key, "id") == 0) element.identifier = value;
            break;
        case 'n':
            if (strcmp(key, "name") == 0) element.name = value;
            break;
        case 'p':
            if (strcmp(key, "property") == 0 && !element.name) element.name = value;
            break;
        case 'r':
            if (strcmp(key, "rowspan") == 0) {
                element.row_span = number(value);
                element.spans_to_end = strcmp(value, "0") == 0;
            }
            break;
        case 's':
            if (strcmp(key, "style") == 0 && hides(value)) element.is_hidden = 1;
            break;
        }
    }
    /* Headings often stand in an anchor, which is a name and no link. */
    if (element.tag == gouji_html_link && !leads_somewhere) element.tag = gouji_html_other;
    parse->handler->start(parse->context, &element);
}

static void end(void *context, const xmlChar *name) {
    struct parse *parse = context;
    if (parse->is_too_deep) return;
    parse->depth--;
    parse->handler->end(parse->context, tag_of(name));
}

static void text(void *context, const xmlChar *bytes, int count) {
    struct parse *parse = context;
    if (!parse->is_too_deep && count > 0) parse->handler->text(parse->context, (const char *)bytes, (size_t)count);
}

int gouji_html_parse(const char *bytes, size_t count, const struct gouji_html_handler *handler, void *context) {
    if (count > INT_MAX) return -1;
    if (count == 0) return 0;
    gouji_markup_prepare();
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, (int)count);
    if (!parser) return -1;
    struct parse parse = {.handler = handler, .context = context, .parser = parser};
    htmlSAXHandler events = {.startElement = start, .endElement = end, .characters = text, .ignorableWhitespace = text};
    /* The parser is given the events by value, so that it does not free them. Text of scripts comes as CDATA, which nobody asks for. */
    *parser->sax = events;
    parser->userData = &parse;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    /* What the options put in place for their own tree. */
    *parser->sax = events;
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser);
    if (parser->myDoc) {
        xmlFreeDoc(parser->myDoc);
        parser->myDoc = NULL;
    }
    htmlFreeParserCtxt(parser);
    return parse.is_too_deep;
}
