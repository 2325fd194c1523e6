#include "reference_markup.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>

struct walk {
    xmlBufferPtr text;
    int row;
};

static int is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && xmlStrcasecmp(node->name, (const xmlChar *)name) == 0;
}

static int is_space(const xmlChar *at) { return *at <= 0x20; }

static void add_text(struct walk *walk, const xmlNode *node) {
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE) {
            for (const xmlChar *at = node->content; *at; at++)
                if (!is_space(at)) xmlBufferAdd(walk->text, at, 1);
        } else if (node->type == XML_ELEMENT_NODE && !is(node, "script") && !is(node, "style")) {
            add_text(walk, node->children);
        }
    }
}

static int span(xmlNode *cell, const char *name) {
    xmlChar *value = xmlGetProp(cell, (const xmlChar *)name);
    const int number = value ? atoi((const char *)value) : 1;
    xmlFree(value);
    return number > 0 ? number : 1;
}

static void add_cells(struct walk *walk, xmlNode *node) {
    for (; node; node = node->next) {
        if (!is(node, "td") && !is(node, "th")) continue;
        char head[64];
        snprintf(head, sizeof head, "%d %d %d ", walk->row, span(node, "colspan"), span(node, "rowspan"));
        xmlBufferCat(walk->text, (const xmlChar *)head);
        add_text(walk, node->children);
        xmlBufferCat(walk->text, (const xmlChar *)"\n");
    }
}

static void add_rows(struct walk *walk, xmlNode *node) {
    for (; node; node = node->next) {
        if (is(node, "tr")) {
            walk->row++;
            add_cells(walk, node->children);
        } else if (node->type == XML_ELEMENT_NODE) {
            add_rows(walk, node->children);
        }
    }
}

static void add_tables(struct walk *walk, xmlNode *node) {
    for (; node; node = node->next) {
        if (is(node, "table")) {
            add_rows(walk, node->children);
            xmlBufferCat(walk->text, (const xmlChar *)"\n");
        } else if (node->type == XML_ELEMENT_NODE) {
            add_tables(walk, node->children);
        }
    }
}

char *gouji_reference_tables(const char *bytes, size_t count) {
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    xmlDoc *page = htmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
    if (!page) return NULL;
    struct walk walk = {.text = xmlBufferCreate(), .row = 0};
    add_tables(&walk, xmlDocGetRootElement(page));
    char *text = (char *)xmlBufferDetach(walk.text);
    xmlBufferFree(walk.text);
    xmlFreeDoc(page);
    return text;
}
