import Documents
import ReportFormat

/// The counts that the prose of a report tells, by their place in the text.
public struct ProseFacts: Sendable {
    public private(set) var claims: [ProseClaim] = []
    public private(set) var changes: [ProseChange] = []

    /// Reads the sentences of all sections outside the tables. Costs little where no sentence counts anything.
    public init(_ report: Report) {
        guard !report.sections.isEmpty else { return }
        report.document.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            let anchors = ProseAnchors(base: base, isTraditional: report.script == .traditional)
            let office = report.organ.map { $0.utf8.count > 6 && $0.hasOffice } ?? false
            for section in report.sections {
                let place = ProsePlace(section: section.number, year: report.year, organIsOffice: office)
                Self.forEachPart(of: section, report) { part in
                    read(part.clamped(to: 0..<text.count), base, anchors, place)
                }
            }
        }
    }

    /// What stands in a section before and behind its table.
    private static func forEachPart(of section: Section, _ report: Report, _ body: (Range<Int>) -> Void) {
        var start = section.body.lowerBound
        let end = section.body.upperBound
        for index in report.tables.indices {
            let table = report.tables[index].range
            guard table.lowerBound < end, table.upperBound > start else { continue }
            if table.lowerBound > start { body(start..<table.lowerBound) }
            start = max(start, table.upperBound)
        }
        if start < end { body(start..<end) }
    }

    private mutating func read(_ part: Range<Int>, _ base: UnsafePointer<UInt8>, _ anchors: ProseAnchors, _ place: ProsePlace) {
        var at = part.lowerBound
        while let anchor = anchors.next(in: at..<part.upperBound) {
            var paragraph = ProseParagraph(around: anchor, from: at, in: part, base)
            at = paragraph.range.upperBound
            let isHeading = paragraph.isHeading(base)
            if isHeading, let next = ProseParagraph(behind: paragraph.range.upperBound, in: part, base) {
                // （二）依申请公开 on a line of its own: the next one goes with it.
                paragraph = ProseParagraph(heading: paragraph, next)
                at = next.range.upperBound
            }
            read(paragraph, base, place)
        }
    }

    private mutating func read(_ paragraph: ProseParagraph, _ base: UnsafePointer<UInt8>, _ place: ProsePlace) {
        let line = ProseLine(base: base, range: paragraph.range, heading: paragraph.heading)
        line.letters.withUnsafeBufferPointer { letters in
            let tokens = ProseTokenizer(letters).tokens
            var reading = ProseReading(tokens, letters, place: place, isAboutRequests: false)
            reading.read()
            for found in reading.claims {
                claims.append(
                    ProseClaim(
                        found.subject, found.value, section: place.section, phrase: line.source(found.phrase, in: base),
                        quote: line.source(found.quote, in: base), sentence: line.source(found.sentence, in: base), isPlain: found.isPlain,
                        scope: found.scope,
                        scopeWord: found.scopeWord.map { line.source($0, in: base) }))
            }
            for found in reading.changes {
                changes.append(
                    ProseChange(
                        current: found.current, previous: found.previous, percent: found.percent, rises: found.rises,
                        section: place.section,
                        phrase: line.source(found.phrase, in: base), sentence: line.source(found.sentence, in: base)))
            }
        }
    }
}

extension String {
    fileprivate var hasOffice: Bool { hasSuffix("办公室") || hasSuffix("办公厅") }
}
