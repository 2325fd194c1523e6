#include "CUTF8.h"

void gouji_characters_add(struct gouji_characters *characters, int bit, uint8_t second, uint8_t third) {
    const uint8_t mark = (uint8_t)(1 << bit);
    characters->second_low[second & 15] |= mark;
    characters->second_high[second >> 4] |= mark;
    characters->third_low[third & 15] |= mark;
    characters->third_high[third >> 4] |= mark;
}

static size_t find_slowly(const struct gouji_characters *characters, const uint8_t *text, size_t from, size_t to) {
    size_t at = from;
    for (; at + 3 <= to; at++) {
        const uint8_t second = text[at + 1], third = text[at + 2];
        if (characters->second_low[second & 15] & characters->second_high[second >> 4] & characters->third_low[third & 15]
            & characters->third_high[third >> 4])
            break;
    }
    return at;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define VECTOR __attribute__((target("avx2")))

VECTOR static inline __m256i table(const uint8_t entries[16]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)entries));
}

/* Of each byte the characters that have both its halves. */
VECTOR static inline __m256i matches(__m256i bytes, __m256i low, __m256i high) {
    const __m256i half = _mm256_set1_epi8(0x0F);
    return _mm256_and_si256(
        _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, half)),
        _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
}

VECTOR static size_t find(const struct gouji_characters *characters, const uint8_t *text, size_t from, size_t to) {
    const __m256i second_low = table(characters->second_low), second_high = table(characters->second_high);
    const __m256i third_low = table(characters->third_low), third_high = table(characters->third_high);
    size_t at = from;
    for (; at + 34 <= to; at += 32) {
        const __m256i second = _mm256_loadu_si256((const __m256i *)(text + at + 1));
        const __m256i third = _mm256_loadu_si256((const __m256i *)(text + at + 2));
        const __m256i hits = _mm256_and_si256(matches(second, second_low, second_high), matches(third, third_low, third_high));
        const uint32_t misses = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(hits, _mm256_setzero_si256()));
        if (misses != UINT32_MAX) return at + (size_t)__builtin_ctz(~misses);
    }
    return find_slowly(characters, text, at, to);
}

size_t gouji_characters_find(struct gouji_characters characters, const uint8_t *text, size_t from, size_t to) {
    return __builtin_cpu_supports("avx2") ? find(&characters, text, from, to) : find_slowly(&characters, text, from, to);
}

#else

size_t gouji_characters_find(struct gouji_characters characters, const uint8_t *text, size_t from, size_t to) {
    return find_slowly(&characters, text, from, to);
}

#endif
