import ReportFormat

/// The ids of a template's cells as JSON strings with commas between, made once, so that cells in a row are copied as one piece.
final class QuotedCellIDs: Sendable {
    private let bytes: [UInt8]
    /// Where each id begins, and where the next would begin behind the last.
    private let starts: [Int]
    private let template: TableTemplate

    private init(_ template: TableTemplate) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        for id in template.cellIDs {
            starts.append(bytes.count)
            bytes += "\"\(id.rawValue)\",".utf8
        }
        starts.append(bytes.count)
        self.bytes = bytes
        self.starts = starts
        self.template = template
    }

    private static let known = TableKind.allCases.flatMap(TableTemplate.all).map { QuotedCellIDs($0) }

    static func of(_ template: TableTemplate) -> QuotedCellIDs {
        for ids in known where ids.template === template { return ids }
        return QuotedCellIDs(template)
    }

    /// The ids of at least one cell, without a comma at the end.
    func withBytes(of cells: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[starts[cells.lowerBound]..<(starts[cells.upperBound] - 1)])) }
    }
}
