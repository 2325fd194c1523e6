import Checking
import Documents
import Parsing
import ReportFormat
import Testing

@testable import Library

@Suite struct AcquaintancesTests {
    private static let overview =
        "我局把政务公开列入年度重点任务，主要负责同志每季度听取汇报，分管同志每月调度进展，各科室明确专人负责信息采集与审核，"
        + "门户网站开设专题栏目集中发布政策，窗口设置查阅点并安排人员讲解，政策文件与解读材料同步起草同步发布，"
        + "收到申请后当日登记并转承办科室，答复前由法制机构审核把关，对群众反复询问的事项及时转为主动公开，每半年开展一次专项检查。"

    private func acquaintance(_ organ: String, _ year: Int, over: Int = 0, forward: Int = 0, overview: String = "", copy: String = "")
        -> Acquaintance
    {
        let heading = "一、总体情况\n"
        let text = Array((heading + overview).utf8)
        var cells = Array(repeating: Cell(state: .number, figure: Figure(0), range: 0..<0), count: TableTemplate.requests2021.cellCount)
        for (row, figure) in [("carriedOver", over), ("carriedForward", forward)] {
            let index = TableTemplate.requests2021.index(of: CellID(table: .requests, row: row, column: "total"))!
            cells[index] = Cell(state: .number, figure: Figure(figure), range: 0..<0)
        }
        let report = Report(
            path: "\(organ)\(year)\(copy).txt", document: Document(medium: .text, encoding: "utf-8", text: text), organ: organ, year: year,
            sections: [Section(kind: .overview, heading: "一、总体情况", range: 0..<text.count, body: heading.utf8.count..<text.count)],
            tables: [TableReading(template: .requests2021, cells: cells, range: 0..<0)])
        return Acquaintance(report)!
    }

    private func meet(_ reports: Acquaintance...) -> [[String]] {
        var all = Acquaintances()
        return reports.map { all.meet($0).findings.map { "\($0.rule) \($0.related?.path ?? "")" } }
    }

    @Test func yearsOfOneOrganAreFoundUnderItsNames() {
        #expect(
            meet(acquaintance("白银市科学技术局", 2022, forward: 2), acquaintance("白银市科技局", 2023, over: 1)) == [
                [], ["carry-over 白银市科学技术局2022.txt"],
            ])
        #expect(
            meet(acquaintance("白银市科技局", 2023, over: 1), acquaintance("白銀市科學技術局", 2022, forward: 2)) == [
                [], ["carry-over 白银市科技局2023.txt"],
            ])
    }

    @Test func otherOrgansAndOtherYearsAreNoPair() {
        #expect(
            meet(
                acquaintance("白银市科技局", 2022, forward: 2), acquaintance("白银区科技局", 2023), acquaintance("白银市科技局", 2024),
                acquaintance("白银市教育局", 2023)
            ).allSatisfy { $0.isEmpty })
    }

    @Test func twoReportsOfAYearThatDifferAreNotJudged() {
        #expect(
            meet(
                acquaintance("白银市科技局", 2022, forward: 2), acquaintance("白银市科技局", 2022, forward: 3, copy: "b"),
                acquaintance("白银市科技局", 2023, over: 1)
            ).allSatisfy { $0.isEmpty })
    }

    @Test func twoCopiesOfOneReportAreOne() {
        #expect(
            meet(
                acquaintance("白银市科技局", 2022, forward: 2), acquaintance("白银市科技局", 2022, forward: 2, copy: "b"),
                acquaintance("白银市科技局", 2023, over: 1)
            ) == [[], [], ["carry-over 白银市科技局2022.txt"]])
    }

    @Test func aSharedTextIsToldWithTheOtherOrgan() {
        #expect(
            meet(
                acquaintance("白银市科技局", 2023, overview: Self.overview), acquaintance("白银市教育局", 2023, overview: "另起炉灶。"),
                acquaintance("岚谷县水务局", 2022, overview: Self.overview.replacing("每月", with: "每周"))
            ) == [[], [], ["peer-copy 白银市科技局2023.txt"]])
    }

    @Test func anOrgansOwnTextOfLastYearIsNoPeer() {
        #expect(
            meet(
                acquaintance("白银市科技局", 2022, overview: Self.overview), acquaintance("白银市科技局", 2023, overview: Self.overview)
            ) == [[], ["copied-section 白银市科技局2022.txt"]])
    }

    @Test func aWholeLibraryIsJudgedWhateverItsOrder() {
        let reports = [
            acquaintance("市科技局", 2022, forward: 2), acquaintance("白银市科学技术局", 2023, over: 1, overview: Self.overview),
            acquaintance("岚谷县水务局", 2023, overview: Self.overview),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            var all = Acquaintances()
            all.add(order.map { reports[$0] })
            #expect(all.word(on: reports[0]).findings.isEmpty)
            #expect(all.word(on: reports[1]).findings.map(\.rule).sorted() == ["carry-over", "peer-copy"])
            #expect(all.word(on: reports[1]).findings.first { $0.rule == "carry-over" }?.severity == .warning)
            #expect(all.word(on: reports[2]).findings.map(\.rule) == ["peer-copy"])
            #expect(all.previousYear(of: reports[1])?.sketch.path == "市科技局2022.txt")
        }
    }
}
