import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct WordingTests {
    private func finding(_ rule: String, _ subject: String, _ template: TableTemplate, _ drawing: String) throws -> Finding {
        try #require(Checker.check(report(table(template, drawing))).first { $0.rule == rule && $0.subject == subject })
    }

    private let unbalanced = """
        newReceived: 3 0 0 0 0 0 3
        granted: 2 0 0 0 0 0 2
        handledTotal: 2 0 0 0 0 0 2
        """

    @Test func columnBalanceAsAReviewerWritesIt() throws {
        let finding = try finding("column-balance", "naturalPerson", .requests2021, unbalanced)
        #expect(finding.message.chinese == "自然人列：第一项加第二项之和为3，第三项（七）总计加第四项之和为2，差1")
        #expect(finding.formula.chinese == "自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1")
        #expect(
            finding.message.english
                == "Column “natural persons”: items I and II together are 3, III(7) and IV together are 2, off by 1")
        #expect(finding.formula.english == "natural persons: I 3 + II 0 ≠ III(7) 2 + IV 0, difference 1")
    }

    @Test func itemsOfZeroAreSummedUp() throws {
        let finding = try finding(
            "row-total", "granted", .requests2021, "granted: 1 0 2 0 0 0 4")
        #expect(finding.formula.chinese == "予以公开：自然人 1 + 科研机构 2（其余为 0） ≠ 总计 4，差 1")
        #expect(finding.message.chinese == "“予以公开”行：自然人与各类组织之和为3，总计为4，差1")
    }

    @Test func aTotalWithoutItems() throws {
        let finding = try finding("handled-total", "legalService", .requests2021, "handledTotal: 0 0 0 0 2 0 2")
        #expect(finding.formula.chinese == "法律服务机构：各项均为 0 ≠ （七）总计 2，差 2")
    }

    @Test func blanksAndSlashesShowThemselves() throws {
        let blank = try finding("case-total", "reconsideration", .cases2021, "reconsideration: 2 _ / 0 3")
        #expect(blank.formula.chinese == "行政复议：结果维持 2 + 结果纠正 空 + 其他结果 / + 尚未审结 0 ≠ 总计 3，差 1")
        #expect(blank.message.chinese.hasSuffix("空白和“/”按0计，请核实空白处是否应填数"))
        let row = try finding("row-total", "granted", .requests2021, "granted: 1 _ _ 0 0 0 2")
        #expect(row.formula.chinese == "予以公开：自然人 1（其余为 0 或空） ≠ 总计 2，差 1")
    }

    @Test func figuresInDoubtAreShownAsSuch() throws {
        let finding = try finding(
            "column-balance", "naturalPerson", .requests2021,
            "newReceived: ? 0 0 0 0 0 0\ncarriedOver: 5 0 0 0 0 0 5\nhandledTotal: 2 0 0 0 0 0 2\ngranted: 2 0 0 0 0 0 2")
        #expect(finding.formula.chinese == "自然人：一 缺 + 二 5 ≠ 三（七）2 + 四 0")
        #expect(finding.left == nil)
        #expect(finding.right == Figure(2))
    }

    @Test("every row and column has a short name in both languages", arguments: ["2021", "2019"])
    func names(version: String) {
        for template in TableKind.allCases.flatMap(TableTemplate.all) where template.version == version {
            for row in template.rows {
                #expect(row.shortName.english != row.id || row.id.allSatisfy(\.isLowercase), "\(row.id)")
                #expect(row.shortName.chinese.count <= 15)
                for column in row.columns { #expect(column.shortName.chinese != column.shortName.english) }
            }
        }
    }

    @Test func numbersBeyondAFigureKeepTheirPlaces() {
        let wide = Int128(Int64.max) * 100 + 5
        #expect(ExactValue.text(wide, scale: 2) == "9223372036854775807.05")
        #expect(ExactValue.text(-wide, scale: 2) == "-9223372036854775807.05")
        #expect(ExactValue.text(-5, scale: 1) == "-0.5")
        #expect(ExactValue.text(120, scale: 1) == "12")
    }
}
