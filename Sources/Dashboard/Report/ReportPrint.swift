import Checking
import Library
import ReportFormat
import Terminal

/// A report as it is printed for a pipe, a screen reader or paper: the same sections as on the screen, at full height, nothing cut.
public struct ReportPrint: Sendable {
    private let opened: OpenedReport
    private let width: Int
    private let language: Language
    private let glyphs: Glyphs

    public init(_ opened: OpenedReport, width: Int, language: Language, glyphs: Glyphs = .unicode) {
        self.opened = opened
        self.width = max(20, width)
        self.language = language
        self.glyphs = glyphs
    }

    /// What the report is, and what was found in it.
    public var header: Canvas {
        let report = opened.report
        let organ = report.organ?.oneLine ?? Phrases.unknownOrgan.text(language)
        let year = report.year.map(String.init) ?? Phrases.unknownYear.text(language)
        let faults = opened.findings.filter { !$0.isAboutReading }
        let counts = Phrases.counts(
            errors: faults.count { $0.severity == .error }, warnings: faults.count { $0.severity == .warning },
            reading: opened.findings.count - faults.count, notes: opened.review.notes.count)
        var lines = wrapped("\(organ) · \(year)", role: .title)
        if let title = report.title { lines += wrapped(title.oneLine, role: .title) }
        lines += wrapped(counts.text(language), role: .label)
        return canvas(lines)
    }

    /// A section with its table, followed by what was found there.
    public func section(_ number: Int) -> Canvas {
        var page = SectionPage(report: opened.report, number: number, width: width, glyphs: glyphs, isComplete: true)
        if let needed = page.table?.fullWidth, needed > width {
            page = SectionPage(report: opened.report, number: number, width: needed, glyphs: glyphs, isComplete: true)
        }
        let painter = PagePainter(
            report: opened.report, page: page, marks: FindingPlaces(opened), noted: NotedPlaces(opened), glyphs: glyphs,
            language: language)
        let remarks = remarks(number)
        let start = page.lines.count + (page.lines.last == .blank || remarks.isEmpty ? 0 : 1)
        var canvas = Canvas(size: Size(columns: page.width, rows: start + remarks.count))
        for (row, line) in page.lines.enumerated() { painter.draw(line, column: 0, row: row, on: &canvas) }
        for (row, remark) in remarks.enumerated() { canvas.put(remark.words, column: 0, row: start + row, role: remark.role) }
        return canvas
    }

    /// What the marks behind the figures mean.
    public var legend: Canvas {
        canvas(wrapped(Phrases.legend(glyphs).text(language), role: .dim))
    }

    private typealias Line = (words: String, role: Role)

    private func remarks(_ number: Int) -> [Line] {
        return opened.findings.filter { $0.section == number || (number == 1 && $0.section == nil) }.flatMap { finding -> [Line] in
            let (mark, role) = finding.mark(glyphs)
            let formula = finding.formula.text(language)
            var lines = wrapped(
                "\(mark) \(finding.kindWords.text(language)) \(finding.rule)  \(finding.message.text(language))", role: role)
            if !formula.isEmpty { lines += wrapped("  " + formula, role: .normal) }
            for suspect in finding.suspects.prefix(Self.suspectLimit) {
                let words = suspect.explanation(in: language) { cellWords($0).text(language) }
                lines += wrapped(
                    "  \(glyphs.suspect) " + Phrases.suspect(words, rank: suspect.rank).text(language),
                    role: suspect.rank == 1 ? .suspect : .normal)
            }
            if let decision = opened.decision(on: finding) { lines += wrapped("  " + decision.words.text(language), role: .ok) }
            return lines
        }
    }

    private static let suspectLimit = 5

    private func cellWords(_ id: CellID) -> LocalizedText { opened.report.cellWords(id) }

    private func wrapped(_ words: String, role: Role) -> [Line] {
        let bytes = Array(words.utf8)
        return LineBreaking.wrap(words, width: width).map { (String(decoding: bytes[$0], as: UTF8.self), role) }
    }

    private func canvas(_ lines: [Line]) -> Canvas {
        var canvas = Canvas(size: Size(columns: width, rows: lines.count))
        for (row, line) in lines.enumerated() { canvas.put(line.words, column: 0, row: row, role: line.role) }
        return canvas
    }
}
