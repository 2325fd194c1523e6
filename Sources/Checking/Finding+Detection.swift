import Parsing
import ReportFormat

extension Finding {
    /// A finding of what was detected.
    init(_ detection: Detection) {
        let place = FindingPlace(detection)
        let sums = place.sums
        let told = detection.prose
        self.init(
            FindingContent(
                rule: detection.rule.rawValue, severity: detection.severity, status: detection.status, origin: detection.origin,
                subject: place.subject, section: (1...6).contains(detection.section) ? detection.section : nil, cells: place.cells,
                left: sums?.leftFigure ?? told?.left, right: sums?.rightFigure ?? told?.right,
                difference: sums?.differenceFigure ?? told?.difference,
                assumesBlankZero: place.assumesBlankZero, words: .detected(detection), name: .computed(place.fingerprint),
                quotes: told?.quotes ?? []))
    }
}

/// What differs from one kind of detection to the next.
private struct FindingPlace {
    let subject: String
    let cells: CellList
    let fingerprint: Fingerprint
    private(set) var sums: BalanceSums?
    private(set) var assumesBlankZero = false

    init(_ detection: Detection) {
        let rule = detection.rule
        switch detection.content {
        case .violation(let table, let violation):
            self.init(table, violation)
        case .blankSides(let table, let rules):
            self.init(rule, table.template.table.identifier, table, uniqued(rules.flatMap { table.plan.rules[$0].cells }))
            assumesBlankZero = true
        case .notAssessable(let table, let rules, let cells):
            let only = rules.count == 1 ? rules.first : nil
            self.init(rule, only.map { table.plan.rules[$0].rule.subject } ?? table.template.table.identifier, table, cells.indices)
        case .cells(let table, let cells):
            self.init(rule, table, cells)
            assumesBlankZero = (rule == .blankCells || rule == .notApplicableCells) && !table.plan.rules.isEmpty
        case .stretches(let table, let stretches):
            self.init(rule, table, stretches.reduce(CellSet.empty) { $0 | $1.places })
        case .surplus(let table, let rows):
            self.init(rule, table, CellSet(rows.lazy.flatMap { $0.rows.lazy.flatMap(table.template.cells(ofRow:)) }))
        case .leftOver(let table, _), .table(let table): self.init(rule, table.identifier)
        case .section(let section, _): self.init(rule, section.identifier)
        case .noSections, .pastedTwice: self.init(rule, "report")
        case .prose(let contradiction): self.init(contradiction, rule)
        case .structure(let fact): self.init(rule, fact.subject)
        case .figures(let table, let doubt): self.init(rule, table, CellSet(doubt.cells))
        }
    }

    private init(_ table: TableInspection, _ violation: Detection.Violation) {
        let planned = table.plan.rules[violation.rule]
        subject = planned.rule.subject
        cells = CellList(table.template, planned.cells)
        fingerprint = planned.fingerprint
        sums = violation.sums
        assumesBlankZero = violation.assumesBlankZero
    }

    private init(_ contradiction: ProseContradiction, _ rule: RuleName) {
        subject = contradiction.subject
        cells = contradiction.cells
        var fingerprint = Fingerprint(rule: rule.rawValue, subject: contradiction.subject)
        for cell in contradiction.cells { fingerprint.add(cell.rawValue) }
        self.fingerprint = fingerprint
        assumesBlankZero = contradiction.assumesBlankZero
    }

    private init(_ rule: RuleName, _ subject: String, _ table: TableInspection, _ cells: [UInt8]) {
        self.subject = subject
        self.cells = CellList(table.template, cells)
        fingerprint = table.plan.fingerprint(rule, subject: subject, cells: cells)
    }

    private init(_ rule: RuleName, _ table: TableInspection, _ cells: CellSet) {
        let indices = cells.indices
        self.init(rule, table.subject(ofCells: indices), table, indices)
    }

    private init(_ rule: RuleName, _ subject: String) {
        self.subject = subject
        cells = .none
        fingerprint = Fingerprint(rule: rule.rawValue, subject: subject)
    }
}

extension Detection {
    fileprivate var prose: ProseContradiction? {
        if case .prose(let contradiction) = content { return contradiction }
        return nil
    }
}

extension BalanceSums {
    fileprivate var leftFigure: Figure? { left.flatMap { ExactValue.figure($0, scale: scale) } }
    fileprivate var rightFigure: Figure? { right.flatMap { ExactValue.figure($0, scale: scale) } }
    fileprivate var differenceFigure: Figure? { difference.flatMap { ExactValue.figure($0, scale: scale) } }
}

extension TableInspection {
    /// The row that all the cells stand in, else the table.
    fileprivate func subject(ofCells cells: [UInt8]) -> String {
        guard let first = cells.first, let last = cells.last else { return template.table.identifier }
        let row = plan.names.rowIndex(ofCell: Int(first))
        return plan.names.rowIndex(ofCell: Int(last)) == row ? template.rows[row].id : template.table.identifier
    }
}

/// The cells in their order, each once.
private func uniqued(_ cells: [UInt8]) -> [UInt8] {
    var seen = CellSet.empty
    return cells.filter { cell in
        defer { seen.insert(Int(cell)) }
        return !seen.contains(Int(cell))
    }
}
