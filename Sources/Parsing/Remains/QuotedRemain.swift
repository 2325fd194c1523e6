/// Rows as programs write lists: `["规章", "0", "0", "12"],`, one a line, all on one line, or each cell on a line of its own.
enum QuotedRemain {
    private static let quote = UInt8(ascii: "\"")
    private static let fewestCells = 6

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        guard count(text) >= fewestCells else { return false }
        var depth = 0
        var isQuoted = false
        var isRowEnded = true
        var at = 0
        while at < text.count {
            let byte = text[at]
            if isQuoted {
                if byte == UInt8(ascii: "\\"), at + 1 < text.count {
                    text[at] = 0x20
                    at += 1
                    if text[at] == UInt8(ascii: "n") || text[at] == UInt8(ascii: "t") { text[at] = 0x20 }
                } else if byte == quote {
                    isQuoted = false
                    text[at] = 0x20
                } else if byte == 0x0A {
                    text[at] = 0x20
                }
            } else {
                switch byte {
                case quote where depth > 0:
                    isQuoted = true
                    isRowEnded = false
                    text[at] = 0x20
                case UInt8(ascii: "["):
                    depth += 1
                    text[at] = 0x20
                case UInt8(ascii: "]") where depth > 0:
                    depth -= 1
                    text[at] = isRowEnded ? 0x20 : 0x0A
                    isRowEnded = true
                case UInt8(ascii: ",") where depth > 0 && !isRowEnded: text[at] = 0x09
                case UInt8(ascii: ",") where isRowEnded: text[at] = 0x20
                case 0x0A where depth > 0 && !isRowEnded: text[at] = 0x20
                default: break
                }
            }
            at += 1
        }
        return true
    }

    /// How many cells end with a quote and a comma within brackets.
    private static func count(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var depth = 0
        var cells = 0
        for at in text.indices {
            switch text[at] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ",") where depth > 0 && at > 0 && text[at - 1] == quote: cells += 1
            default: break
            }
        }
        return cells
    }
}
