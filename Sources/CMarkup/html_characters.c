#include "html_characters.h"

#include <stdint.h>
#include <string.h>

#include <libxml/HTMLparser.h>

/* What browsers take the numbers 128 to 159 for: the characters of Windows-1252. */
static const uint16_t windows[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

static size_t put(uint32_t value, char *to) {
    if (value < 0x80) {
        to[0] = (char)value;
        return 1;
    }
    if (value < 0x800) {
        to[0] = (char)(0xC0 | value >> 6);
        to[1] = (char)(0x80 | (value & 0x3F));
        return 2;
    }
    if (value < 0x10000) {
        to[0] = (char)(0xE0 | value >> 12);
        to[1] = (char)(0x80 | (value >> 6 & 0x3F));
        to[2] = (char)(0x80 | (value & 0x3F));
        return 3;
    }
    to[0] = (char)(0xF0 | value >> 18);
    to[1] = (char)(0x80 | (value >> 12 & 0x3F));
    to[2] = (char)(0x80 | (value >> 6 & 0x3F));
    to[3] = (char)(0x80 | (value & 0x3F));
    return 4;
}

static int digit(char letter, int base) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (base == 16 && (letter | 0x20) >= 'a' && (letter | 0x20) <= 'f') return (letter | 0x20) - 'a' + 10;
    return -1;
}

/* The number of a reference `&#…`, behind the sign; where it ends in `*end`, the same place where it is none. */
static uint32_t number(const char *at, const char *limit, const char **end) {
    const int base = at < limit && (*at | 0x20) == 'x' ? 16 : 10;
    const char *digits = base == 16 ? at + 1 : at;
    const char *last = digits;
    uint32_t value = 0;
    for (int next; last < limit && (next = digit(*last, base)) >= 0; last++)
        if (value <= 0x10FFFF) value = value * (uint32_t)base + (uint32_t)next;
    *end = last == digits ? at : last;
    if (value >= 0x80 && value < 0xA0) return windows[value - 0x80];
    const int is_control = value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f';
    return is_control || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value;
}

struct short_name {
    const char *text;
    uint32_t value;
};

/* Those that pages write without a semicolon, too. */
static const struct short_name short_names[] = {{"nbsp", 0xA0}, {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}};

/* The character of a reference by name, behind the `&`; 0 for none. */
static uint32_t named(const char *at, const char *limit, const char **end) {
    char name[33];
    size_t count = 0;
    while (at + count < limit && count < sizeof name - 1 && ((at[count] | 0x20) >= 'a' && (at[count] | 0x20) <= 'z')) {
        name[count] = at[count];
        count++;
    }
    for (size_t index = 0; index < sizeof short_names / sizeof *short_names; index++) {
        const struct short_name *known = &short_names[index];
        if (strlen(known->text) == count && memcmp(known->text, name, count) == 0) {
            *end = at + count + (at + count < limit && at[count] == ';');
            return known->value;
        }
    }
    /* Names like frac12. */
    while (at + count < limit && count < sizeof name - 1 && at[count] >= '0' && at[count] <= '9') {
        name[count] = at[count];
        count++;
    }
    if (count == 0 || at + count >= limit || at[count] != ';') return 0;
    name[count] = 0;
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    *end = at + count + 1;
    return entity ? entity->value : 0;
}

size_t html_decode(const char *from, const char *limit, char *to) {
    char *out = to;
    while (from < limit) {
        const char *sign = memchr(from, '&', (size_t)(limit - from));
        const size_t plain = (size_t)((sign ? sign : limit) - from);
        memcpy(out, from, plain);
        out += plain;
        if (!sign) break;
        /* Signs that begin nothing, many of them perhaps. */
        while (sign + 1 < limit && sign[1] == '&') *out++ = *sign++;
        const char *end = sign + 1;
        uint32_t value = 0;
        if (end < limit && *end == '#') {
            const char *digits = end + 1;
            value = number(digits, limit, &end);
            if (end == digits) value = 0;
            if (value && end < limit && *end == ';') end++;
        } else {
            value = named(end, limit, &end);
        }
        if (value) {
            out += put(value, out);
            from = end;
        } else {
            *out++ = '&';
            from = sign + 1;
        }
    }
    return (size_t)(out - to);
}
