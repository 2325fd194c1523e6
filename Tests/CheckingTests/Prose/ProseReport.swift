import Documents
import Parsing
import ReportFormat

@testable import Checking

/// A report whose prose stands in the sections given, with its tables (zeros where none is given).
func report(
    saying prose: [Int: String], _ tables: TableReading..., organ: String = "青榆市教育局", year: Int = 2023
) -> Report {
    let given = Dictionary(uniqueKeysWithValues: tables.map { ($0.template.table, $0) })
    let zeros: [TableTemplate] = [.active2021, .requests2021, .cases2021]
    var text: [UInt8] = []
    var sections: [Section] = []
    for kind in SectionKind.allCases {
        let start = text.count
        text += Array((prose[kind.rawValue] ?? "").utf8) + [0x0A]
        sections.append(Section(kind: kind, heading: kind.heading, range: start..<text.count, body: start..<text.count))
    }
    return Report(
        path: "test.txt", document: Document(medium: .text, encoding: "utf-8", text: text), organ: organ, year: year, sections: sections,
        tables: zeros.map { given[$0.table] ?? table($0) })
}

/// The findings on prose, as `prose-received total error`.
func proseBriefs(_ report: Report) -> [String] { proseFindings(report).map(\.brief) }

func proseFindings(_ report: Report) -> [Finding] { Checker.check(report).filter { $0.rule.hasPrefix("prose-") } }

/// A table of section 三 that holds and has something in most groups: 12 new, 1 over, 11 handled, 2 forward.
let busyRequests = table(
    .requests2021,
    """
    newReceived: 9 2 0 0 0 1 12
    carriedOver: 1 0 0 0 0 0 1
    granted: 3 1 0 0 0 0 4
    partiallyGranted: 1 0 0 0 0 0 1
    refused.thirdPartyRights: 1 0 0 0 0 0 1
    refused.internalAffairs: 1 0 0 0 0 0 1
    unavailable.notHeld: 1 1 0 0 0 0 2
    notProcessed.petition: 1 0 0 0 0 0 1
    otherHandling.notCorrected: 1 0 0 0 0 0 1
    handledTotal: 9 2 0 0 0 0 11
    carriedForward: 1 0 0 0 0 1 2
    """)
let busyCases = table(.cases2021, "reconsideration: 2 1 0 1 4\nlitigationDirect: 1 0 0 0 1\nlitigationAfterReconsideration: 0 0 1 0 1")
let busyActive = table(.active2021, "normativeDocuments: 3 1 14\npenalty: 10\nlicensing: 512\nfees: 5.07")
