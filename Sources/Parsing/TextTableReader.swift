import ReportFormat

/// Reads one table out of the text: as it is printed and, where that does not place every figure, under the marks that other programs
/// left between its cells.
struct TextTableReader {
    let table: TableKind
    let range: Range<Int>
    let year: Int?
    let reportUsesBlanks: Bool
    let isAccountWanted: Bool

    /// - Parameter base: The text, or what stands in its place with the same offsets.
    func read(_ base: UnsafePointer<UInt8>, blankStride: Int = 0) -> TableReader.Result {
        guard table == .cases else {
            let reader = TableReader(base: base, isAccountWanted: isAccountWanted, blankStride: blankStride)
            let result = reader.read(table, in: range, year: year, reportUsesBlanks: reportUsesBlanks)
            let repeated = RepeatedTable(base: base, range: range, year: year)
            guard table == .requests, let rest = repeated.rest(behind: result) else { return result }
            return repeated.choice(result, reader.read(table, in: rest, year: year, reportUsesBlanks: reportUsesBlanks))
        }
        var result = CasesReader(base: base, blankStride: blankStride).read(in: range)
        if isAccountWanted { result.account = TableAccount(cases: result, source: .text) }
        return result
    }

    /// What is longer, in bytes, is no table.
    private static let longestTable = 1_000_000

    /// Reads what the marks of other programs hide, if that places more figures than `printed`.
    func readRemains(_ base: UnsafePointer<UInt8>, _ printed: TableReader.Result) -> TableReader.Result {
        guard range.count <= Self.longestTable, !range.isEmpty else { return printed }
        var best = printed
        var text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: range.count)
        var trial = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: range.count)
        defer {
            text.deallocate()
            trial.deallocate()
        }
        func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) {
            target.baseAddress!.update(from: source, count: range.count)
        }
        copy(base + range.lowerBound, to: text)
        var isHeld = [Bool](repeating: false, count: 256)
        for byte in text { isHeld[Int(byte)] = true }
        for remain in TableRemain.all where remain.signs.isEmpty || remain.signs.contains(where: { isHeld[Int($0)] }) {
            copy(UnsafePointer(text.baseAddress!), to: trial)
            guard remain.uncover(trial) else { continue }
            let result = read(UnsafePointer(trial.baseAddress!) - range.lowerBound)
            let isBetter = Self.places(result, moreThan: best)
            guard isBetter || remain.mayStandAlone else { continue }
            if isBetter { best = result }
            if best.isWhole { return best }
            swap(&text, &trial)
        }
        let stride = BlankLineStride.stride(UnsafePointer(text.baseAddress!), UnsafePointer(text.baseAddress! + range.count))
        guard stride > 0 else { return best }
        let result = read(UnsafePointer(text.baseAddress!) - range.lowerBound, blankStride: stride)
        return Self.places(result, moreThan: best) ? result : best
    }

    /// Whether a reading settles more cells, or as many and finds figures in more rows.
    private static func places(_ result: TableReader.Result, moreThan other: TableReader.Result) -> Bool {
        (result.settled, result.rowsWithFigures) > (other.settled, other.rowsWithFigures)
    }
}
