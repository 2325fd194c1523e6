/// A line on which many cells stand, kept apart by single spaces: a table, or much of it, that lost its line feeds.
struct CollapsedLine {
    /// The cells, cut at the spaces.
    let pieces: [Field]

    /// - Parameter least: No line that is shorter than this, in bytes, is one.
    /// - Returns: `nil` for a line that is short, is cut otherwise or holds few figures.
    init?(_ line: LineSplitter, least: Int, reader: FigureReader, base: UnsafePointer<UInt8>) {
        guard line.structure == .plain && line.holdsSpaces || line.structure == .spaces, line.count > 0 else { return nil }
        var at = line.fields[0].start
        let end = line.fields[line.count - 1].end
        guard end - at >= least else { return nil }
        var pieces: [Field] = []
        var figures = 0
        while at < end, pieces.count < LineSplitter.capacity {
            let space = UTF8Bytes.spaceLength(at, end)
            if space > 0 {
                at += space
                continue
            }
            let from = at
            while at < end, !Self.isSeparator(at, end) { at += UTF8Bytes.scalar(at).length }
            let piece = Field(start: from, end: min(at, end))
            pieces.append(piece)
            if reader.read(piece.start, piece.end, base: base) != nil { figures += 1 }
        }
        guard pieces.count < LineSplitter.capacity, figures >= Self.fewestFigures else { return nil }
        self.pieces = pieces
    }

    /// A space that can be seen. An ideographic space stands inside words too.
    private static func isSeparator(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        (1...2).contains(UTF8Bytes.spaceLength(at, end))
    }

    private static let fewestFigures = 3
}
