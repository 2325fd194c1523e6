import Parsing
import ReportFormat

/// Makes findings of what two years of one organ say against each other.
struct YearFindings {
    let pair: YearPair
    let side: YearPair.Side

    private var other: ReportSketch { side == .later ? pair.earlier : pair.later }
    private var relation: RelatedReport.Relation { side == .later ? .previousYear : .nextYear }
    private var wording: YearWording { YearWording(pair: pair) }

    func carryOver(_ column: ColumnTemplate, _ left: Int64, _ right: Int64, assumesBlankZero: Bool) -> Finding {
        finding(
            .carryOver, subject: column.id, cells: [Self.carried(side == .later, column)], others: [Self.carried(side != .later, column)],
            left, right, assumesBlankZero, wording.carryOver(column, left, right))
    }

    func carryOverUnknown(_ columns: [ColumnTemplate]) -> Finding {
        notAssessable(
            .carryOver, subject: "carriedOver", cells: columns.map { Self.carried(side == .later, $0) },
            others: columns.map { Self.carried(side != .later, $0) }, wording.carryOverUnknown(columns))
    }

    private static func carried(_ isOver: Bool, _ column: ColumnTemplate) -> CellID {
        CellID(table: .requests, row: isOver ? "carriedOver" : "carriedForward", column: column.id)
    }

    /// - Parameter values: Last year's stock, then issued, repealed and in force this year.
    func stock(_ row: String, _ values: [Int64], _ expected: Int64, assumesBlankZero: Bool) -> Finding {
        finding(
            .stock, subject: row, cells: Self.stockCells(row, of: side),
            others: Self.stockCells(row, of: side == .later ? .earlier : .later),
            values[3], expected, assumesBlankZero, wording.stock(row, values, expected))
    }

    func stockUnknown(_ row: String) -> Finding {
        notAssessable(
            .stock, subject: row, cells: Self.stockCells(row, of: side),
            others: Self.stockCells(row, of: side == .later ? .earlier : .later),
            wording.stockUnknown(row))
    }

    private static func stockCells(_ row: String, of side: YearPair.Side) -> [CellID] {
        (side == .later ? ["inForce", "issued", "repealed"] : ["inForce"]).map { CellID(table: .active, row: row, column: $0) }
    }

    func copy(_ section: SectionKind, _ share: Double, isWarning: Bool) -> Finding {
        Finding(
            rule: RuleName.copiedSection.rawValue, severity: isWarning && pair.isNameCertain ? .warning : .info, status: .violated,
            subject: section.identifier, section: section.rawValue, cells: [], message: wording.copy(section, share),
            fingerprint: Fingerprint.make(rule: RuleName.copiedSection.rawValue, subject: section.identifier, cells: []),
            related: RelatedReport(other, relation, share: share))
    }

    private func finding(
        _ rule: RuleName, subject: String, cells: [CellID], others: [CellID], _ left: Int64, _ right: Int64, _ assumesBlankZero: Bool,
        _ words: (message: LocalizedText, formula: LocalizedText)
    ) -> Finding {
        Finding(
            rule: rule.rawValue, severity: assumesBlankZero || !pair.isNameCertain ? .warning : .error, status: .violated, subject: subject,
            section: cells[0].table?.sectionNumber, cells: cells, left: Figure(digits: left), right: Figure(digits: right),
            difference: Figure(digits: left - right), assumesBlankZero: assumesBlankZero, message: words.message, formula: words.formula,
            fingerprint: Fingerprint.make(rule: rule.rawValue, subject: subject, cells: cells),
            related: RelatedReport(other, relation, cells: others))
    }

    private func notAssessable(_ rule: RuleName, subject: String, cells: [CellID], others: [CellID], _ message: LocalizedText) -> Finding {
        Finding(
            rule: rule.rawValue, severity: .info, status: .notAssessable, origin: .reading, subject: subject,
            section: cells.first?.table?.sectionNumber, cells: cells, message: message,
            fingerprint: Fingerprint.make(rule: rule.rawValue, subject: subject, cells: cells),
            related: RelatedReport(other, relation, cells: others))
    }
}

/// Makes findings of what two organs have in common.
enum PeerFindings {
    static func copy(_ section: SectionKind, _ likeness: Double, of peer: ReportSketch) -> Finding {
        let related = RelatedReport(peer, .peer, share: likeness)
        let rule = RuleName.peerCopy.rawValue
        return Finding(
            FindingContent(
                rule: rule, severity: likeness >= 0.95 ? .warning : .info, status: .violated, origin: .report, subject: section.identifier,
                section: section.rawValue, cells: .none, left: nil, right: nil, difference: nil, assumesBlankZero: false,
                words: .told { YearWording.peer(section, likeness, related, in: $0) },
                name: .computed(Fingerprint(rule: rule, subject: section.identifier)), related: related))
    }
}
