/// A tab behind the last cell of each row: it ends the row and stands before nothing.
enum ClosingTabRemain {
    private static let fewestRows = 4

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var last: [Int] = []
        var isOther = false
        text.forEachLine { line in
            guard let tab = line.last(where: { text[$0] == 0x09 }) else { return }
            last.append(tab)
            if !text.trimmed(tab..<line.upperBound).isEmpty { isOther = true }
        }
        guard !isOther, last.count >= fewestRows else { return false }
        for tab in last { text[tab] = 0x20 }
        return true
    }
}
