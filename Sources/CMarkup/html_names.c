#include "html_names.h"

#include <pthread.h>
#include <string.h>

static struct html_name names[] = {
    {"a", html_link, gouji_html_link, html_family_link},
    {"abbr", html_inline},
    {"acronym", html_inline},
    {"address", html_block, gouji_html_block},
    {"area", html_void},
    {"article", html_block, gouji_html_block},
    {"aside", html_block, gouji_html_aside},
    {"audio", html_invisible},
    {"b", html_inline},
    {"base", html_void},
    {"basefont", html_void},
    {"bdi", html_inline},
    {"bdo", html_inline},
    {"bgsound", html_void},
    {"big", html_inline},
    {"blockquote", html_block, gouji_html_block},
    {"body", html_body},
    {"br", html_line_break},
    {"button", html_invisible},
    {"canvas", html_invisible},
    {"caption", html_caption, gouji_html_caption, html_family_caption},
    {"center", html_block, gouji_html_block},
    {"cite", html_inline},
    {"code", html_inline},
    {"col", html_ignored},
    {"colgroup", html_ignored},
    {"dd", html_term, gouji_html_definition, html_family_term},
    {"del", html_inline, gouji_html_other, html_family_raised},
    {"dfn", html_inline},
    {"dir", html_block, gouji_html_list, html_family_list},
    {"div", html_block, gouji_html_block},
    {"dl", html_block, gouji_html_list, html_family_terms},
    {"dt", html_term, gouji_html_list_item, html_family_term},
    {"em", html_inline},
    {"embed", html_void},
    {"fieldset", html_block, gouji_html_block},
    {"figcaption", html_block, gouji_html_block},
    {"figure", html_block, gouji_html_block},
    {"font", html_inline},
    {"footer", html_block, gouji_html_aside},
    {"form", html_block, gouji_html_block, html_family_form},
    {"frame", html_void},
    {"h1", html_heading, gouji_html_heading, html_family_heading},
    {"h2", html_heading, gouji_html_heading, html_family_heading},
    {"h3", html_heading, gouji_html_heading, html_family_heading},
    {"h4", html_heading, gouji_html_heading, html_family_heading},
    {"h5", html_heading, gouji_html_heading, html_family_heading},
    {"h6", html_heading, gouji_html_heading, html_family_heading},
    {"head", html_ignored},
    {"header", html_block, gouji_html_block},
    {"hr", html_rule},
    {"html", html_ignored},
    {"i", html_inline},
    {"iframe", html_invisible},
    {"img", html_void},
    {"input", html_field},
    {"ins", html_inline},
    {"kbd", html_inline},
    {"label", html_inline},
    {"legend", html_block, gouji_html_block},
    {"li", html_item, gouji_html_list_item, html_family_item},
    {"link", html_void},
    {"main", html_block, gouji_html_block},
    {"map", html_invisible},
    {"mark", html_inline},
    {"menu", html_block, gouji_html_list, html_family_list},
    {"meta", html_meta},
    {"nav", html_block, gouji_html_aside},
    {"nobr", html_inline},
    {"noframes", html_invisible},
    {"noscript", html_invisible},
    {"object", html_invisible},
    {"ol", html_block, gouji_html_list, html_family_list},
    {"optgroup", html_option, gouji_html_other, html_family_option},
    {"option", html_option, gouji_html_other, html_family_option},
    {"p", html_paragraph, gouji_html_paragraph, html_family_paragraph},
    {"param", html_void},
    {"pre", html_block, gouji_html_preformatted},
    {"q", html_inline},
    {"rp", html_inline},
    {"rt", html_inline},
    {"ruby", html_inline},
    {"s", html_inline, gouji_html_other, html_family_raised},
    {"samp", html_inline},
    {"script", html_raw},
    {"section", html_block, gouji_html_block},
    {"select", html_invisible},
    {"small", html_inline},
    {"source", html_void},
    {"span", html_inline},
    {"strike", html_inline, gouji_html_other, html_family_raised},
    {"strong", html_inline},
    {"style", html_raw},
    {"sub", html_inline, gouji_html_other, html_family_raised},
    {"sup", html_inline, gouji_html_other, html_family_raised},
    {"svg", html_invisible},
    {"table", html_table, gouji_html_table, html_family_table},
    {"tbody", html_row_group},
    {"td", html_cell, gouji_html_cell, html_family_cell},
    {"template", html_invisible},
    {"textarea", html_invisible, gouji_html_other, html_family_area},
    {"tfoot", html_row_group},
    {"th", html_cell, gouji_html_cell, html_family_cell},
    {"thead", html_row_group},
    {"time", html_inline},
    {"title", html_title, gouji_html_other, html_family_title},
    {"tr", html_row, gouji_html_row, html_family_row},
    {"track", html_void},
    {"tt", html_inline},
    {"u", html_inline},
    {"ul", html_block, gouji_html_list, html_family_list},
    {"var", html_inline},
    {"video", html_invisible},
    {"wbr", html_void},
    {"xml", html_invisible},
};

enum { name_count = sizeof names / sizeof *names, slot_count = 512, longest_known = 10 };

/* For each hash the first name that has it, counted from 1, and for each name the next. */
static uint8_t slots[slot_count];
static uint8_t next[name_count + 1];
static pthread_once_t is_prepared = PTHREAD_ONCE_INIT;

static uint32_t mixed(uint32_t hash, char letter) { return (hash ^ (unsigned char)letter) * 16777619u; }

static uint32_t slot_of(uint32_t hash) { return (hash ^ hash >> 15) % slot_count; }

static void prepare(void) {
    for (size_t index = 0; index < name_count; index++) {
        uint32_t hash = 2166136261u;
        for (const char *at = names[index].text; *at; at++) hash = mixed(hash, *at);
        next[index + 1] = slots[slot_of(hash)];
        slots[slot_of(hash)] = (uint8_t)(index + 1);
        if (names[index].family == html_family_none) names[index].family = (uint16_t)(html_family_others + index);
    }
}

struct html_name html_name_at(const char *at, const char *limit, size_t *count) {
    pthread_once(&is_prepared, prepare);
    char letters[longest_known];
    uint32_t hash = 2166136261u;
    int has_colon = 0;
    const char *from = at;
    for (; at < limit; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte <= 0x20 || byte == '>' || byte == '/' || byte == '<') break;
        char letter = (char)(byte - 'A' < 26u ? byte | 0x20 : byte);
        hash = mixed(hash, letter);
        has_colon |= letter == ':';
        if (at - from < longest_known) letters[at - from] = letter;
    }
    *count = (size_t)(at - from);
    if (*count <= longest_known) {
        for (uint8_t index = slots[slot_of(hash)]; index; index = next[index]) {
            const struct html_name *name = &names[index - 1];
            if (strlen(name->text) == *count && memcmp(name->text, letters, *count) == 0) return *name;
        }
    }
    enum { first = html_family_others + name_count };
    /* Names with a prefix are those of word processors, <o:p>. */
    return (struct html_name){
        .text = "", .manner = has_colon ? html_inline : html_unknown, .tag = gouji_html_other,
        .family = (uint16_t)(first + hash % (html_families - first))};
}
