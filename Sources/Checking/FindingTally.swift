import Parsing
import ReportFormat

/// How a statutory table stands after checking.
public enum TableVerdict: UInt8, Sendable, Hashable {
    /// All that its rules need was read, and they hold, if need be with blank cells as 0.
    case clean
    /// A balance rule does not hold.
    case violated
    /// Something could not be read for sure, or is no figure; a person must look.
    case notAssessable
    /// The source has no such table, or one without figures.
    case absent
}

/// The findings of a report as numbers.
public struct FindingTally: Sendable, Hashable {
    public private(set) var errors = 0
    public private(set) var warnings = 0
    public private(set) var infos = 0
    /// One for each of `TableKind`.
    public var tables: [TableVerdict] { [active, requests, cases] }

    private var active: TableVerdict
    private var requests: TableVerdict
    private var cases: TableVerdict

    public func verdict(_ table: TableKind) -> TableVerdict {
        switch table {
        case .active: active
        case .requests: requests
        case .cases: cases
        }
    }

    init(_ detections: [Detection], _ report: Report) {
        var verdicts: (TableVerdict, TableVerdict, TableVerdict) = (.absent, .absent, .absent)
        for reading in report.tables where !report.lacksFigures(of: reading) {
            Self.set(&verdicts, reading.template.table, .clean)
        }
        active = verdicts.0
        requests = verdicts.1
        cases = verdicts.2
        for detection in detections {
            count(detection.severity)
            guard !detection.rule.isProse, let table = TableKind(sectionNumber: detection.section) else { continue }
            note(detection.rule, detection.severity, detection.status, table)
        }
    }

    private mutating func count(_ severity: Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .info: infos += 1
        }
    }

    fileprivate mutating func count(_ finding: Finding) {
        count(finding.severity)
        guard let rule = RuleName(rawValue: finding.rule), let table = finding.section.flatMap(TableKind.init(sectionNumber:)) else {
            return
        }
        note(rule, finding.severity, finding.status, table)
    }

    private mutating func note(_ rule: RuleName, _ severity: Severity, _ status: FindingStatus, _ table: TableKind) {
        let current = verdict(table)
        guard current != .absent else { return }
        var verdicts = (active, requests, cases)
        if status == .violated && rule.isBalance {
            Self.set(&verdicts, table, .violated)
        } else if current == .clean && !rule.isAboutMakeUp && (severity > .info || (status == .notAssessable && !rule.isBetweenReports)) {
            Self.set(&verdicts, table, .notAssessable)
        }
        (active, requests, cases) = verdicts
    }

    private static func set(_ verdicts: inout (TableVerdict, TableVerdict, TableVerdict), _ table: TableKind, _ verdict: TableVerdict) {
        switch table {
        case .active: verdicts.0 = verdict
        case .requests: verdicts.1 = verdict
        case .cases: verdicts.2 = verdict
        }
    }
}

extension FindingTally {
    /// The tally with findings that other reports of the library gave.
    public func adding(_ findings: [Finding]) -> FindingTally {
        var sum = self
        for finding in findings { sum.count(finding) }
        return sum
    }
}
