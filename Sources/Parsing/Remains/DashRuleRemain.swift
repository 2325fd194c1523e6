/// Lines of dashes over and under a table and under its headings, one group a column: `------  ----  ----`.
enum DashRuleRemain {
    private static let fewestDashes = 4

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isFound = false
        text.forEachLine { line in
            let content = text.trimmed(line)
            let dashes = content.count { text[$0] == 0x2D || text[$0] == 0x3D }
            guard dashes >= fewestDashes, content.allSatisfy({ text[$0] == 0x2D || text[$0] == 0x3D || text[$0] == 0x20 }) else { return }
            text.blank(line)
            isFound = true
        }
        return isFound
    }
}
