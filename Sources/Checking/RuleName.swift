/// The names of all rules, in the order in which they are explained.
public enum RuleName: String, CaseIterable, Sendable {
    case columnBalance = "column-balance"
    case handledTotal = "handled-total"
    case rowTotal = "row-total"
    case caseTotal = "case-total"
    case proseReceived = "prose-received"
    case proseResults = "prose-results"
    case proseCarried = "prose-carried"
    case proseCases = "prose-cases"
    case proseDocuments = "prose-documents"
    case proseDecisions = "prose-decisions"
    case proseFees = "prose-fees"
    case proseSum = "prose-sum"
    case prosePercentage = "prose-percentage"
    case carryOver = "carry-over"
    case stock
    case blankCells = "blank-cells"
    case notApplicableCells = "not-applicable-cells"
    case notANumber = "not-a-number"
    case notACount = "not-a-count"
    case missingCells = "missing-cells"
    case uncertainRow = "uncertain-row"
    case uncertainTable = "uncertain-table"
    case surplusFigures = "surplus-figures"
    case figuresLeftOver = "figures-left-over"
    case tableWithoutFigures = "table-without-figures"
    case tableMissing = "table-missing"
    case sectionMissing = "section-missing"
    case pastedTwice = "pasted-twice"
    case sectionOrder = "section-order"
    case sectionRepeated = "section-repeated"
    case sectionEmpty = "section-empty"
    case sectionNumber = "section-number"
    case staleYear = "stale-year"
    case prefaceParts = "preface-parts"
    case olderTemplate = "older-template"
    case noOrgan = "no-organ"
    case noYear = "no-year"
    case noDate = "no-date"
    case publishedLate = "published-late"
    case publishedEarly = "published-early"
    case unitMisplaced = "unit-misplaced"
    case implausibleFigure = "implausible-figure"
    case feeDecimals = "fee-decimals"
    case reportLength = "report-length"
    case copiedSection = "copied-section"
    case peerCopy = "peer-copy"

    /// Whether the rule compares sums (勾稽关系).
    public var isBalance: Bool {
        switch self {
        case .columnBalance, .handledTotal, .rowTotal, .caseTotal, .carryOver, .stock: true
        default: false
        }
    }

    /// Whether the rule holds a report against another of the library.
    public var isBetweenReports: Bool {
        switch self {
        case .carryOver, .stock, .copiedSection, .peerCopy: true
        default: false
        }
    }

    /// Whether the rule looks at how the report is made up, which tells nothing of a table's figures.
    var isAboutMakeUp: Bool {
        switch self {
        case .sectionMissing, .sectionOrder, .sectionRepeated, .sectionNumber, .olderTemplate: true
        default: false
        }
    }

    /// Whether the rule judges what sentences tell.
    public var isProse: Bool { rawValue.hasPrefix("prose-") }
}
