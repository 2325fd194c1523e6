/// How far apart the cells of a table stand that have a line each: where a blank line more stands between two of them is an empty cell.
enum BlankLineStride {
    private static let fewestGaps = 12
    private static let longestStride = 6
    /// More blank lines behind the last words of a table are cells: a row of them that is empty.
    private static let longestEnd = 12

    /// Whether the last of so many blank lines is an empty cell; none is where the stride is 0.
    static func endsCell(blankLines: Int, stride: Int) -> Bool { stride > 0 && blankLines >= stride && (blankLines + 1) % stride == 0 }

    /// The line feeds from one cell to the next, 0 where nothing tells: where cells share lines, or stand at all kinds of distances.
    static func stride(_ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) -> Int {
        var splitter = LineSplitter(start, limit: limit)
        defer { splitter.deallocate() }
        var gaps: [Int: Int] = [:]
        var lineFeeds = 0
        var sharedLines = 0
        var at = start
        while at < limit {
            let end = splitter.split(at, limit: limit)
            at = end + 1
            lineFeeds += 1
            if splitter.structure != .plain { sharedLines += 1 }
            if splitter.count == 1, splitter.fields[0].isEmpty { continue }
            gaps[lineFeeds, default: 0] += 1
            lineFeeds = 0
        }
        let all = gaps.values.reduce(0, +)
        guard all >= fewestGaps, sharedLines * 10 < all else { return 0 }
        let found = (1...longestStride).last { stride in
            gaps.reduce(0) { $0 + ($1.key % stride == 0 ? 0 : $1.value) } * 20 <= all
        }
        // Where no two cells stand farther apart nothing would be read otherwise.
        guard let found, gaps.contains(where: { $0.key > found }) || lineFeeds > longestEnd else { return 0 }
        return found
    }
}
