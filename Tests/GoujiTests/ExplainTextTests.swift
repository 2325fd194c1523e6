import Checking
import Documents
import Foundation
import Parsing
import Testing

@testable import gouji

/// `gouji parse --explain`, in both languages.
@Suite struct ExplainTextTests {
    private let text = """
        石桥县水务局2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t1\t2\t13
        行政规范性文件\t4\t5
        信息内容\t本年处理决定数量
        行政许可\t317
        行政处罚（含简易程序）\t/
        三、收到和处理政府信息公开申请情况
        无。
        """

    private func lines(_ language: Language) throws -> [String] {
        let document = Document(medium: .text, encoding: "utf-8", text: Array(text.utf8))
        let account = try ReportParser.explain(document, path: "a\u{1B}.txt")
        return String(decoding: ExplainText(language: language).account(account), as: UTF8.self).components(separatedBy: "\n")
    }

    @Test func chinese() throws {
        let lines = try lines(.chinese)
        #expect(lines[0] == "a␛.txt")
        #expect(lines[1] == "  机关 石桥县水务局 · 年份 2023 · 格式 text · 编码 utf-8 · 网格 0 个")
        #expect(lines.contains("  读自文字：此处没有可用的网格"))
        #expect(lines.contains("  表式：2021 年版 6 分，2019 年版 0 分"))
        let row = try #require(lines.firstIndex(of: "  规章 → regulations [行名一致] [列：个数相符，按顺序]"))
        #expect(lines[row + 1] == "      本年制发件数 1，本年废止件数 2，现行有效件数 13")
        #expect(lines.contains("  行政规范性文件 → normativeDocuments [行名一致] [列：无法确定，2 个数字对 3 列]"))
        #expect(lines.contains("      本年制发件数 4?，本年废止件数 5?"))
        #expect(lines.contains("  行政处罚（含简易程序） → penalty [行名后另有文字] [列：个数相符，按顺序]"))
        #expect(lines.contains("  (行政强制) → coercion [没有找到]"))
        #expect(lines.contains("  ! 缺少的行：coercion, fees"))
    }

    @Test func english() throws {
        let lines = try lines(.english)
        #expect(lines.contains("  shape: 2021 scores 6, 2019 scores 0"))
        #expect(lines.contains("  规章 → regulations [label as printed] [columns: in order, as many figures as columns]"))
        #expect(lines.contains("      issued 1, repealed 2, in force 13"))
        #expect(lines.contains("  行政规范性文件 → normativeDocuments [label as printed] [columns: cannot be told, 2 figures for 3]"))
        #expect(lines.contains("  ! rows missing: coercion, fees"))
    }

    @Test func everyReportOfABatchIsExplained() {
        let stage = Stage()
        let outcome = ExplainRun(batch: stage.batch(["a.txt", "empty.txt", "b.txt"])).run()
        #expect(outcome.reports == 2 && outcome.unreadable == 1)
        #expect(stage.output.lines.filter { $0.hasSuffix(".txt") } == ["a.txt", "b.txt"])
    }
}
