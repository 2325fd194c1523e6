import ReportFormat

/// What findings make of a cell, for drawing it.
public struct CellMarks: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    /// Part of a sum that does not hold.
    public static let violated = CellMarks(rawValue: 1)
    /// Part of a sum that does not hold if blank cells are 0.
    public static let violatedIfBlankIsZero = CellMarks(rawValue: 2)
    /// Cannot be read for sure, so that a rule cannot be judged.
    public static let notAssessable = CellMarks(rawValue: 4)
    /// Told to be blank, `/` or the like.
    public static let blankTold = CellMarks(rawValue: 8)
    /// Holds no number, or one that its column cannot have.
    public static let notAFigure = CellMarks(rawValue: 16)

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ finding: Finding) {
        switch RuleName(rawValue: finding.rule) {
        case .blankCells, .notApplicableCells: self = .blankTold
        case .notANumber, .notACount: self = .notAFigure
        default:
            self =
                finding.status == .notAssessable ? .notAssessable : finding.assumesBlankZero ? .violatedIfBlankIsZero : .violated
        }
    }
}

/// Finds the findings of a cell at once.
///
///     let index = FindingIndex(Checker.check(report))
///     index.marks(of: cell).contains(.violated)
///     index.findings(of: cell).first?.message.text(.chinese)
public struct FindingIndex: Sendable {
    /// All findings, in the order of the report.
    public let findings: [Finding]
    private let entries: [CellID: Entry]

    private struct Entry {
        var positions: [Int] = []
        var marks: CellMarks = []
    }

    public init(_ findings: [Finding]) {
        self.findings = findings
        var entries: [CellID: Entry] = [:]
        for (position, finding) in findings.enumerated() {
            let marks = CellMarks(finding)
            for cell in finding.cells {
                entries[cell, default: Entry()].positions.append(position)
                entries[cell]?.marks.formUnion(marks)
            }
        }
        for cell in entries.keys {
            entries[cell]?.positions.sort { left, right in
                if findings[left].severity != findings[right].severity { return findings[left].severity > findings[right].severity }
                return left < right
            }
        }
        self.entries = entries
    }

    /// The positions in `findings` of those that touch a cell, the worst first.
    public func positions(of cell: CellID) -> [Int] { entries[cell]?.positions ?? [] }

    /// The findings that touch a cell, the worst first.
    public func findings(of cell: CellID) -> [Finding] { positions(of: cell).map { findings[$0] } }

    /// What the findings make of a cell; empty for a cell that none touches.
    public func marks(of cell: CellID) -> CellMarks { entries[cell]?.marks ?? [] }

    /// The worst severity of the findings that touch a cell, `nil` without any.
    public func severity(of cell: CellID) -> Severity? { positions(of: cell).first.map { findings[$0].severity } }
}
