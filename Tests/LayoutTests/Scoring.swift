import Checking
import Documents
import Parsing
import ReportFormat
import ReportSamples

/// What became of one sample on its way through decoding, parsing and checking.
struct Score {
    var trouble: String?
    /// Cells that say `number` and hold another figure than the true one: the worst that can happen.
    var silent: [String] = []
    var wrong: [String] = []
    var metadata: [String] = []
    var missed: [ExpectedViolation] = []
    var falseAlarms: [ExpectedViolation] = []

    var isPerfect: Bool {
        trouble == nil && silent.isEmpty && wrong.isEmpty && metadata.isEmpty && missed.isEmpty && falseAlarms.isEmpty
    }

    /// One line, with no more than two examples of a kind.
    var line: String {
        var parts: [String] = []
        if let trouble { parts.append(trouble) }
        if !silent.isEmpty { parts.append("\(silent.count) silently wrong: \(silent.prefix(2).joined(separator: ", "))") }
        if !wrong.isEmpty { parts.append("\(wrong.count) cells: \(wrong.prefix(2).joined(separator: ", "))") }
        parts += metadata
        if !missed.isEmpty { parts.append("missed \(missed.prefix(3))") }
        if !falseAlarms.isEmpty { parts.append("false \(falseAlarms.prefix(3))") }
        return parts.joined(separator: "; ")
    }

    init(_ sample: SampleReport) {
        do {
            self.init(sample, try DocumentLoader.decode(sample.bytes))
        } catch {
            self.init(trouble: "not read: \(error)")
        }
    }

    private init(trouble: String) { self.trouble = trouble }

    init(_ sample: SampleReport, _ document: Document) {
        do {
            let report = try ReportParser.parse(document, path: "sample")
            compareCells(sample, report)
            compareMetadata(sample, report)
            compareFindings(sample, Checker.check(report))
        } catch {
            trouble = "not read: \(error)"
        }
    }

    private mutating func compareCells(_ sample: SampleReport, _ report: Report) {
        for table in sample.tables {
            for (id, expected) in zip(table.template.cellIDs, table.cells) {
                let cell = report.cell(id)
                let isTrue = cell?.figure.map { $0.isEqual(to: expected.value) } ?? false
                let told =
                    "\(id) is \(cell?.state.identifier ?? "absent") \(cell?.figure?.description ?? ""), printed '\(expected.printed)'"
                let isBlankRead = expected.expectation == .blank && cell?.figure?.digits == 0
                if cell?.state == .number, !isTrue, !isBlankRead { silent.append(told) }
                let isRight =
                    switch expected.expectation {
                    case .number: cell?.state == .number && isTrue
                    case .blank: cell?.state == .blank || cell?.state == .notApplicable
                    case .unsure: cell?.state != .number || isTrue
                    }
                if !isRight { wrong.append(told) }
            }
        }
    }

    private mutating func compareMetadata(_ sample: SampleReport, _ report: Report) {
        if report.organ != sample.organ { metadata.append("organ \(report.organ ?? "nil"), not \(sample.organ)") }
        if report.year != sample.year { metadata.append("year \(report.year.map(String.init) ?? "nil"), not \(sample.year)") }
        let sections = report.sections.map(\.number)
        if sections != Array(1...6) { metadata.append("sections \(sections)") }
    }

    private mutating func compareFindings(_ sample: SampleReport, _ findings: [Finding]) {
        guard sample.isAssessable else { return }
        let balance: Set = ["column-balance", "handled-total", "row-total", "case-total"]
        let found = Set(
            findings.filter { $0.status == .violated && $0.severity == .error && balance.contains($0.rule) }
                .map { ExpectedViolation(rule: $0.rule, subject: $0.subject) })
        missed = sample.violations.subtracting(found).sorted()
        falseAlarms = found.subtracting(sample.violations).sorted()
    }
}

extension Figure {
    /// Whether both are the same number: 5.07 is 5.0700.
    fileprivate func isEqual(to other: Figure) -> Bool {
        var (left, right) = (self, other)
        while left.decimals < right.decimals { left = Figure(digits: left.digits * 10, decimals: left.decimals + 1) }
        while right.decimals < left.decimals { right = Figure(digits: right.digits * 10, decimals: right.decimals + 1) }
        return left.digits == right.digits
    }
}
