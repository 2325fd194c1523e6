#include "CUTF8.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#define VECTOR __attribute__((target("avx2")))

/* J. Keiser, D. Lemire: Validating UTF-8 in less than one instruction per byte. Software: Practice and Experience 51 (2021).

   Whatever is wrong within two bytes shows in three half bytes: both of the first byte and the upper one of the second. Each of the three is
   looked up in a table of what may be wrong with it; a fault is what all three tables name. */
enum {
    too_short = 1 << 0,     /* a lead byte, then no continuation */
    too_long = 1 << 1,      /* ASCII, then a continuation */
    overlong_3 = 1 << 2,    /* E0 80 to E0 9F */
    too_large = 1 << 3,     /* from F4 90 on */
    surrogate = 1 << 4,     /* ED A0 to ED BF */
    overlong_2 = 1 << 5,    /* C0, C1 */
    too_large_f5 = 1 << 6,  /* from F5 on; overlong: F0 80 to F0 8F */
    two_continuations = 1 << 7,
    any_low = too_short | too_long | two_continuations,
};

VECTOR static inline __m256i table(const uint8_t entries[16]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)entries));
}

/* The bytes that stand `distance` before those of `block`. */
#define BEFORE(block, previous, distance) \
    _mm256_alignr_epi8(block, _mm256_permute2x128_si256(previous, block, 0x21), 16 - (distance))

VECTOR static inline __m256i upper_halves(__m256i bytes) {
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/* Not 0 where something is wrong in a block or at its border with the one before. */
VECTOR static inline __m256i faults(__m256i block, __m256i previous) {
    static const uint8_t by_first_upper[16] = {
        too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long,
        two_continuations, two_continuations, two_continuations, two_continuations,
        too_short | overlong_2, too_short, too_short | overlong_3 | surrogate, too_short | too_large | too_large_f5,
    };
    static const uint8_t by_first_lower[16] = {
        any_low | overlong_3 | overlong_2 | too_large_f5, any_low | overlong_2, any_low, any_low, any_low | too_large,
        any_low | too_large | too_large_f5, any_low | too_large | too_large_f5, any_low | too_large | too_large_f5,
        any_low | too_large | too_large_f5, any_low | too_large | too_large_f5, any_low | too_large | too_large_f5,
        any_low | too_large | too_large_f5, any_low | too_large | too_large_f5, any_low | too_large | too_large_f5 | surrogate,
        any_low | too_large | too_large_f5, any_low | too_large | too_large_f5,
    };
    static const uint8_t by_second_upper[16] = {
        too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
        too_long | overlong_2 | two_continuations | overlong_3 | too_large_f5, too_long | overlong_2 | two_continuations | overlong_3 | too_large,
        too_long | overlong_2 | two_continuations | surrogate | too_large, too_long | overlong_2 | two_continuations | surrogate | too_large,
        too_short, too_short, too_short, too_short,
    };
    const __m256i first = BEFORE(block, previous, 1);
    const __m256i lower = _mm256_and_si256(first, _mm256_set1_epi8(0x0F));
    const __m256i pairs = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(table(by_first_upper), upper_halves(first)), _mm256_shuffle_epi8(table(by_first_lower), lower)),
        _mm256_shuffle_epi8(table(by_second_upper), upper_halves(block)));
    /* Two continuations in a row are right where the second is the third or fourth byte of a character, and wanted there. */
    const __m256i third = _mm256_subs_epu8(BEFORE(block, previous, 2), _mm256_set1_epi8(0xE0 - 0x80));
    const __m256i fourth = _mm256_subs_epu8(BEFORE(block, previous, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
    const __m256i wanted = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)two_continuations));
    return _mm256_xor_si256(wanted, pairs);
}

VECTOR static enum gouji_utf8_verdict validate(const uint8_t *bytes, size_t count) {
    __m256i previous = _mm256_setzero_si256();
    __m256i wrong = previous;
    size_t at = 0;
    for (; count - at >= sizeof previous; at += sizeof previous) {
        const __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + at));
        wrong = _mm256_or_si256(wrong, faults(block, previous));
        previous = block;
    }
    /* The rest with at least one 0 behind it, before which no character may be left open. */
    uint8_t rest[sizeof previous] = {0};
    memcpy(rest, bytes + at, count - at);
    wrong = _mm256_or_si256(wrong, faults(_mm256_loadu_si256((const __m256i *)rest), previous));
    return _mm256_testz_si256(wrong, wrong) ? gouji_utf8_valid : gouji_utf8_invalid;
}

enum gouji_utf8_verdict gouji_utf8_validate(const uint8_t *bytes, size_t count) {
    return __builtin_cpu_supports("avx2") ? validate(bytes, count) : gouji_utf8_untold;
}

#else

enum gouji_utf8_verdict gouji_utf8_validate(const uint8_t *bytes, size_t count) {
    (void)bytes;
    (void)count;
    return gouji_utf8_untold;
}

#endif
