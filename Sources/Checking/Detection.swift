import Parsing
import ReportFormat

/// What was found, before it is put into words. Small, so that a list of many reports can count without building sentences.
struct Detection {
    let rule: RuleName
    let severity: Severity
    let status: FindingStatus
    let origin: FindingOrigin
    /// 1 to 6, 0 for the report as a whole.
    let section: Int
    /// The first cell concerned in template order, −1 where there is none.
    let place: Int
    let content: Content

    enum Content {
        /// One rule that does not hold.
        case violation(TableInspection, Violation)
        /// Rules of one name that fail because the same side of each is blank; by index in the plan.
        case blankSides(TableInspection, rules: [Int])
        /// Rules of one name whose cells cannot be read.
        case notAssessable(TableInspection, rules: ArraySlice<Int>, cells: CellSet)
        /// Cells of one kind.
        case cells(TableInspection, CellSet)
        /// Rows whose figures cannot be placed.
        case stretches(TableInspection, [UncertainStretch])
        /// Rows with more figures than columns, each with how many it holds.
        case surplus(TableInspection, rows: [CountedRow])
        case leftOver(TableKind, count: Int)
        case table(TableKind)
        case section(SectionKind, tableIsAbsent: Bool)
        case noSections
        case pastedTwice
        /// A count of a sentence against a table, or against another count.
        case prose(ProseContradiction)
        case structure(StructureFact)
        case figures(TableInspection, FigureDoubt)
    }

    /// A rule that does not hold, by its index in the plan.
    struct Violation {
        let rule: Int
        let sums: BalanceSums
        let assumesBlankZero: Bool
        let everyPlacement: Bool
    }

    /// By section, then by place in the table, then the worst first, then by rule.
    static func precedes(_ left: Detection, _ right: Detection) -> Bool {
        if left.section != right.section { return left.section < right.section }
        if left.place != right.place { return left.place < right.place }
        if left.severity != right.severity { return left.severity > right.severity }
        return left.rule.order < right.rule.order
    }
}

extension RuleName {
    /// The place in the order of rules.
    var order: Int { Self.orders[self] ?? Self.allCases.count }

    private static let orders = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// Everything that there is to say about a report, not yet in order.
struct Detections {
    private(set) var all: [Detection] = []
    let settings: RuleSettings

    init(_ report: Report, _ settings: RuleSettings, hints: SuspectHints = .none) {
        self.settings = settings
        let facts = ProseFacts(report)
        let hints = GatheredHints(given: hints, facts: facts, report: report)
        for reading in report.tables { addTable(reading, report, hints) }
        addSections(report)
        addTroubles(report)
        addProse(facts, report)
        addMakeUp(report)
        addDoubts(report)
    }

    mutating func add(
        _ rule: RuleName, _ severity: Severity, _ status: FindingStatus, _ origin: FindingOrigin = .report, section: Int, place: Int = -1,
        _ content: Detection.Content
    ) {
        guard let severity = settings.severity(rule, severity) else { return }
        all.append(
            Detection(
                rule: rule, severity: severity, status: status, origin: origin, section: section, place: place, content: content))
    }

    private mutating func addTable(_ reading: TableReading, _ report: Report, _ hints: GatheredHints) {
        let plan = BalancePlan.of(reading.template)
        guard !plan.isClean(reading), !report.lacksFigures(of: reading) else { return }
        let inspection = TableInspection(reading, plan, report.document, hints: hints)
        addBalance(inspection)
        addCells(inspection)
        addRows(inspection)
    }
}

extension Report {
    /// Whether nothing at all was read in a table: no figure, no text, and no more blank cells than an empty frame has.
    func lacksFigures(of reading: TableReading) -> Bool {
        guard reading.surplus.isEmpty else { return false }
        var hasBlanks = false
        for index in reading.cells.indices {
            switch reading.cells[index].state {
            case .missing: continue
            case .blank: hasBlanks = true
            case .number, .notApplicable, .text, .uncertain: return false
            }
        }
        return !hasBlanks || troubles.contains(.tableWithoutFigures(reading.template.table))
    }
}
