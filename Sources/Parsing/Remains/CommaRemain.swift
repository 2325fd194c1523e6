/// Cells with commas between them, those that hold a comma in quotes: `行政规范性文件,0,5,"1,208"`.
enum CommaRemain {
    private static let fewestFigures = 2

    /// The labels of a table hold a few.
    private static let fewestCommas = 10

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        guard text.holds(0x2C, orFullWidth: 0x8C, times: fewestCommas) else { return false }
        var count = 0
        text.forEachLine { line in
            let commas = Self.commas(text, line)
            let ends = commas.dropFirst().map(\.lowerBound) + [line.upperBound]
            count += zip(commas, ends).count { text.value(text.trimmed($0.upperBound..<max($0.upperBound, $1))) != nil }
        }
        guard count >= fewestFigures else { return false }
        text.forEachLine { line in
            let commas = Self.commas(text, line)
            guard !commas.isEmpty else { return }
            for at in line where text[at] == UInt8(ascii: "\"") { text[at] = 0x20 }
            for comma in commas {
                text.blank(comma)
                text[comma.lowerBound] = 0x09
            }
        }
        return true
    }

    /// The commas that stand neither in quotes nor in brackets. A bracket that is never closed is part of a label that was cut.
    private static func commas(_ text: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var inBrackets: [Range<Int>] = []
        var isQuoted = false
        var depth = 0
        var at = line.lowerBound
        while at < line.upperBound {
            if text[at] == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if text[at] == UInt8(ascii: "(") || text.holds("（", at: at) {
                depth += 1
            } else if text[at] == UInt8(ascii: ")") || text.holds("）", at: at) {
                depth = max(0, depth - 1)
            } else if !isQuoted {
                let length = text[at] == UInt8(ascii: ",") ? 1 : text.holds("，", at: at) ? 3 : 0
                if length > 0, depth == 0 { found.append(at..<(at + length)) } else if length == 1 { inBrackets.append(at..<(at + 1)) }
            }
            at += 1
        }
        return depth == 0 ? found : (found + inBrackets).sorted { $0.lowerBound < $1.lowerBound }
    }
}
