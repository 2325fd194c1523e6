#ifndef GOUJI_CMARKUP_XML_EVENTS_H
#define GOUJI_CMARKUP_XML_EVENTS_H

#include <stddef.h>

/* XML as a row of events, names told by a vocabulary of the caller. No entity but the five of XML is ever expanded, no declaration is
   followed, nothing is fetched. */

/* A name that the caller wants to know. `space` is NULL for an attribute without a prefix. */
struct gouji_xml_name {
    const char *space;
    const char *local;
    /* What the events call it; several names may share it. At least 0. */
    int token;
};

struct gouji_xml_attribute {
    int token;
    /* Not closed by a 0; holds during the call only. */
    const char *value;
    size_t count;
};

struct gouji_xml_handler {
    /* `token` is -1 for a name outside of the vocabulary; of the attributes only those in it are given. Not 0 ends the parse. */
    int (*start)(void *context, int token, const struct gouji_xml_attribute *attributes, size_t count);
    void (*end)(void *context, int token);
    void (*text)(void *context, const char *bytes, size_t count);
};

enum gouji_xml_status {
    gouji_xml_whole = 0,
    /* The handler had enough. */
    gouji_xml_ended,
    /* Not well formed, or elements stand deeper than any report has them. */
    gouji_xml_malformed,
    gouji_xml_no_memory,
};

/* Parses a document in the encoding that it declares. */
enum gouji_xml_status gouji_xml_parse(
    const char *bytes, size_t count, const struct gouji_xml_name *names, size_t name_count, const struct gouji_xml_handler *handler,
    void *context);

#endif
