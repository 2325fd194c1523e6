import Glibc
import Parsing
import ReportFormat

extension Detections {
    /// How the report is made up: its sections, years, dates and forms.
    mutating func addMakeUp(_ report: Report) {
        addHeadings(report)
        addIdentity(report)
        addTemplates(report)
        addPublication(report)
        report.document.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            let scan = OpeningScan(report: report, base: base, count: text.count)
            if let fact = scan.staleYear { add(fact) }
            if let fact = scan.stalePeriod { add(fact) }
            if let fact = scan.prefaceParts { add(fact) }
        }
        addLength(report)
    }

    mutating func add(_ fact: StructureFact) {
        add(fact.rule, RuleCatalog.severity(of: fact.rule), .violated, section: fact.section, .structure(fact))
    }

    private mutating func addHeadings(_ report: Report) {
        for section in report.sections {
            if let number = section.printedNumber, number != section.number { add(.sectionNumber(section.kind, printed: number)) }
            if section.kind.table == nil, section.isEmpty(report) { add(.sectionEmpty(section.kind)) }
        }
        for trouble in report.troubles {
            switch trouble {
            case .sectionOutOfOrder(let kind, _): add(.sectionOutOfOrder(kind))
            case .sectionRepeated(let kind, _): add(.sectionRepeated(kind))
            default: break
            }
        }
    }

    private mutating func addIdentity(_ report: Report) {
        if report.organ == nil { add(.noOrgan) }
        if report.year == nil { add(.noYear) }
        if report.published == nil { add(.noDate) }
    }

    /// Tables of the trial format in a report on 2021 or later.
    private mutating func addTemplates(_ report: Report) {
        guard let year = report.year, year >= TableTemplate.firstYearOfPresentFormat else { return }
        for index in report.tables.indices
        where report.tables[index].template.isTrialFormat && !report.lacksFigures(of: report.tables[index])
            && report.shows(trialFormatOf: report.tables[index])
        {
            add(.olderTemplate(report.tables[index].template.table, year: year))
        }
    }

    private mutating func addPublication(_ report: Report) {
        guard let year = report.year, let date = report.published, let published = PublicationDate(date) else { return }
        if published.year <= year {
            add(.publishedEarly(date: date, year: year))
            return
        }
        let limits = settings.limits
        let deadline = report.organ.map(PublicationDate.isGovernment) ?? true ? limits.governmentDeadline : limits.deadline
        if published.isLater(than: deadline, of: year + 1) { add(.publishedLate(date: date, deadline: deadline)) }
    }

    /// Only where a project file asks for it.
    private mutating func addLength(_ report: Report) {
        let limits = settings.limits
        guard limits.shortestReport != nil || limits.longestReport != nil, !report.sections.isEmpty else { return }
        let characters = report.proseLength
        if let limit = limits.shortestReport, characters < limit { add(.tooShort(characters: characters, limit: limit)) }
        if let limit = limits.longestReport, characters > limit { add(.tooLong(characters: characters, limit: limit)) }
    }
}

extension Report {
    /// Whether what sets the trial format apart is printed. In section 三 that is one row for （六）其他处理 instead of three, so that it
    /// must be there, and no figure may be left over whose label was lost.
    fileprivate func shows(trialFormatOf table: TableReading) -> Bool {
        guard table.template.table == .requests else { return true }
        guard let row = table.template.rows.firstIndex(where: { $0.id == "otherHandling" }),
            table.cells[table.template.cells(ofRow: row)].contains(where: { $0.state != .missing })
        else {
            return false
        }
        return !troubles.contains { trouble in
            if case .figuresLeftOver(.requests, _, _) = trouble { return true }
            return false
        }
    }
}

extension TableTemplate {
    /// 国办公开办函〔2021〕30号 holds for the reports on 2021 and later.
    static let firstYearOfPresentFormat = 2021

    /// Whether the shape is one of the trial format (国办公开办函〔2019〕60号) that the present format has not.
    var isTrialFormat: Bool { version == "2019" }
}

extension Section {
    /// The Chinese ordinal that the heading begins with, `nil` for none.
    var printedNumber: Int? {
        var bytes = heading.utf8.makeIterator()
        guard let first = bytes.next(), first >= 0xE4, let second = bytes.next(), let third = bytes.next() else { return nil }
        guard let number = ChineseNumeral.value(first, second, third) else { return nil }
        // 一 may begin a word; an ordinal has a mark behind it.
        guard let mark = bytes.next(), mark < 0x80 ? mark == 0x2E || mark == 0x2C : mark == 0xE3 || mark == 0xEF else { return nil }
        return number
    }

    /// Whether nothing that can be read stands under the heading.
    func isEmpty(_ report: Report) -> Bool {
        let text = report.document.text
        for at in body where at < text.count {
            let byte = text[at]
            // A letter, a figure, or the first byte of a Chinese character; punctuation and spaces are no text.
            if (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || (0xE4...0xE9).contains(byte) { return false }
        }
        return true
    }
}

extension Report {
    /// The characters of the sections, without white space and tables.
    var proseLength: Int {
        var characters = 0
        for section in sections {
            let tables = tables.map(\.range)
            for at in section.range where at < document.text.count {
                let byte = document.text[at]
                guard byte > 0x20, byte & 0xC0 != 0x80, !tables.contains(where: { $0.contains(at) }) else { continue }
                characters += 1
            }
        }
        return characters
    }
}
