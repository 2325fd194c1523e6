import Documents
import ReportFormat

/// The characters that a report is written in.
public enum ChineseScript: String, Sendable {
    case simplified, traditional
}

/// A section that was found in the text.
public struct Section: Sendable, Hashable {
    public let kind: SectionKind
    /// The heading as the source has it, on one line.
    public let heading: String
    /// Offsets of the section in the text, heading included.
    public let range: Range<Int>
    /// Offsets of what stands under the heading.
    public let body: Range<Int>

    public init(kind: SectionKind, heading: String, range: Range<Int>, body: Range<Int>) {
        self.kind = kind
        self.heading = heading
        self.range = range
        self.body = body
    }

    public var number: Int { kind.rawValue }
}

/// A statutory table as it was read: the shape that was recognised and every cell of it.
public struct TableReading: Sendable {
    public let template: TableTemplate
    /// One for each cell of the template, in template order.
    public let cells: [Cell]
    /// Offsets of the text that the table was read from.
    public let range: Range<Int>
    /// Figures that a row holds beyond its columns, by row of the template; only rows with such figures.
    public let surplus: [Int: [Cell]]
    /// How many figures each row of the template was found with; −1 where the source has no such row.
    public let figureCounts: [Int]

    public init(template: TableTemplate, cells: [Cell], range: Range<Int>, surplus: [Int: [Cell]] = [:], figureCounts: [Int] = []) {
        self.template = template
        self.cells = cells
        self.range = range
        self.surplus = surplus
        self.figureCounts = figureCounts
    }

    public subscript(id: CellID) -> Cell? { template.index(of: id).map { cells[$0] } }
}

/// A trouble of reading, which is no fault of the report: told apart from what the rules find.
public enum ReadingTrouble: Sendable, Hashable {
    /// The section stands without figures: headings, labels or empty rules only.
    case tableWithoutFigures(TableKind)
    /// Rows of the template that the source lacks.
    case rowsMissing(TableKind, rows: [String])
    /// Figures in the table's text that belong to no row.
    case figuresLeftOver(TableKind, count: Int, range: Range<Int>)
    /// The report stands in the text more than once; the first that is whole was read.
    case pastedTwice(range: Range<Int>)
    /// A section stands out of the prescribed order, so that it could not be read with the others.
    case sectionOutOfOrder(SectionKind, heading: Range<Int>)
    /// A section has a second heading with text of its own.
    case sectionRepeated(SectionKind, heading: Range<Int>)
}

/// An annual report as the source has it. Nothing in it is repaired; what is not known is `nil`.
public struct Report: Sendable {
    public let path: String
    public let document: Document
    public let script: ChineseScript
    public let organ: String?
    public let year: Int?
    public let title: String?
    /// 文号, for instance 州科字〔2023〕1号.
    public let documentNumber: String?
    /// The date of publication as `yyyy-mm-dd`.
    public let published: String?
    /// The sections found, by their place in the text.
    public let sections: [Section]
    /// The tables found, at most one of a kind, in the order of `TableKind`.
    public let tables: [TableReading]
    public let troubles: [ReadingTrouble]

    public init(
        path: String, document: Document, script: ChineseScript = .simplified, organ: String? = nil, year: Int? = nil, title: String? = nil,
        documentNumber: String? = nil, published: String? = nil, sections: [Section] = [], tables: [TableReading] = [],
        troubles: [ReadingTrouble] = []
    ) {
        self.path = path
        self.document = document
        self.script = script
        self.organ = organ
        self.year = year
        self.title = title
        self.documentNumber = documentNumber
        self.published = published
        self.sections = sections
        self.tables = tables
        self.troubles = troubles
    }

    /// The reading of a table, `nil` if the source lacks it.
    public func table(_ kind: TableKind) -> TableReading? { tables.first { $0.template.table == kind } }

    /// The cell with an id, `nil` if no table that was read has it.
    public func cell(_ id: CellID) -> Cell? { id.table.flatMap { table($0)?[id] } }

    /// What the source says in a cell, `nil` where it has no such cell.
    public func raw(_ cell: Cell) -> String? { cell.range.map { document.string($0) } }
}
