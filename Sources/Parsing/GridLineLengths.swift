/// How far the rows of a table reach, as most of them do: what ends earlier has lost a cell, what ends later has one too many.
///
/// Labels may span a column more or less, so both the end of a row and the number of its columns behind the label must differ.
struct GridLineLengths {
    /// By header, or by sheet for rows without a header: the column behind the last cell, and how many columns stand behind the label.
    private var ends: [Int: Int] = [:]
    private var widths: [Int: Int] = [:]
    /// Whether all rows of the table have as many columns, so that the grids that it is cut into can be compared.
    private let isUniform: Bool

    init(_ lines: [GridLine], isUniform: Bool) {
        self.isUniform = isUniform
        var ends: [Int: [Int: Int]] = [:]
        var widths: [Int: [Int: Int]] = [:]
        for line in lines {
            ends[key(line), default: [:]][line.end, default: 0] += 1
            widths[widthKey(line), default: [:]][line.end - line.labelEnd, default: 0] += 1
        }
        self.ends = ends.mapValues(Self.most)
        self.widths = widths.mapValues(Self.most)
    }

    private func key(_ line: GridLine) -> Int { line.header >= 0 ? line.header : -1 - line.sheet }

    private func widthKey(_ line: GridLine) -> Int { isUniform ? 0 : key(line) }

    /// The most frequent number, the larger of two as frequent.
    private static func most(_ counts: [Int: Int]) -> Int { counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0 }

    /// Whether a row ends before the others. Where each row is a grid of its own only the number of columns tells.
    func isShort(_ line: GridLine) -> Bool {
        guard let end = ends[key(line)], let width = widths[widthKey(line)] else { return false }
        return line.end - line.labelEnd < width && (line.end < end || (isUniform && line.header < 0))
    }

    /// Whether a row ends behind the others and behind the last heading.
    func isLong(_ line: GridLine, behind headerEnd: Int) -> Bool {
        guard let end = ends[key(line)], let width = widths[widthKey(line)] else { return false }
        return line.end > max(end, headerEnd) && line.end - line.labelEnd > width
    }
}
