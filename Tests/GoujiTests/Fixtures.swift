import Checking
import Documents
import Foundation
import Library
import Notes
import Parsing
import ReportFormat
import Synchronization
import Testing

@testable import gouji

/// Outputs that are kept in memory.
final class Recorder: Sendable {
    private let parts = Mutex<[[UInt8]]>([])

    var sink: ByteSink {
        ByteSink { bytes in
            self.parts.withLock { $0.append(Array(bytes)) }
            return nil
        }
    }

    var bytes: [UInt8] { parts.withLock { Array($0.joined()) } }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// A command over invented reports: what a path is called decides what its report is.
struct Stage {
    let output = Recorder()
    let errors = Recorder()
    var usesColor = false
    var showsProgress = false
    var jobs = 2
    var language = Language.chinese
    var reader = Stage.reader

    func batch(_ paths: [String]) -> Batch {
        Batch(
            paths: paths, lists: [], jobs: jobs, language: language,
            console: Console(output: output.sink, errors: errors.sink, showsProgress: showsProgress, usesColor: usesColor), reader: reader)
    }

    static let reader: ReportReader = {
        var reader = ReportReader.standard
        reader.load = { path throws(DocumentError) in
            if path.contains("empty") { throw .empty }
            return document
        }
        reader.parse = { document, path throws(ReportParser.Failure) in
            if path.contains("novel") { throw .notAReport }
            return report(path)
        }
        reader.check = { $0.path.contains("bad") ? [violation, doubt] : $0.path.contains("doubt") ? [doubt] : [] }
        return reader
    }()

    /// Text with what a terminal, JSON and CSV have to be careful with.
    static let document = Document(
        medium: .text, encoding: "gb18030", text: Array("21 -5 / =1+1 \u{1B}[31m\"红\"\u{202E}, 18.0760万元".utf8))

    static func report(_ path: String) -> Report {
        var cells = Array(repeating: Cell.missing, count: TableTemplate.active2019.cellCount)
        cells[0] = Cell(state: .number, figure: Figure(21), range: 0..<2)
        cells[1] = Cell(state: .number, figure: Figure(-5), range: 3..<5)
        cells[2] = Cell(state: .notApplicable, range: 6..<7)
        cells[3] = Cell(state: .text, range: 8..<12)
        cells[4] = Cell(state: .blank, range: 12..<12)
        cells[5] = Cell(state: .text, range: 13..<26)
        cells[6] = Cell(state: .uncertain, figure: Figure(digits: 180_760, decimals: 4), unit: .tenThousandYuan, range: 28..<41)
        return Report(
            path: path, document: document, organ: "某市\u{1B}]0;x\u{7}局", year: 2020, title: "年报\n第二行", documentNumber: nil,
            published: "2021-01-05", sections: [Section(kind: .active, heading: "二、主动公开", range: 0..<41, body: 10..<41)],
            tables: [TableReading(template: .active2019, cells: cells, range: 0..<41)])
    }

    static let violation = Finding(
        rule: "case-total", severity: .error, status: .violated, subject: "reconsideration", section: 4,
        cells: [CellID(rawValue: "cases.reconsideration.total")], left: Figure(11), right: Figure(0), difference: Figure(11),
        message: LocalizedText(zh: "行政复议：各项之和 11 ≠ 总计 0", en: "the parts add up to 11, the total is 0"),
        formula: LocalizedText(zh: "10 + 1 + 0 + 0 ≠ 0", en: "10 + 1 + 0 + 0 ≠ 0"), fingerprint: "f00d",
        suspects: [
            Suspect(
                cells: [SuspectCell(id: CellID(rawValue: "cases.reconsideration.total"), printed: Figure(0), proposed: Figure(11))],
                reason: "omitted-total", rank: 1)
        ])

    static let doubt = Finding(
        rule: "row-total", severity: .warning, status: .notAssessable, subject: "granted", section: 3, cells: [], assumesBlankZero: true,
        message: LocalizedText(zh: "有 \u{9B}31m 格空白", en: "blank cells"), fingerprint: "beef")
}

/// Reads JSON back, to show that it is JSON.
func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
