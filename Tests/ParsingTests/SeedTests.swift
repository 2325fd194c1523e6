import Checking
import Documents
import Glibc
import ReportFormat
import Testing

@testable import Parsing

/// Real reports, and the fixtures of `Reports/` that have their layouts: read as a careful person reads them.
@Suite struct SeedTests {
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }()

    private static let seeds: [String: String] = {
        for folder in [root + "/../shared/seeds", "../shared/seeds"] {
            guard let directory = opendir(folder) else { continue }
            defer { closedir(directory) }
            var found: [String: String] = [:]
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasSuffix(".txt") { found[String(name.prefix(3))] = folder + "/" + name }
            }
            return found
        }
        return [:]
    }()

    private func seed(_ number: String) throws -> Report { try report(#require(Self.seeds[number])) }

    private func fixture(_ name: String) throws -> Report { try report(Self.root + "/Reports/" + name + ".txt") }

    private func report(_ path: String) throws -> Report { try ReportParser.parse(DocumentLoader.load(path: path), path: path) }

    private func states(_ report: Report, _ table: TableKind) -> [CellState: Int] {
        (report.table(table)?.cells ?? []).reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    }

    private func findings(_ report: Report) -> [Finding] { Checker.check(report) }

    private func expectNoError(_ report: Report) { #expect(findings(report).filter { $0.severity == .error }.isEmpty) }

    /// What a cell says is the text at its offsets, and what it says is read again as the same figure.
    private func expectSources(_ report: Report) {
        let reader = FigureReader(plain: FoldTables.shared.plain)
        for table in report.tables {
            for (id, cell) in zip(table.template.cellIDs, table.cells) {
                guard let range = cell.range else { continue }
                let raw = String(decoding: report.document.text[range], as: UTF8.self)
                #expect(report.raw(cell) == raw)
                #expect(cell.state != .blank || raw.isEmpty, "\(id)")
                guard let figure = cell.figure else { continue }
                let again = withBytes(raw) { reader.read($0, $0 + $1, base: $0) }
                #expect(again.map { Figure(digits: $0.digits, decimals: $0.decimals) } == figure, "\(id) \(raw)")
            }
        }
        for (one, next) in zip(report.sections, report.sections.dropFirst()) { #expect(one.range.upperBound <= next.range.lowerBound) }
    }

    // MARK: The seeds

    @Test(.enabled(if: seeds.count >= 5, "the seeds are not beside the package")) func seedOfGannan2022() throws {
        let report = try seed("000")
        #expect(report.organ == "甘南藏族自治州科学技术局")
        #expect(report.year == 2022)
        #expect(report.documentNumber == "州科字〔2023〕1号")
        #expect(report.published == "2023-01-05")
        #expect(report.sections.first?.heading == "一、主要工作开展情况")
        #expect(report.sectionNumbers == [1, 2, 3, 4, 5, 6])
        #expect(
            report.rows(.active) == ["regulations 0 0 0", "normativeDocuments 0 0 1", "licensing 0", "penalty 0", "coercion 0", "fees 0"])
        #expect(report.row(.requests, "refused.stateSecret") == "?0 ?0 ?0 ?0 ?0 缺 缺")
        for row in ["otherHandling.feeUnpaid", "otherHandling.other", "handledTotal", "carriedForward"] {
            #expect(report.row(.requests, row) == "?0 ?0 ?0 ?0 ?0 ?0 ?0")
            let index = try #require(report.table(.requests)?.template.rowIndex(of: row))
            #expect(report.table(.requests)?.figureCounts[index] == 8)
            #expect(report.table(.requests)?.surplus[index]?.count == 1)
        }
        #expect(states(report, .requests) == [.number: 20 * 7, .uncertain: 5 + 4 * 7, .missing: 2])
        #expect(
            report.rows(.cases) == ["reconsideration 空 空 空 空 空", "litigationDirect 0 0 0 0 0", "litigationAfterReconsideration 0 0 0 0 0"])
        expectNoError(report)
        #expect(findings(report).contains { $0.severity == .warning })
        expectSources(report)
    }

    @Test(.enabled(if: seeds.count >= 5, "the seeds are not beside the package")) func seedOfKongtong2023() throws {
        let report = try seed("001")
        #expect(report.organ == "平凉市崆峒区科学技术局")
        #expect(report.year == 2023)
        #expect(report.published == "2024-01-08")
        #expect(report.documentNumber == nil)
        #expect(report.sectionNumbers == [1, 2, 3, 4, 5, 6])
        let counts = try #require(report.table(.requests)?.figureCounts)
        #expect(counts == [6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 4, 5, 5, 4, 4])
        #expect(states(report, .requests)[.number] == nil)
        #expect(states(report, .requests)[.uncertain] == counts.reduce(0, +))
        #expect(states(report, .cases) == [.number: 15])
        expectNoError(report)
        expectSources(report)
    }

    @Test(.enabled(if: seeds.count >= 5, "the seeds are not beside the package")) func seedOfGansu2020() throws {
        let report = try seed("002")
        #expect(report.script == .traditional)
        #expect(report.organ == "甘肅省科學技術廳")
        #expect(report.year == 2020)
        #expect(report.title == nil)
        #expect(report.sectionNumbers == [1, 2, 3, 4, 5])
        #expect(report.tables.isEmpty)
        #expect(Set(report.troubles) == [.tableWithoutFigures(.active), .tableWithoutFigures(.requests), .tableWithoutFigures(.cases)])
        expectNoError(report)
    }

    @Test(.enabled(if: seeds.count >= 5, "the seeds are not beside the package")) func seedOfBaiyin2020() throws {
        let report = try seed("003")
        #expect(report.organ == "白银市科学技术局")
        #expect(report.year == 2020)
        #expect(report.table(.active)?.template.version == "2019")
        #expect(report.table(.requests)?.template.version == "2019")
        #expect(
            report.rows(.active) == [
                "regulations 0 0 0", "normativeDocuments 2 2 3", "licensing 0 0 0", "otherServices 32 -5 27", "penalty 0 0 0",
                "coercion 0 0 0", "fees 0 0",
                "procurement 1007 18.076万元",
            ])
        for row in ["newReceived", "granted", "handledTotal"] { #expect(report.row(.requests, row) == "0 0 1 0 0 0 1") }
        for table in TableKind.allCases { #expect(states(report, table).keys.map(\.self) == [.number]) }
        // 1007 purchases for 18 万元.
        #expect(findings(report).map(\.rule) == ["no-date", "implausible-figure"])
        expectSources(report)
    }

    @Test(.enabled(if: seeds.count >= 5, "the seeds are not beside the package")) func seedOfPuyang2022() throws {
        let report = try seed("004")
        #expect(report.organ == "濮阳市科学技术局")
        #expect(report.year == 2022)
        #expect(report.row(.active, "normativeDocuments") == "0 0 19")
        #expect(report.row(.active, "fees") == "5.07")
        #expect(report.table(.requests)?.figureCounts == Array(repeating: 6, count: 25))
        #expect(states(report, .requests) == [.uncertain: 150, .missing: 25])
        #expect(states(report, .cases) == [.number: 15])
        expectNoError(report)
        #expect(findings(report).filter { $0.severity == .warning }.count == 1, "told once for the table")
        expectSources(report)
    }

    // MARK: The fixtures with the same layouts

    @Test func fixtureWithLostAndDoubledCells() throws {
        let report = try fixture("曲雅自治州科学技术局-2022")
        #expect(report.organ == "曲雅自治州科学技术局")
        #expect(report.year == 2022)
        #expect(report.documentNumber == "曲科字〔2023〕3号")
        #expect(report.published == "2023-01-06")
        #expect(report.sections.first?.heading == "一、主要工作开展情况")
        for row in ["otherHandling.feeUnpaid", "otherHandling.other", "handledTotal", "carriedForward"] {
            #expect(report.row(.requests, row) == "?0 ?0 ?0 ?0 ?0 ?0 ?0")
        }
        #expect(
            report.rows(.cases) == ["reconsideration 空 空 空 空 空", "litigationDirect 0 0 0 0 0", "litigationAfterReconsideration 0 0 0 0 0"])
        expectNoError(report)
        expectSources(report)
    }

    @Test func fixtureWithOneCellALine() throws {
        let report = try fixture("汀兰市鹭洲区科学技术局-2023")
        #expect(report.organ == "汀兰市鹭洲区科学技术局")
        #expect(report.year == 2023)
        let counts = try #require(report.table(.requests)?.figureCounts)
        #expect(Set(counts) == [0, 4, 5, 6])
        #expect(states(report, .requests)[.number] == nil)
        #expect(report.row(.requests, "otherHandling.other") == "缺 缺 缺 缺 缺 缺 缺")
        #expect(states(report, .cases) == [.number: 15])
        expectNoError(report)
        expectSources(report)
    }

    @Test func fixtureInTraditionalCharactersWithoutFigures() throws {
        let report = try fixture("朔川省科学技术厅-2020")
        #expect(report.script == .traditional)
        #expect(report.organ == "朔川省科學技術廳")
        #expect(report.year == 2020)
        #expect(report.title == nil)
        #expect(report.sectionNumbers == [1, 2, 3, 4, 5])
        #expect(report.tables.isEmpty)
        expectNoError(report)
    }

    @Test func fixtureWithVerticalLabelsOf2019() throws {
        let report = try fixture("霁川市科学技术局-2020")
        #expect(report.year == 2020)
        #expect(report.table(.active)?.template.version == "2019")
        #expect(report.table(.requests)?.template.version == "2019")
        for table in TableKind.allCases { #expect(states(report, table).keys.map(\.self) == [.number]) }
        #expect(findings(report).map(\.rule) == ["no-date", "implausible-figure"])
        expectSources(report)
    }

    @Test func fixtureWithALostColumn() throws {
        let report = try fixture("澜阳市科学技术局-2022")
        #expect(report.table(.requests)?.figureCounts == Array(repeating: 6, count: 25))
        #expect(states(report, .requests) == [.uncertain: 150, .missing: 25])
        #expect(states(report, .cases) == [.number: 15])
        expectNoError(report)
        #expect(findings(report).filter { $0.severity == .warning }.count == 1, "told once for the table")
        expectSources(report)
    }

    @Test func everyReportOfTheLibraryKeepsItsSources() throws {
        let directory = try #require(opendir(Self.root + "/Reports"))
        defer { closedir(directory) }
        var count = 0
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasSuffix(".txt") else { continue }
            let report = try report(Self.root + "/Reports/" + name)
            #expect(report.organ != nil, "\(name)")
            #expect(report.year.map { name.contains(String($0)) } == true, "\(name)")
            expectSources(report)
            count += 1
        }
        #expect(count >= 14)
    }
}
