import Parsing
import ReportFormat

/// A search through all sections of a report: where its matches are, and at which of them the cursor stands.
struct SearchState: Sendable {
    struct Match: Sendable, Hashable {
        let section: Int
        let place: Place
        /// The text that matches; `nil` for a label or figure of a table.
        let range: Range<Int>?
    }

    let pattern: String
    let matches: [Match]
    var current: Int?
    /// The lines of the open section's text that hold matches, for drawing.
    let ranges: [Range<Int>]
    /// The cells whose label or figure matches.
    let cells: Set<CellID>

    init(pattern: String, report: Report) {
        self.pattern = pattern
        let folded = SearchFolding.fold(pattern)
        var matches: [Match] = []
        var cells: Set<CellID> = []
        for kind in SectionKind.allCases {
            let reading = TableKind(sectionNumber: kind.rawValue).flatMap { report.table($0) }
            let found = Self.proseMatches(folded, section: kind.rawValue, reading: reading, report: report)
            if let reading {
                matches += found.filter { $0.range!.lowerBound < reading.range.lowerBound }
                let inTable = Self.tableMatches(folded, reading: reading, report: report)
                cells.formUnion(inTable.map { reading.template.cellIDs[$0] })
                matches += inTable.map { Match(section: kind.rawValue, place: .cell($0), range: nil) }
                matches += found.filter { $0.range!.lowerBound >= reading.range.lowerBound }
            } else {
                matches += found
            }
        }
        self.matches = folded.isEmpty ? [] : matches
        self.cells = cells
        ranges = self.matches.compactMap(\.range)
    }

    private static func proseMatches(_ pattern: [UInt32], section: Int, reading: TableReading?, report: Report) -> [Match] {
        var parts: [Range<Int>] = []
        if section == 1, let first = report.sections.map(\.range.lowerBound).min() { parts.append(0..<first) }
        if let range = report.sections.first(where: { $0.number == section })?.range {
            if let table = reading?.range, table.lowerBound >= range.lowerBound, table.lowerBound < range.upperBound {
                parts += [range.lowerBound..<table.lowerBound, min(table.upperBound, range.upperBound)..<range.upperBound]
            } else {
                parts.append(range)
            }
        }
        return parts.flatMap { part -> [Match] in
            let text = report.document.string(part)
            let scalars = Array(text.unicodeScalars)
            var offsets: [Int] = []
            var offset = part.lowerBound
            for scalar in scalars {
                offsets.append(offset)
                offset += UTF8.width(scalar)
            }
            offsets.append(offset)
            return SearchFolding.matches(of: pattern, in: scalars.map(SearchFolding.fold)).map { found in
                let range = offsets[found.lowerBound]..<offsets[found.upperBound]
                return Match(section: section, place: .text(range.lowerBound), range: range)
            }
        }
    }

    /// Cells whose figure matches, and the first cell of each row whose label does.
    private static func tableMatches(_ pattern: [UInt32], reading: TableReading, report: Report) -> [Int] {
        var found: [Int] = []
        for (index, row) in reading.template.rows.enumerated() {
            let labels = ([row.label] + row.groups + row.columns.map(\.label).filter { _ in index == 0 }).joined(separator: "\n")
            let isRow = SearchFolding.contains(pattern, in: SearchFolding.fold(labels))
            for cell in reading.template.cells(ofRow: index) {
                let isFirst = cell == reading.template.rowStarts[index]
                let raw = report.raw(reading.cells[cell]) ?? ""
                if (isRow && isFirst) || (!raw.isEmpty && SearchFolding.contains(pattern, in: SearchFolding.fold(raw))) {
                    found.append(cell)
                }
            }
        }
        return found
    }

    /// The match to go to from a place: the first behind it, or the first of all.
    func index(from section: Int, place: Place?) -> Int? {
        guard !matches.isEmpty else { return nil }
        return matches.firstIndex { match in
            if match.section != section { return match.section > section }
            switch (match.place, place) {
            case (.text(let found), .text(let offset)): return found >= offset
            case (.cell(let found), .cell(let cell)): return found >= cell
            default: return true
            }
        } ?? 0
    }
}
