import Parsing
import ReportFormat

extension Detections {
    /// Sections and tables that the report should have.
    mutating func addSections(_ report: Report) {
        guard !report.sections.isEmpty else {
            add(.sectionMissing, .warning, .violated, section: 0, .noSections)
            addAbsentTables(report, sectionFound: { _ in true })
            return
        }
        var found: UInt8 = 0
        for section in report.sections { found |= 1 << UInt8(section.number) }
        let hasSection = { (kind: SectionKind) in found & 1 << UInt8(kind.rawValue) != 0 }
        for kind in SectionKind.allCases where !hasSection(kind) {
            let tableIsAbsent = kind.table.map { report.table($0) == nil && !report.isWithoutFigures($0) } ?? false
            add(.sectionMissing, .warning, .violated, section: kind.rawValue, .section(kind, tableIsAbsent: tableIsAbsent))
        }
        addAbsentTables(report, sectionFound: hasSection)
    }

    private mutating func addAbsentTables(_ report: Report, sectionFound: (SectionKind) -> Bool) {
        for table in TableKind.allCases {
            let section = table.sectionNumber
            if report.isWithoutFigures(table) {
                add(.tableWithoutFigures, .warning, .notAssessable, .reading, section: section, .table(table))
            } else if report.table(table) == nil, SectionKind(rawValue: section).map(sectionFound) ?? true {
                add(.tableMissing, .warning, .notAssessable, .reading, section: section, .table(table))
            }
        }
    }

    /// What the reading of the text met that is no cell and no section.
    mutating func addTroubles(_ report: Report) {
        for trouble in report.troubles {
            switch trouble {
            case .figuresLeftOver(let table, let count, _):
                add(.figuresLeftOver, .warning, .notAssessable, .reading, section: table.sectionNumber, .leftOver(table, count: count))
            case .pastedTwice:
                add(.pastedTwice, .info, .violated, section: 0, .pastedTwice)
            case .tableWithoutFigures, .rowsMissing:
                // Told by the tables and their missing cells.
                break
            }
        }
    }
}

extension Report {
    /// Whether a table stands in the source without any figure.
    fileprivate func isWithoutFigures(_ kind: TableKind) -> Bool {
        guard let reading = table(kind) else { return troubles.contains(.tableWithoutFigures(kind)) }
        return lacksFigures(of: reading)
    }
}
