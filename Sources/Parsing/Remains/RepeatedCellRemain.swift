/// Merged cells that were filled with copies: `信息内容 | 本年处理决定数量 | 本年处理决定数量`, and figures under them twice as well.
enum RepeatedCellRemain {
    private static let mostFields = 64

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isFound = false
        var heading: (fields: Int, copies: [Int]) = (0, [])
        text.forEachLine { line in
            let fields = fields(text, line)
            guard fields.count > 2 else { return }
            func isCopy(_ index: Int) -> Bool {
                !fields[index].isEmpty && text[fields[index]].elementsEqual(text[fields[index - 1]])
            }
            if fields.contains(where: { text.value($0) != nil }) {
                // From the right, as each copy is told by the cell before it.
                for index in fields.indices.dropFirst().reversed() where isCopy(index) {
                    guard text.value(fields[index]) == nil || fields.count == heading.fields && heading.copies.contains(index) else {
                        continue
                    }
                    text.blank(fields[index])
                    isFound = true
                }
                return
            }
            let filled = fields.count { !$0.isEmpty }
            if filled > 1 {
                let copies = fields.indices.dropFirst().filter(isCopy)
                heading = copies.count + 1 < filled ? (fields.count, copies) : (0, [])
                for index in heading.copies.reversed() { text.blank(fields[index]) }
            }
        }
        return isFound
    }

    /// The cells between tabs or rules.
    private static func fields(_ text: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        var from = line.lowerBound
        for at in line where text.isSeparator(at) {
            if fields.count > mostFields { return [] }
            fields.append(text.trimmed(from..<at))
            from = at + 1
        }
        fields.append(text.trimmed(from..<line.upperBound))
        return fields
    }
}
