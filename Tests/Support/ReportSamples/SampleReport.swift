import Parsing
import ReportFormat

/// Which report to draw: everything that decides its bytes.
public struct SamplePlan: Sendable, CustomStringConvertible {
    public let layout: Layout
    public let noise: Noise
    public let quirk: FigureQuirk
    /// `2019`, `2021`, or `mixed`: the 2021 table of section 二 with the single 其他处理 row of 2019.
    public let template: String
    public let seed: UInt64

    public init(_ layout: Layout, _ noise: Noise = .none, _ quirk: FigureQuirk = .plain, template: String = "2021", seed: UInt64) {
        self.layout = layout
        self.noise = noise
        self.quirk = quirk
        self.template = template
        self.seed = seed
    }

    public var description: String { "\(layout.rawValue) × \(noise.rawValue) × \(quirk.rawValue) (\(template), seed \(seed))" }
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
        plan.quirk.apply(to: &tables, layout: plan.layout, &random)
        // Where a cell is a line, the empty cells behind the rest of a cut label read like a row of their own.
        if plan.noise == .cutLabels, plan.quirk == .blankZeros, [.tabbedLine, .verticalLabels].contains(plan.layout) {
            for row in tables[1].printedRows.indices { tables[1].expect(.unsure, inRow: row) }
        }
        self.tables = tables
        self.organ = plan.noise.document(organ)
        let prose = SampleProse(
            organ: organ, year: year, noise: plan.noise, newReceived: told.whole("newReceived.total"),
            carriedOver: told.whole("carriedOver.total"))
        var body = ""
        for section in 1...6 {
            body += prose.heading(section) + "\n"
            if (2...4).contains(section) {
                var grids = tables[section - 2].grids
                for index in grids.indices {
                    if plan.noise == .cutLabels { grids[index].cutALabel(&random) }
                    grids[index].mapCells { $0.isFigure ? plan.noise.figure($0.text, &random) : plan.noise.label($0.text, &random) }
                }
                body += plan.layout.text(of: grids, &random) + "\n\n"
            } else {
                body += prose.body(of: section) + "\n\n"
            }
        }
        if plan.noise == .pastedTwice { body += "\n" + body }
        bytes = plan.noise.encoding.bytes(of: plan.noise.document(prose.head + "\n" + body + prose.tail))
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

extension SampleTable {
    fileprivate func whole(_ cell: String) -> Int {
        template.index(of: CellID(rawValue: template.table.identifier + "." + cell)).map { Int(cells[$0].value.digits) } ?? 0
    }
}
