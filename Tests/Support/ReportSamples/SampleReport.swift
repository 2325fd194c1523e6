import Parsing
import ReportFormat

/// Which report to draw: everything that decides its bytes.
public struct SamplePlan: Sendable, CustomStringConvertible {
    /// How the tables look as text; `nil` for a report whose tables are grids.
    public let layout: Layout?
    public let grid: GridLayout
    public let noise: Noise
    public let quirk: FigureQuirk
    /// `2019`, `2021`, or `mixed`: the 2021 table of section 二 with the single 其他处理 row of 2019.
    public let template: String
    public let seed: UInt64

    public init(_ layout: Layout, _ noise: Noise = .none, _ quirk: FigureQuirk = .plain, template: String = "2021", seed: UInt64) {
        self.layout = layout
        grid = .asPrinted
        self.noise = noise
        self.quirk = quirk
        self.template = template
        self.seed = seed
    }

    /// A report whose tables are grids.
    public init(grid: GridLayout, _ noise: Noise = .none, _ quirk: FigureQuirk = .plain, template: String = "2021", seed: UInt64) {
        layout = nil
        self.grid = grid
        self.noise = noise
        self.quirk = quirk
        self.template = template
        self.seed = seed
    }

    /// The name of the layout.
    public var medium: String { layout?.rawValue ?? "grid-" + grid.rawValue }

    public var description: String { "\(medium) × \(noise.rawValue) × \(quirk.rawValue) (\(template), seed \(seed))" }
}

/// A rule that the printed figures break, by its name and subject.
public struct ExpectedViolation: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rule: String
    public let subject: String

    public init(rule: String, subject: String) {
        self.rule = rule
        self.subject = subject
    }

    public var description: String { "\(rule):\(subject)" }

    public static func < (left: Self, right: Self) -> Bool { (left.rule, left.subject) < (right.rule, right.subject) }
}

/// A report whose truth is known.
public struct SampleReport: Sendable {
    public let plan: SamplePlan
    /// As printed: in traditional characters where the report is.
    public let organ: String
    public let year: Int
    public let tables: [SampleTable]
    /// What stands on paper, from the title to the end.
    public let pieces: [SamplePiece]
    /// The report as a text file; empty for a report whose tables are grids.
    public let bytes: [UInt8]

    public init(_ plan: SamplePlan) {
        var random = SplitMix64(seed: plan.seed)
        self.plan = plan
        let organ = SampleProse.organ(&random)
        year = (plan.template == "2019" ? 2019 : 2021) + random.below(plan.template == "2019" ? 2 : 5)
        var tables = [
            KnownFigures.active(plan.template == "2019" ? .active2019 : .active2021, &random),
            KnownFigures.requests(plan.template == "2021" ? .requests2021 : .requests2019, scale: plan.quirk.scale, &random),
            KnownFigures.cases(&random),
        ]
        let told = tables[1]
        plan.quirk.apply(to: &tables, layout: plan.layout, grid: plan.grid, &random)
        if plan.layout == nil { plan.grid.blur(&tables) }
        // Where a cell is a line, the empty cells behind the rest of a cut label read like a row of their own.
        if plan.noise == .cutLabels, plan.quirk == .blankZeros, plan.layout == .tabbedLine || plan.layout == .verticalLabels {
            for row in tables[1].printedRows.indices { tables[1].expect(.unsure, inRow: row) }
        }
        self.tables = tables
        self.organ = plan.noise.document(organ)
        let prose = SampleProse(
            organ: organ, year: year, noise: plan.noise, newReceived: told.whole("newReceived.total"),
            carriedOver: told.whole("carriedOver.total"))
        var body: [SamplePiece] = []
        for section in 1...6 {
            body.append(.text(prose.heading(section)))
            guard (2...4).contains(section) else {
                body.append(.text(prose.body(of: section) + "\n"))
                continue
            }
            let table = tables[section - 2]
            var grids = plan.layout == nil ? plan.grid.grids(of: table, &random) : table.grids
            for index in grids.indices {
                if plan.noise == .cutLabels { grids[index].cutALabel(&random) }
                grids[index].mapCells { $0.isFigure ? plan.noise.figure($0.text, &random) : plan.noise.label($0.text, &random) }
            }
            if let layout = plan.layout {
                body.append(.text(layout.text(of: grids, &random) + "\n"))
            } else {
                body += plan.grid.placed(grids, table: table.template.table, &random).map(SamplePiece.grid)
            }
        }
        if plan.noise == .pastedTwice { body += [.text("")] + body }
        let pieces = [.text(prose.head)] + body + [.text(prose.tail)]
        let texts = pieces.map { piece -> String in
            if case .text(let text) = piece { return text + "\n" }
            return ""
        }
        bytes = plan.layout == nil ? [] : plan.noise.encoding.bytes(of: plan.noise.document(texts.joined().dropLastLine))
        self.pieces = plan.layout == nil ? plan.grid.framed(pieces).map { $0.map(plan.noise.document) } : pieces
    }

    /// Whether every cell can be told, so that the rules can be judged.
    public var isAssessable: Bool { tables.allSatisfy { $0.cells.allSatisfy { $0.expectation != .unsure } } }

    /// The rules that the printed figures break, without those that need an empty cell.
    public var violations: Set<ExpectedViolation> {
        var broken: Set<ExpectedViolation> = []
        for table in tables {
            for rule in table.template.balanceRules where (rule.left + rule.right).allSatisfy({ table.cells[$0].expectation == .number }) {
                let sum = { (cells: [Int]) in cells.reduce(Int64(0)) { $0 + table.cells[$1].value.digits } }
                if sum(rule.left) != sum(rule.right) { broken.insert(ExpectedViolation(rule: rule.name, subject: rule.subject)) }
            }
        }
        return broken
    }
}

/// A part of a report on paper.
public enum SamplePiece: Sendable {
    /// Paragraphs, one a line.
    case text(String)
    case grid(SampleGrid)

    func map(_ change: (String) -> String) -> SamplePiece {
        switch self {
        case .text(let text): return .text(change(text))
        case .grid(var grid):
            grid.mapCells { change($0.text) }
            return .grid(grid)
        }
    }
}

extension String {
    /// Without the line end that the last piece has in excess.
    fileprivate var dropLastLine: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension SampleTable {
    fileprivate func whole(_ cell: String) -> Int {
        template.index(of: CellID(rawValue: template.table.identifier + "." + cell)).map { Int(cells[$0].value.digits) } ?? 0
    }
}
