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
            var line: ProseLine?
            for section in report.sections {
                var reading: ProseReading?
                Self.forEachPart(of: section, report) { part in
                    let part = part.clamped(to: 0..<text.count)
                    var at = part.lowerBound
                    while let anchor = anchors.next(in: at..<part.upperBound) {
                        if line == nil { line = ProseLine(base: base) }
                        if reading == nil {
                            reading = ProseReading(place: ProsePlace(section: section.number, year: report.year, organIsOffice: office))
                        }
                        guard let line, reading != nil else { return }
                        at = read(around: anchor, from: at, in: part, base, anchors, line, &reading!)
                    }
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

    /// Reads the paragraph around an anchor, from the anchor's sentence on; the place where to look for the next anchor.
    private mutating func read(
        around anchor: Int, from start: Int, in part: Range<Int>, _ base: UnsafePointer<UInt8>, _ anchors: ProseAnchors, _ line: ProseLine,
        _ reading: inout ProseReading
    ) -> Int {
        var paragraph = ProseParagraph(around: anchor, from: start, in: part, base)
        if paragraph.isHeading(base), let next = ProseParagraph(behind: paragraph.range.upperBound, in: part, base) {
            // （二）依申请公开 on a line of its own: the next one goes with it.
            paragraph = ProseParagraph(heading: paragraph, next)
        }
        reading.start()
        let sentences = ProseSentences(base: base)
        var at = paragraph.sentenceStart(before: anchor, base)
        var nextAnchor: Int? = anchor
        while at < paragraph.range.upperBound {
            let found = sentences.sentence(from: at, before: paragraph.range.upperBound, heading: paragraph.heading)
            let holdsAnchor = nextAnchor.map { $0 < found.end } ?? false
            if holdsAnchor || reading.isAboutRequests {
                if found.isTelling {
                    line.fold(at..<found.end)
                    reading.read(line.letters)
                    if !reading.claims.isEmpty || !reading.changes.isEmpty { keep(reading, line) }
                } else if holdsAnchor, let nextAnchor, anchors.namesRequests(nextAnchor, in: at..<found.end) {
                    reading.isAboutRequests = true
                }
            }
            at = found.end
            if !reading.isAboutRequests || holdsAnchor {
                nextAnchor = anchors.next(in: at..<paragraph.range.upperBound)
                guard reading.isAboutRequests || nextAnchor != nil else { break }
                if !reading.isAboutRequests, let nextAnchor { at = max(at, paragraph.sentenceStart(before: nextAnchor, base)) }
            }
            // The line end behind a heading.
            while at < paragraph.range.upperBound, base[at] == 0x0A { at += 1 }
        }
        return paragraph.range.upperBound
    }

    private mutating func keep(_ reading: ProseReading, _ line: ProseLine) {
        let section = reading.place.section
        for found in reading.claims {
            claims.append(
                ProseClaim(
                    found.subject, found.value, section: section, phrase: line.source(found.phrase), quote: line.source(found.quote),
                    sentence: line.source(found.sentence), isPlain: found.isPlain, scope: found.scope,
                    scopeWord: found.scopeWord.map { line.source($0) }))
        }
        for found in reading.changes {
            changes.append(
                ProseChange(
                    current: found.current, previous: found.previous, percent: found.percent, rises: found.rises, section: section,
                    phrase: line.source(found.phrase), sentence: line.source(found.sentence)))
        }
    }
}

extension String {
    fileprivate var hasOffice: Bool { utf8.suffix(9).elementsEqual("办公室".utf8) || utf8.suffix(9).elementsEqual("办公厅".utf8) }
}
