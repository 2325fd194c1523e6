import ReportFormat

/// How a report was read: for whoever asks why a figure stands where it stands.
public struct ReadingAccount: Sendable {
    public let report: Report
    /// In the order of `TableKind`; only tables of which something was found.
    public let tables: [TableAccount]

    public init(report: Report, tables: [TableAccount]) {
        self.report = report
        self.tables = tables
    }
}

/// How one table was read.
public struct TableAccount: Sendable {
    /// What the table was read from.
    public enum Source: Sendable {
        case grids(count: Int)
        /// Grids with rows and columns in each other's place.
        case turnedGrids(count: Int)
        /// The document has no grid there, or none that holds the table's labels.
        case text
        /// The text shows more rows with figures than the grids do.
        case textBeforeGrids(rowsInGrids: Int, rowsInText: Int)
    }

    /// A shape of the table and how many signs speak for it.
    public struct Candidate: Sendable {
        public let template: TableTemplate
        public let score: Int
    }

    /// A row of the template.
    public struct Row: Sendable {
        /// The label as the source has it, `nil` where it was not found.
        public let label: Range<Int>?
        /// How it was recognised; `nil` for a row that got figures by its place alone, and for one that was not found.
        public let match: LabelMatch?
        /// Whether the label is one that stands for the printed one in published reports.
        public let isAlias: Bool
        /// How alike a label is that is only similar, from 0 to 100.
        public let similarity: Int
        /// Whether the row got figures whose label could not be read.
        public let isAdopted: Bool
        /// Whether the label may be that of another row.
        public let isContested: Bool
        public let basis: PlacementBasis
    }

    /// Figures without a row.
    public struct LeftOver: Sendable {
        /// The label before them, `nil` for none.
        public let label: Range<Int>?
        public let figures: [Range<Int>]
    }

    public let table: TableKind
    public internal(set) var source: Source
    /// The shapes tried, best first. One that has three quarters of the signs of the first is close: what it would read differently is uncertain.
    public let candidates: [Candidate]
    public let isClose: Bool
    /// One for each row of the template that was chosen; empty where no table was read.
    public let rows: [Row]
    public let leftOver: [LeftOver]
    public let troubles: [ReadingTrouble]
}

extension TableAccount {
    init(_ walk: TableWalk, _ choice: TemplateChoice, _ placed: Placed, adopted: Set<Int>, troubles: [ReadingTrouble], isGrid: Bool) {
        let sources = LabelBook.sources(of: choice.best)
        let doubt = AlignmentDoubt(walk: walk, template: choice.best, sources: sources)
        table = walk.book.table
        source = isGrid ? .grids(count: walk.sheetCount) : .text
        candidates = choice.candidates.map { Candidate(template: $0.template, score: $0.score) }
        isClose = choice.closeRunnerUp != nil
        rows = sources.enumerated().map { row, source in
            let found = walk.rows[source]
            let printed = FoldTables.shared.foldLabel(choice.best.rows[row].label)
            let label = found.labelStart < found.labelEnd ? found.labelStart..<found.labelEnd : nil
            return Row(
                label: found.isMatched ? label : nil, match: found.isMatched && !found.isAdopted ? found.match : nil,
                isAlias: found.labelIndex >= 0 && !walk.book.labels[found.labelIndex].isEqual(to: printed), similarity: found.similarity,
                isAdopted: found.isAdopted, isContested: doubt.isContested(row: row),
                basis: row < placed.bases.count ? placed.bases[row] : .none)
        }
        func ranges(_ tokens: Range<Int>) -> [Range<Int>] {
            tokens.filter { walk.values[$0].kind != .empty }.map { Int(walk.values[$0].start)..<Int(walk.values[$0].end) }
        }
        var leftOver = walk.unknown.enumerated().filter { !adopted.contains($0.offset) }.map { _, row in
            LeftOver(label: row.label.isEmpty ? nil : row.label, figures: ranges(row.first..<(row.first + row.count)))
        }
        for row in walk.book.rows.indices where walk.rows[row].filled > 0 && !sources.contains(row) {
            let found = walk.rows[row]
            leftOver.append(
                LeftOver(
                    label: found.labelStart..<max(found.labelStart, found.labelEnd),
                    figures: ranges(found.first..<(found.first + found.count))))
        }
        self.leftOver = leftOver
        self.troubles = troubles
    }

    /// The account of section 四, whose rows are blocks.
    init(cases result: TableReader.Result, source: Source) {
        table = .cases
        self.source = source
        candidates = [Candidate(template: .cases2021, score: result.reading == nil ? 0 : 1)]
        isClose = false
        rows =
            result.reading == nil
            ? []
            : result.bases.map {
                Row(label: nil, match: nil, isAlias: false, similarity: 100, isAdopted: false, isContested: false, basis: $0)
            }
        leftOver = []
        troubles = result.troubles
    }
}
