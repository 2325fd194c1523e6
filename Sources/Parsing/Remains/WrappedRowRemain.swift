/// Rows between rules whose cells begin on lines of their own: `| ⏎ 规章  | ⏎ 0  | ⏎ 0  |`, each cell's line indented.
enum WrappedRowRemain {
    private static let fewestRows = 4

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var rows = 0
        var indented = 0
        var others = 0
        text.forEachLine { line in
            let content = text.trimmed(line)
            guard !content.isEmpty else { return }
            let isIndented = content.lowerBound > line.lowerBound
            if text[line.lowerBound] == 0x7C, content.count == 1 {
                rows += 1
            } else if isIndented {
                indented += 1
            } else if text[line.lowerBound] != 0x7C {
                others += 1
            }
        }
        guard rows >= fewestRows, indented > rows, others < rows else { return false }
        var isOpen = false
        text.forEachLine { line in
            guard !line.isEmpty else { return }
            if text[line.lowerBound] == 0x7C {
                isOpen = true
            } else if isOpen, line.lowerBound > 0, text.trimmed(line).lowerBound > line.lowerBound {
                text[line.lowerBound - 1] = 0x20
            }
        }
        return true
    }
}
