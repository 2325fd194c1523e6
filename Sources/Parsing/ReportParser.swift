import Documents
import ReportFormat

/// Reads a report out of a document.
public enum ReportParser {
    /// Why a document is no report.
    public enum Failure: Error, Sendable, Hashable {
        /// Neither a section nor a statutory table nor the report's title was found.
        case notAReport
    }

    /// Reads organ, year, sections and tables. Pure: the same document gives the same report.
    public static func parse(_ document: Document, path: String) throws(Failure) -> Report {
        try read(document, path, isAccountWanted: false).report
    }

    /// Reads a report and tells how it was read.
    public static func explain(_ document: Document, path: String) throws(Failure) -> ReadingAccount {
        try read(document, path, isAccountWanted: true)
    }

    private static func read(_ document: Document, _ path: String, isAccountWanted: Bool) throws(Failure) -> ReadingAccount {
        let read = document.text.withUnsafeBufferPointer { text -> ReadingAccount? in
            guard let base = text.baseAddress else { return nil }
            return self.read(base, text.count, document, path, isAccountWanted)
        }
        guard let read else { throw .notAReport }
        return read
    }

    private static func read(
        _ base: UnsafePointer<UInt8>, _ count: Int, _ document: Document, _ path: String, _ isAccountWanted: Bool
    ) -> ReadingAccount? {
        let found = SectionFinder(base: base, count: count).find()
        let end = found.secondCopy?.lowerBound ?? count
        let metadata = MetadataReader(
            base: base, count: count, sections: found.sections, end: end, medium: document.medium,
            properties: document.properties
        ).read()
        var troubles: [ReadingTrouble] = []
        if let copy = found.secondCopy { troubles.append(.pastedTwice(range: copy)) }
        for stray in found.strays {
            troubles.append(
                stray.isRepeat
                    ? .sectionRepeated(stray.kind, heading: stray.heading) : .sectionOutOfOrder(stray.kind, heading: stray.heading))
        }

        var results: [TableReader.Result?] = [nil, nil, nil]
        let tableParser = TableParser(
            base: base, grids: document.grids, sections: found.sections, end: end, year: metadata.year,
            isAccountWanted: isAccountWanted)
        // Section 三 first: whether it leaves cells empty tells how to read an empty cell in section 二.
        for table in [TableKind.requests, .active, .cases] {
            let usesBlanks = results[Int(TableKind.requests.rawValue)]?.usesBlanks ?? false
            results[Int(table.rawValue)] = tableParser.read(table, reportUsesBlanks: usesBlanks)
        }
        var tables: [TableReading] = []
        tables.reserveCapacity(results.count)
        for case let result? in results {
            if let reading = result.reading { tables.append(reading) }
            troubles += result.troubles
        }
        guard tables.contains(where: { !$0.cells.isEmpty }) || found.sections.count >= 2 || metadata.title != nil else { return nil }
        let report = Report(
            path: path, document: document, script: script(base, count, found.sections), organ: metadata.organ, year: metadata.year,
            title: metadata.title, documentNumber: metadata.documentNumber, published: metadata.published, sections: found.sections,
            tables: tables,
            troubles: troubles)
        return ReadingAccount(report: report, tables: results.compactMap { $0?.account })
    }

    /// Judged where the report itself begins, behind the navigation of a site.
    private static func script(_ base: UnsafePointer<UInt8>, _ count: Int, _ sections: [Section]) -> ChineseScript {
        let start = sections.first?.range.lowerBound ?? 0
        return ScriptReader.script(base + start, min(count - start, ScriptReader.sample))
    }
}
