import Parsing
import ReportFormat

extension Detections {
    /// Sections and tables that the report should have.
    mutating func addSections(_ report: Report) {
        let inventory = Inventory(report)
        guard !inventory.isComplete else { return }
        if inventory.hasNoSection {
            add(.sectionMissing, .warning, .violated, section: 0, .noSections)
        } else {
            for kind in SectionKind.allCases where !inventory.holds(kind) && !report.hasOutOfOrder(kind) {
                let tableIsAbsent = kind.table.map(inventory.lacks) ?? false
                add(.sectionMissing, .warning, .violated, section: kind.rawValue, .section(kind, tableIsAbsent: tableIsAbsent))
            }
        }
        for table in TableKind.allCases {
            let section = table.sectionNumber
            if inventory.isWithoutFigures(table) {
                add(.tableWithoutFigures, .warning, .notAssessable, .reading, section: section, .table(table))
            } else if inventory.lacks(table), inventory.hasNoSection || SectionKind(rawValue: section).map(inventory.holds) ?? true {
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
            case .tableWithoutFigures, .rowsMissing, .sectionOutOfOrder, .sectionRepeated:
                // Told by the tables, their missing cells, and the make-up of the report.
                break
            }
        }
    }
}

extension Report {
    /// Whether a section was found where it does not belong.
    fileprivate func hasOutOfOrder(_ kind: SectionKind) -> Bool {
        troubles.contains { if case .sectionOutOfOrder(kind, _) = $0 { true } else { false } }
    }
}

/// Which sections and tables a report has, a bit for each.
private struct Inventory {
    private var sections: UInt8 = 0
    private var tables: UInt8 = 0
    /// Tables that stand in the source without any figure, read or not.
    private var empty: UInt8 = 0

    init(_ report: Report) {
        for index in report.sections.indices { sections |= 1 << UInt8(report.sections[index].number) }
        for index in report.tables.indices {
            let bit = Self.bit(report.tables[index].template.table)
            tables |= bit
            if report.lacksFigures(of: report.tables[index]) { empty |= bit }
        }
        for trouble in report.troubles {
            if case .tableWithoutFigures(let table) = trouble { empty |= Self.bit(table) & ~tables }
        }
    }

    /// Whether there is nothing to say.
    var isComplete: Bool { sections & 0b111_1110 == 0b111_1110 && tables == 0b111 && empty == 0 }

    var hasNoSection: Bool { sections == 0 }

    func holds(_ section: SectionKind) -> Bool { sections & 1 << UInt8(section.rawValue) != 0 }

    /// Whether the source has neither the table nor a remainder of it.
    func lacks(_ table: TableKind) -> Bool { (tables | empty) & Self.bit(table) == 0 }

    func isWithoutFigures(_ table: TableKind) -> Bool { empty & Self.bit(table) != 0 }

    private static func bit(_ table: TableKind) -> UInt8 { 1 << table.rawValue }
}
