#include "xml_events.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/* The names of a parse are strings of its dictionary, so that the vocabulary is found by pointers: a table with open addressing. */
struct slot {
    const xmlChar *local;
    const xmlChar *space;
    int token;
};

enum { most_attributes = 64 };

struct parse {
    const struct gouji_xml_handler *handler;
    void *context;
    xmlParserCtxtPtr parser;
    struct slot *slots;
    size_t mask;
    int has_ended;
};

static size_t place(const xmlChar *local, const xmlChar *space) {
    uint64_t mixed = ((uint64_t)(uintptr_t)local ^ ((uint64_t)(uintptr_t)space << 7)) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(mixed >> 32);
}

static int token_of(const struct parse *parse, const xmlChar *local, const xmlChar *space) {
    for (size_t at = place(local, space);; at++) {
        const struct slot *slot = &parse->slots[at & parse->mask];
        if (!slot->local) return -1;
        if (slot->local == local && slot->space == space) return slot->token;
    }
}

static int learn(struct parse *parse, const struct gouji_xml_name *names, size_t count) {
    size_t size = 16;
    while (size < count * 3) size *= 2;
    parse->slots = calloc(size, sizeof *parse->slots);
    if (!parse->slots) return -1;
    parse->mask = size - 1;
    for (size_t i = 0; i < count; i++) {
        const xmlChar *local = xmlDictLookup(parse->parser->dict, (const xmlChar *)names[i].local, -1);
        const xmlChar *space = names[i].space ? xmlDictLookup(parse->parser->dict, (const xmlChar *)names[i].space, -1) : NULL;
        if (!local || (names[i].space && !space)) return -1;
        size_t at = place(local, space);
        while (parse->slots[at & parse->mask].local) at++;
        parse->slots[at & parse->mask] = (struct slot){local, space, names[i].token};
    }
    return 0;
}

static void start(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int namespace_count, const xmlChar **namespaces,
    int attribute_count, int default_count, const xmlChar **attributes) {
    (void)prefix, (void)namespace_count, (void)namespaces, (void)default_count;
    struct parse *parse = context;
    if (parse->has_ended) return;
    struct gouji_xml_attribute known[most_attributes];
    size_t count = 0;
    /* Five pointers an attribute: local name, prefix, space, begin and end of the value. */
    for (int i = 0; i < attribute_count && count < most_attributes; i++, attributes += 5) {
        int token = token_of(parse, attributes[0], attributes[2]);
        if (token < 0) continue;
        known[count++] = (struct gouji_xml_attribute){token, (const char *)attributes[3], (size_t)(attributes[4] - attributes[3])};
    }
    if (parse->handler->start(parse->context, token_of(parse, local, space), known, count) != 0) {
        parse->has_ended = 1;
        xmlStopParser(parse->parser);
    }
}

static void end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space) {
    (void)prefix;
    struct parse *parse = context;
    if (!parse->has_ended) parse->handler->end(parse->context, token_of(parse, local, space));
}

static void text(void *context, const xmlChar *bytes, int count) {
    struct parse *parse = context;
    if (!parse->has_ended && count > 0) parse->handler->text(parse->context, (const char *)bytes, (size_t)count);
}

enum gouji_xml_status gouji_xml_parse(
    const char *bytes, size_t count, const struct gouji_xml_name *names, size_t name_count, const struct gouji_xml_handler *handler,
    void *context) {
    if (count == 0) return gouji_xml_malformed;
    if (count > INT_MAX) return gouji_xml_no_memory;
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, (int)count);
    if (!parser) return gouji_xml_no_memory;
    struct parse parse = {.handler = handler, .context = context, .parser = parser};
    /* Nothing takes declarations, so that no entity has a content; no DTD is read. */
    xmlSAXHandler events = {
        .initialized = XML_SAX2_MAGIC, .startElementNs = start, .endElementNs = end, .characters = text, .ignorableWhitespace = text,
        .cdataBlock = text};
    enum gouji_xml_status status = gouji_xml_no_memory;
    if (learn(&parse, names, name_count) == 0) {
        xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        *parser->sax = events;
        parser->userData = &parse;
        xmlParseDocument(parser);
        if (parse.has_ended) status = gouji_xml_ended;
        else if (parser->errNo == XML_ERR_NO_MEMORY) status = gouji_xml_no_memory;
        else status = parser->wellFormed ? gouji_xml_whole : gouji_xml_malformed;
    }
    free(parse.slots);
    if (parser->myDoc) {
        xmlFreeDoc(parser->myDoc);
        parser->myDoc = NULL;
    }
    xmlFreeParserCtxt(parser);
    return status;
}
