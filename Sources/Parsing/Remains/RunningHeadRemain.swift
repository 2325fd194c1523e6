/// The title of the report at the head or foot of each page, among the cells of a table.
enum RunningHeadRemain {
    private static let longest = 200
    private static let endings: [StaticString] = ["年度报告", "年報", "年报", "年度報告"]

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isFound = false
        var isOpen = false
        text.forEachLine { line in
            let content = text.trimmed(line)
            if !isOpen { isOpen = text.value(content) != nil || content.contains { text[$0] == 0x09 || text[$0] == 0x7C } }
            guard isOpen, content.count <= longest,
                endings.contains(where: { text.holds($0, at: content.upperBound - $0.utf8CodeUnitCount) }),
                !content.contains(where: { text[$0] == 0x09 || text[$0] == 0x7C })
            else { return }
            text.blank(line)
            isFound = true
        }
        return isFound
    }
}
