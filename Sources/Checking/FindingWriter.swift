import Parsing
import ReportFormat

/// Puts what was found into words.
struct FindingWriter {
    let report: Report

    init(_ report: Report) { self.report = report }

    func finding(_ detection: Detection) -> Finding {
        let parts = parts(detection)
        let section = (1...6).contains(detection.section) ? detection.section : nil
        return Finding(
            rule: detection.rule.rawValue, severity: detection.severity, status: detection.status, origin: detection.origin,
            subject: parts.subject, section: section, cells: parts.cells, left: parts.sums?.leftFigure, right: parts.sums?.rightFigure,
            difference: parts.sums?.differenceFigure, assumesBlankZero: parts.assumesBlankZero, message: parts.message,
            formula: parts.formula,
            fingerprint: Fingerprint.make(rule: detection.rule.rawValue, subject: parts.subject, cells: parts.cells))
    }

    /// What differs from one kind of content to the next.
    struct Parts {
        var subject: String
        var cells: [CellID] = []
        var sums: BalanceSums?
        var assumesBlankZero = false
        var message: LocalizedText
        var formula = LocalizedText(zh: "", en: "")
    }

    private func parts(_ detection: Detection) -> Parts {
        switch detection.content {
        case .violation(let table, let rule, let sums, let assumes, let everyPlacement):
            violation(table, table.plan.rules[rule], sums, assumes: assumes, everyPlacement: everyPlacement)
        case .blankSides(let table, let rules): blankSides(table, rules.map { table.plan.rules[$0] })
        case .notAssessable(let table, let rules, let cells): notAssessable(table, rules.map { table.plan.rules[$0] }, cells)
        case .cells(let table, let cells): self.cells(detection.rule, table, cells)
        case .stretches(let table, let stretches): uncertain(table, stretches)
        case .surplus(let table, let rows): surplus(table, rows)
        case .leftOver(let table, let count): Parts(subject: table.identifier, message: StructureWording.leftOver(table, count))
        case .table(let table): Parts(subject: table.identifier, message: StructureWording.table(detection.rule, table))
        case .section(let section, let tableIsAbsent):
            Parts(subject: section.identifier, message: StructureWording.section(section, tableIsAbsent: tableIsAbsent))
        case .noSections: Parts(subject: "report", message: StructureWording.noSections)
        case .pastedTwice: Parts(subject: "report", message: StructureWording.pastedTwice)
        }
    }

    private func violation(
        _ table: TableInspection, _ planned: PlannedRule, _ sums: BalanceSums, assumes: Bool, everyPlacement: Bool
    ) -> Parts {
        Parts(
            subject: planned.rule.subject, cells: table.ids(planned.cells), sums: sums, assumesBlankZero: assumes,
            message: LocalizedText {
                BalanceWording(table: table, language: $0)
                    .violation(planned, sums, assumesBlankZero: assumes, everyPlacement: everyPlacement)
            },
            formula: LocalizedText { FormulaWriter(table: table, planned: planned, language: $0).formula(sums) })
    }

    private func blankSides(_ table: TableInspection, _ rules: [PlannedRule]) -> Parts {
        if rules.count == 1, case .violated(let sums, let assumes) = table.judge(rules[0]) {
            return violation(table, rules[0], sums, assumes: assumes, everyPlacement: false)
        }
        return Parts(
            subject: table.plan.template.table.identifier, cells: table.ids(rules.flatMap(\.cells).uniqued()), assumesBlankZero: true,
            message: LocalizedText { BalanceWording(table: table, language: $0).blankSides(rules) })
    }

    private func notAssessable(_ table: TableInspection, _ rules: [PlannedRule], _ cells: [Int]) -> Parts {
        Parts(
            subject: rules.count == 1 ? rules[0].rule.subject : table.plan.template.table.identifier, cells: table.ids(cells),
            message: LocalizedText { BalanceWording(table: table, language: $0).notAssessable(rules) })
    }

    private func cells(_ rule: RuleName, _ table: TableInspection, _ cells: [Int]) -> Parts {
        let takesZero = (rule == .blankCells || rule == .notApplicableCells) && !table.plan.rules.isEmpty
        return Parts(
            subject: table.subject(ofCells: cells), cells: table.ids(cells), assumesBlankZero: takesZero,
            message: LocalizedText { CellWording(table: table, report: report, language: $0).cells(rule, cells) })
    }

    private func uncertain(_ table: TableInspection, _ stretches: [UncertainStretch]) -> Parts {
        let cells = stretches.flatMap(\.places)
        return Parts(
            subject: table.subject(ofCells: cells), cells: table.ids(cells),
            message: LocalizedText { CellWording(table: table, report: report, language: $0).uncertain(stretches) })
    }

    private func surplus(_ table: TableInspection, _ rows: [(rows: Range<Int>, figures: Int, columns: Int)]) -> Parts {
        let cells = rows.flatMap { $0.rows.flatMap(table.plan.template.cells(ofRow:)) }
        return Parts(
            subject: table.subject(ofCells: cells), cells: table.ids(cells),
            message: LocalizedText { CellWording(table: table, report: report, language: $0).surplus(rows) })
    }
}

extension BalanceSums {
    fileprivate var leftFigure: Figure? { left.flatMap { ExactValue.figure($0, scale: scale) } }
    fileprivate var rightFigure: Figure? { right.flatMap { ExactValue.figure($0, scale: scale) } }
    fileprivate var differenceFigure: Figure? { difference.flatMap { ExactValue.figure($0, scale: scale) } }
}

extension TableInspection {
    fileprivate func ids(_ cells: [Int]) -> [CellID] { cells.map { plan.template.cellIDs[$0] } }

    /// The row that all the cells stand in, else the table.
    fileprivate func subject(ofCells cells: [Int]) -> String {
        let template = plan.template
        guard let first = cells.first, let last = cells.last else { return template.table.identifier }
        let row = template.position(of: first).row
        return template.position(of: last).row == row ? template.rows[row].id : template.table.identifier
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each once.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
