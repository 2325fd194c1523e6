import Parsing
import ReportFormat

/// What a told count means in the tables: the cells that it names, and every reading that would agree.
struct ProseMeaning {
    let rule: RuleName
    let subject: String
    /// What the cells are called in a sentence.
    let name: ShortName
    let cells: [CellID]
    /// What the named cells hold.
    let printed: Int64
    /// Further readings that are legitimate: with what was carried over, without what is pending.
    var alternatives: [Int64] = []
    let assumesBlankZero: Bool

    init(_ rule: RuleName, _ subject: String, _ name: ShortName, _ sum: ProseTables.Sum, alternatives: [Int64] = []) {
        self.rule = rule
        self.subject = subject
        self.name = name
        cells = sum.cells
        printed = sum.value
        self.alternatives = alternatives
        assumesBlankZero = sum.assumesBlankZero
    }

    func agrees(with value: Int64) -> Bool { value == printed || alternatives.contains(value) }
}

extension ProseTables {
    /// What a subject means in the tables that were read, `nil` where they do not tell.
    func meaning(of subject: ProseSubject) -> ProseMeaning? {
        switch subject {
        case .received: received("total", ["total"], ShortName("本年新收·总计", "newly received / total"))
        case .receivedFrom(.naturalPerson):
            received("naturalPerson", ["naturalPerson"], ShortName("本年新收·自然人", "newly received / natural persons"))
        case .receivedFrom(.organisations):
            received("organisations", Self.organisations, ShortName("本年新收·法人或其他组织各列之和", "newly received / all organisations"))
        case .receivedFrom(.kind(let column)): applicants(column)
        case .processed: processed
        case .settled: settled
        case .allSettled, .carriedForward: carried("carriedForward", ShortName("结转下年度·总计", "carried forward / total"))
        case .carriedOver: carried("carriedOver", ShortName("上年结转·总计", "carried over / total"))
        case .result(let result): self.result(result)
        case .cases(let course, let outcome): cases(course, outcome)
        case .documents(let kind, let state): documents(kind, state)
        case .decisions(let row):
            sum(.active, rows: [row], columns: ["decisions"]).map { ProseMeaning(.proseDecisions, row, rowName(.active, row), $0) }
        case .administrativeFees, .processingFee: nil
        }
    }

    private func total(_ row: String) -> Int64? { sum(.requests, rows: [row], columns: ["total"])?.value }

    private func received(_ subject: String, _ columns: [String], _ name: ShortName) -> ProseMeaning? {
        sum(.requests, rows: ["newReceived"], columns: columns).map { own in
            let carried = sum(.requests, rows: ["carriedOver"], columns: columns)?.value ?? 0
            return ProseMeaning(.proseReceived, subject, name, own, alternatives: [own.value + carried])
        }
    }

    private func applicants(_ column: String) -> ProseMeaning? {
        guard let label = TableTemplate.requests2021.rows[0].columns.first(where: { $0.id == column })?.shortName else { return nil }
        return received(column, [column], ShortName("本年新收·" + label.chinese, "newly received / " + label.english))
    }

    private var processed: ProseMeaning? {
        guard let own = sum(.requests, rows: ["handledTotal"], columns: ["total"]), let new = total("newReceived"),
            let over = total("carriedOver")
        else { return nil }
        return ProseMeaning(
            .proseResults, "handledTotal", ShortName("（七）总计", "(7) handled in total"), own,
            alternatives: [new, new + over, max(0, own.value - over)])
    }

    private var settled: ProseMeaning? {
        guard let own = sum(.requests, rows: ["handledTotal"], columns: ["total"]), let over = total("carriedOver") else { return nil }
        // What is not processed, or handled otherwise, is not answered for some organs.
        let other = sum(.requests, rows: rows(of: .otherHandling), columns: ["total"])?.value ?? 0
        let unprocessed = sum(.requests, rows: rows(of: .notProcessed), columns: ["total"])?.value ?? 0
        let wholes = [own.value, own.value - over]
        let readings = wholes.flatMap { [$0, $0 - other, $0 - unprocessed, $0 - other - unprocessed] }
        return ProseMeaning(.proseResults, "handledTotal", ShortName("（七）总计", "(7) handled in total"), own, alternatives: readings)
    }

    private func carried(_ row: String, _ name: ShortName) -> ProseMeaning? {
        sum(.requests, rows: [row], columns: ["total"]).map { ProseMeaning(.proseCarried, row, name, $0) }
    }

    private func result(_ result: ProseResult) -> ProseMeaning? {
        let rows = rows(of: result)
        guard !rows.isEmpty, let own = sum(.requests, rows: rows, columns: ["total"]) else { return nil }
        var alternatives: [Int64] = []
        if result == .granted, let partial = total("partiallyGranted") { alternatives.append(own.value + partial) }
        return ProseMeaning(.proseResults, result.rawValue, result.name, own, alternatives: alternatives)
    }

    private func cases(_ course: ProseCourse, _ outcome: ProseOutcome) -> ProseMeaning? {
        let rows = course.rows
        guard let own = sum(.cases, rows: rows, columns: [outcome.rawValue]) else { return nil }
        var alternatives: [Int64] = []
        if outcome == .total, let pending = sum(.cases, rows: rows, columns: ["pending"]) { alternatives.append(own.value - pending.value) }
        let name = course.name
        let ending = outcome.name
        return ProseMeaning(
            .proseCases, "\(course.rawValue).\(outcome.rawValue)",
            ShortName("\(name.chinese)·\(ending.chinese)", "\(name.english) / \(ending.english)"), own, alternatives: alternatives)
    }

    private func documents(_ kind: ProseDocumentKind, _ state: ProseDocumentState) -> ProseMeaning? {
        let is2019 = report.table(.active)?.template === TableTemplate.active2019
        let column: String
        switch state {
        case .issued: column = is2019 ? "created" : "issued"
        case .repealed: column = "repealed"
        case .inForce: column = is2019 ? "publicTotal" : "inForce"
        }
        guard let own = sum(.active, rows: [kind.rawValue], columns: [column]) else { return nil }
        var alternatives: [Int64] = []
        if is2019, state == .issued, let published = sum(.active, rows: [kind.rawValue], columns: ["published"]) {
            alternatives.append(published.value)
        }
        if kind == .normativeDocuments, let both = sum(.active, rows: ["regulations", "normativeDocuments"], columns: [column]) {
            alternatives.append(both.value)
        }
        let row = rowName(.active, kind.rawValue)
        let label =
            report.table(.active)?.template.rows.flatMap(\.columns).first { $0.id == column }?.shortName ?? ShortName(column, column)
        return ProseMeaning(
            .proseDocuments, "\(kind.rawValue).\(column)",
            ShortName("\(row.chinese)·\(label.chinese)", "\(row.english) / \(label.english)"), own,
            alternatives: alternatives)
    }

    func rowName(_ table: TableKind, _ row: String) -> ShortName {
        report.table(table)?.template.rows.first { $0.id == row }?.shortName ?? ShortName(row, row)
    }
}
