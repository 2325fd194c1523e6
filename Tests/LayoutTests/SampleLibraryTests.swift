import Checking
import Documents
import Glibc
import Parsing
import ReportFormat
import ReportSamples
import Testing

/// The sample library that the program ships: what each report was written to show is what is read and found in it.
@Suite struct SampleLibraryTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let file: String
        var kind = "txt"
        var organ: String?
        let year: Int
        var encoding = "utf-8"
        var cells: [TableKind: [CellState: Int]] = [:]
        var violations: Set<String> = []
        var testDescription: String { file }
    }

    static let samples: [Sample] = [
        Sample(file: "霁川市科学技术局-2020", year: 2020, cells: [.active: [.number: 22], .requests: [.number: 161], .cases: [.number: 15]]),
        Sample(
            file: "曲雅自治州科学技术局-2022", year: 2022,
            cells: [.active: [.number: 10], .requests: [.number: 140, .uncertain: 33, .missing: 2], .cases: [.blank: 5, .number: 10]]),
        Sample(
            file: "汀兰市鹭洲区科学技术局-2023", year: 2023,
            cells: [.active: [.number: 10], .requests: [.uncertain: 127, .missing: 48], .cases: [.number: 15]]),
        Sample(file: "朔川省科学技术厅-2020", organ: "朔川省科學技術廳", year: 2020),
        Sample(
            file: "澜阳市科学技术局-2022", year: 2022,
            cells: [.active: [.number: 10], .requests: [.uncertain: 150, .missing: 25], .cases: [.number: 15]]),
        Sample(
            file: "松陵县自然资源局-2023", year: 2023, cells: whole,
            violations: ["column-balance:naturalPerson", "column-balance:commercialEnterprise"]),
        Sample(file: "云岫新区管理委员会-2025", year: 2025, cells: whole, violations: ["handled-total:naturalPerson", "handled-total:total"]),
        Sample(
            file: "丰汀市市场监督管理局-2024", year: 2024, cells: whole, violations: ["row-total:refused.enforcementFiles", "handled-total:total"]),
        Sample(file: "岚谷县人民政府-2023", year: 2023, cells: whole, violations: ["case-total:reconsideration", "case-total:litigationDirect"]),
        Sample(
            file: "柳湾市卫生健康委员会-2022", year: 2022,
            cells: [.active: [.number: 10], .requests: [.uncertain: 150, .missing: 25], .cases: [.number: 15]]),
        Sample(
            file: "青榆市科学技术局-2022", year: 2022,
            cells: [.active: [.blank: 7, .number: 3], .requests: [.blank: 158, .number: 17], .cases: [.blank: 15]]),
        Sample(file: "青榆市科学技术局-2023", year: 2023, cells: whole),
        Sample(file: "岭东县交通运输局-2023", year: 2023, cells: whole),
        Sample(file: "岭东县交通运输局-2024", year: 2024, cells: whole, violations: ["prose-carried:carriedForward"]),
        Sample(
            file: "沅溪市教育局-2023", year: 2023, encoding: "gb18030",
            cells: [.active: [.number: 10], .requests: [.number: 161], .cases: [.number: 15]]),
        Sample(file: "鹤汀区住房和城乡建设局-2024", year: 2024, encoding: "utf-16le", cells: whole),
        Sample(file: "云岑市文化和旅游局-2021", organ: "雲岑市文化和旅遊局", year: 2021, encoding: "big5", cells: whole),
        Sample(file: "望岫市水务局-2025", year: 2025, cells: whole),
        Sample(
            file: "棠溪市生态环境局-2024", kind: "pdf", year: 2024, cells: whole,
            violations: ["column-balance:researchInstitution", "column-balance:total"]),
        Sample(file: "澄溪县农业农村局-2024", kind: "docx", year: 2024, cells: whole, violations: ["case-total:reconsideration"]),
        Sample(file: "梧江市审计局-2023", kind: "html", year: 2023, cells: whole),
        Sample(
            file: "绥岭区城市管理局-2024", kind: "xlsx", year: 2024, cells: whole,
            violations: ["column-balance:naturalPerson", "handled-total:naturalPerson", "row-total:handledTotal"]),
        Sample(
            file: "碧潭县应急管理局-2023", kind: "mht", year: 2023,
            cells: [.active: [.number: 10], .requests: [.blank: 163, .number: 12], .cases: [.number: 15]]),
    ]

    private static let whole: [TableKind: [CellState: Int]] = [.active: [.number: 10], .requests: [.number: 175], .cases: [.number: 15]]

    @Test(arguments: samples)
    func everySampleIsReadAsItWasWritten(sample: Sample) throws {
        let document = try DocumentLoader.load(path: Self.folder + "/" + sample.file + "." + sample.kind)
        let report = try ReportParser.parse(document, path: sample.file)
        #expect(document.encoding == sample.encoding)
        #expect(report.organ == sample.organ ?? String(sample.file.dropLast(5)))
        #expect(report.year == sample.year)
        var cells: [TableKind: [CellState: Int]] = [:]
        for table in report.tables {
            for cell in table.cells { cells[table.template.table, default: [:]][cell.state, default: 0] += 1 }
        }
        #expect(cells == sample.cells)
        let errors = Checker.check(report).filter { $0.severity == .error && $0.status == .violated }
        #expect(Set(errors.map { "\($0.rule):\($0.subject)" }) == sample.violations)
    }

    @Test func everyFileOfTheLibraryIsInTheTable() throws {
        let directory = try #require(opendir(Self.folder))
        defer { closedir(directory) }
        var files: Set<String> = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { files.insert(name) }
        }
        #expect(files == Set(Self.samples.map { $0.file + "." + $0.kind }))
    }

    private static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Reports"
}
