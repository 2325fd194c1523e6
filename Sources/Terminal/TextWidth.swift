/// How many terminal cells text takes. Measuring, cutting, padding, drawing and the cursor all use this one table, and not the C library's.
public enum TextWidth {
    /// The width of a grapheme: the sum of its base characters. Marks, joiners and variation selectors take no cell, a control one.
    public static func of(_ character: Character, ambiguous: AmbiguousWidth = .current) -> Int {
        var width = 0
        for scalar in character.unicodeScalars { width += CharacterClass.of(scalar).width(ambiguous) }
        return width
    }

    /// The width of a text on one line.
    public static func of(_ text: String, ambiguous: AmbiguousWidth = .current) -> Int {
        var width = 0
        for scalar in text.unicodeScalars { width += CharacterClass.of(scalar).width(ambiguous) }
        return width
    }

    /// The longest prefix that fits a width, with `…` where something was cut.
    public static func cut(_ text: String, to width: Int, ambiguous: AmbiguousWidth = .current) -> String {
        if of(text, ambiguous: ambiguous) <= width { return text }
        let room = width - of("…" as Character, ambiguous: ambiguous)
        guard room >= 0 else { return width > 0 ? "." : "" }
        return prefix(of: text, fitting: room, ambiguous: ambiguous) + "…"
    }

    /// The longest prefix of whole graphemes that fits a width.
    public static func prefix(of text: String, fitting width: Int, ambiguous: AmbiguousWidth = .current) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += of(text[end], ambiguous: ambiguous)
            if used > width { break }
            text.formIndex(after: &end)
        }
        return text[..<end]
    }

    /// The text cut to a width and filled with spaces up to it, so that columns stand under each other.
    public static func pad(
        _ text: String, to width: Int, alignment: Alignment = .left, ambiguous: AmbiguousWidth = .current
    ) -> String {
        let fitted = cut(text, to: width, ambiguous: ambiguous)
        let missing = max(0, width - of(fitted, ambiguous: ambiguous))
        let before = alignment == .left ? 0 : alignment == .right ? missing : missing / 2
        return String(repeating: " ", count: before) + fitted + String(repeating: " ", count: missing - before)
    }
}

/// Where text stands in a wider place.
public enum Alignment: Sendable, Hashable {
    case left, center, right
}
