/// The title of the report at the head or foot of each page, among the cells of a table.
enum RunningHeadRemain {
    private static let longest = 200
    private static let endings: [StaticString] = ["年度报告", "年報", "年报", "年度報告"]

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isFound = false
        var isOpen = false
        text.forEachLine { line in
            let content = text.trimmed(line)
            let isRow = content.contains(where: text.isSeparator)
            if !isOpen { isOpen = isRow || text.value(content) != nil }
            guard isOpen, !isRow, content.count <= longest,
                endings.contains(where: { text.holds($0, at: content.upperBound - $0.utf8CodeUnitCount) })
            else { return }
            text.blank(line)
            isFound = true
        }
        return isFound
    }
}
