/// Each figure behind the name of its column, on a line of its own: `自然人：3 ⏎ 商业企业：0 …`, in the order of the format.
enum NamedFigureRemain {
    private static let lists: [[[UInt16]]] = [
        ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
    ].map { $0.map(FoldTables.shared.foldLabel) }

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        guard text.holds(0x3A, orFullWidth: 0x9A, times: lists[1].count) else { return false }
        return lists.reduce(false) { uncover(text, $1) || $0 }
    }

    private static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>, _ columns: [[UInt16]]) -> Bool {
        var isFound = false
        var met: [(line: Range<Int>, name: Range<Int>)] = []
        text.forEachLine { line in
            guard !text.trimmed(line).isEmpty else { return }
            guard let name = name(text, line, columns) else {
                met.removeAll(keepingCapacity: true)
                return
            }
            if name.column != met.count { met.removeAll(keepingCapacity: true) }
            guard name.column == met.count else { return }
            met.append((line, name.range))
            guard met.count == columns.count else { return }
            for (line, name) in met {
                text.blank(name)
                if line.lowerBound > 0 { text[line.lowerBound - 1] = 0x09 }
            }
            met.removeAll(keepingCapacity: true)
            isFound = true
        }
        return isFound
    }

    /// The name and its colon where a line holds the name of a column and a figure, or a mark for "none".
    private static func name(_ text: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>, _ columns: [[UInt16]]) -> (
        column: Int, range: Range<Int>
    )? {
        let content = text.trimmed(line)
        guard content.count < 120, let base = UnsafePointer(text.baseAddress) else { return nil }
        for at in content {
            let length = text[at] == UInt8(ascii: ":") ? 1 : text.holds("：", at: at) ? 3 : 0
            guard length > 0 else { continue }
            let rest = text.trimmed((at + length)..<content.upperBound)
            guard text.value(rest) != nil || rest.isEmpty else { return nil }
            let column: Int? = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: TableWalk.longestLabel) { letters in
                let start = letters.baseAddress!
                let count = FoldTables.shared.foldLabel(
                    base + content.lowerBound, base + at, into: start, capacity: TableWalk.longestLabel)
                return columns.firstIndex { column in
                    column.count == count && column.withUnsafeBufferPointer { TableWalk.same($0.baseAddress!, start, count) }
                }
            }
            return column.map { ($0, content.lowerBound..<(at + length)) }
        }
        return nil
    }
}
