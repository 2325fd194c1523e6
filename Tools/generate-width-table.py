#!/usr/bin/env python3
"""Writes Sources/Terminal/WidthTable.swift from the Unicode Character Database that Python carries.

Usage: python3 Tools/generate-width-table.py > Sources/Terminal/WidthTable.swift

One letter a code point:
  N one cell   W two cells   A ambiguous (UAX #11)   M a mark drawn on the character before it
  F no cell, nothing to draw (formats, variation selectors)   C must not reach a terminal, shown by a substitute
"""
import sys
import unicodedata

BLOCK = 128
TABLE_END = 0x20000

# UAX #9: the explicit formatting characters, and the line and paragraph separators.
BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
SEPARATORS = {0x2028, 0x2029}
# Arabic and Kaithi signs of category Cf that have a glyph of their own.
VISIBLE_FORMATS = {*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD}
# Vowels and finals of Hangul join the leading consonant's two cells.
HANGUL_MARKS = {*range(0x1160, 0x1200), *range(0xD7B0, 0xD7C7), *range(0xD7CB, 0xD7FC)}
# Terminals that cluster graphemes draw a modified emoji in two cells, others in four: drawn without the modifier both agree.
EMOJI_MODIFIERS = set(range(0x1F3FB, 0x1F400))
VARIATION_SELECTORS = {*range(0xFE00, 0xFE10), *range(0x180B, 0x180E), 0x180F}
# Wide code points assigned by Unicode 15.0, 15.1 and 16.0, which Python's data may not have yet.
WIDE_SINCE_15 = {
    *range(0x2FFC, 0x3000), 0x31E4, 0x31E5, 0x31EF, 0x1F6DC, *range(0x1FA75, 0x1FA78), *range(0x1FA87, 0x1FA8A), 0x1FA8F,
    *range(0x1FAAD, 0x1FAB0), *range(0x1FABB, 0x1FAC0), 0x1FAC6, *range(0x1FACE, 0x1FAD0), *range(0x1FADA, 0x1FAE0),
    0x1FAE8, 0x1FAE9, 0x1FAF7, 0x1FAF8,
}
# UAX #11: unassigned code points of these blocks are wide too.
CJK_BLOCKS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)]


def letter(code: int) -> str:
    character = chr(code)
    category = unicodedata.category(character)
    if category in ("Cc", "Cs") or code in BIDI or code in SEPARATORS:
        return "C"
    if code in EMOJI_MODIFIERS or code in VARIATION_SELECTORS:
        return "F"
    if category == "Cf" and code not in VISIBLE_FORMATS:
        return "F"
    if category in ("Mn", "Me") or code in HANGUL_MARKS:
        return "M"
    if code in WIDE_SINCE_15 or any(low <= code <= high for low, high in CJK_BLOCKS):
        return "W"
    width = unicodedata.east_asian_width(character)
    return "W" if width in "WF" else "A" if width == "A" else "N"


def main() -> None:
    blocks: list[str] = []
    stages: list[int] = []
    for start in range(0, TABLE_END, BLOCK):
        block = "".join(letter(code) for code in range(start, start + BLOCK))
        if block not in blocks:
            blocks.append(block)
        stages.append(blocks.index(block))
    assert len(blocks) <= 256
    index = "".join(chr(65 + number // 16) + chr(65 + number % 16) for number in stages)

    out = sys.stdout
    out.write("// Made by Tools/generate-width-table.py; do not edit.\n\n")
    out.write(f"/// East_Asian_Width, marks, formats and controls of Unicode {unicodedata.unidata_version} below U+{TABLE_END:X}, a letter a code\n")
    out.write(f"/// point in blocks of {BLOCK}; `index` names the block of every {BLOCK} code points by two letters, A = 0 … P = 15.\n")
    out.write("enum WidthTable {\n")
    for name, text in (("index", index), ("blocks", "".join(blocks))):
        rows = [text[at : at + BLOCK] for at in range(0, len(text), BLOCK)]
        out.write(f'    static let {name}: StaticString = """\n')
        out.write("\\\n".join(f"        {row}" for row in rows))
        out.write('\n        """\n')
        if name == "index":
            out.write("\n")
    out.write("}\n")


main()
