import Checking
import Documents
import Library
import Notes
import Parsing
import ReportFormat

/// Builds reports by hand, with a text that their sections and cells point into.
struct SampleReport {
    private var text: [UInt8] = []
    private var sections: [Section] = []
    private var tables: [TableReading] = []
    var path = "Reports/河湾市教育局2023.txt"
    var organ: String? = "河湾市教育局"
    var year: Int? = 2023
    var title: String? = "2023年政府信息公开工作年度报告"

    init(preamble: String = "河湾市教育局2023年政府信息公开工作年度报告\n") { text = Array(preamble.utf8) }

    /// Adds a section; where figures are given its table stands between the two texts.
    /// - Parameter figures: What the source prints in each cell, by row; `nil` for a cell that it lacks, a trailing `?` for an uncertain one.
    mutating func add(_ kind: SectionKind, _ prose: String, template: TableTemplate? = nil, figures: [[String?]] = [], after: String = "") {
        let start = text.count
        text += Array((kind.heading + "\n").utf8)
        let body = text.count
        text += Array((prose + "\n").utf8)
        if let template { addTable(template, figures: figures) }
        text += Array((after.isEmpty ? "" : after + "\n").utf8)
        sections.append(Section(kind: kind, heading: kind.heading, range: start..<text.count, body: body..<text.count))
    }

    private mutating func addTable(_ template: TableTemplate, figures: [[String?]]) {
        let start = text.count
        var cells: [Cell] = []
        var surplus: [Int: [Cell]] = [:]
        for (row, line) in template.rows.enumerated() {
            text += Array((line.label + "\t").utf8)
            for column in line.columns.indices {
                let printed =
                    figures.indices.contains(row) && figures[row].indices.contains(column)
                    ? figures[row][column] : figures.isEmpty ? nil : "0"
                cells.append(add(printed))
            }
            for printed in figures.indices.contains(row) ? figures[row].dropFirst(line.columns.count) : [] {
                surplus[row, default: []].append(add(printed))
            }
            text.append(10)
        }
        tables.append(TableReading(template: template, cells: cells, range: start..<text.count, surplus: surplus))
    }

    private mutating func add(_ printed: String?) -> Cell {
        guard var printed else { return .missing }
        let isUncertain = printed.hasSuffix("?")
        if isUncertain { printed.removeLast() }
        let range = text.count..<(text.count + printed.utf8.count)
        text += Array((printed + "\t").utf8)
        if printed.isEmpty { return Cell(state: .blank, range: range) }
        if ["/", "-", "无"].contains(printed) { return Cell(state: .notApplicable, range: range) }
        guard let value = Int(printed.filter(\.isNumber)) else { return Cell(state: .text, range: range) }
        return Cell(state: isUncertain ? .uncertain : .number, figure: Figure(value), range: range)
    }

    var report: Report {
        Report(
            path: path, document: Document(medium: .text, encoding: "utf-8", text: text), organ: organ, year: year, title: title,
            sections: sections, tables: tables)
    }
}

extension SampleReport {
    /// A report in which 自然人 of section 三 and 行政复议 of section 四 do not add up.
    static var faulty: SampleReport {
        var sample = SampleReport()
        sample.add(
            .overview,
            "2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，坚持“以公开为常态、不公开为例外”，主动公开各类信息128条，受理依申请公开3件，均按期答复。\n"
                + "（一）主动公开。全年通过门户网站公开文件、解读、公示等信息；（二）依申请公开。渠道畅通，答复规范。")
        sample.add(
            .active, "", template: .active2021,
            figures: [["0", "0", "0"], ["5", "2", "31"], ["128"], ["/"], [""], ["17.27"]])
        var requests = Array(repeating: Array(repeating: Optional("0"), count: 7), count: 25)
        requests[0] = ["3", "0", "0", "0", "0", "0", "3"]
        requests[2] = ["2", "0", "0", "0", "0", "0", "2"]
        requests[7] = ["0", "", "", "/", nil, "12?", "0"]
        requests[23] = ["2", "0", "0", "0", "0", "0", "2"]
        sample.add(.requests, "本年度收到申请3件。", template: .requests2021, figures: requests)
        sample.add(
            .cases, "", template: .cases2021,
            figures: [["10", "1", "0", "0", "0"], ["0", "0", "0", "0", "0"], ["5", "0", "0", "0", "5"]], after: "以上数据截至12月31日。")
        sample.add(.problems, "一是解读质量有待提高；二是队伍力量不足。下一步将加强培训，完善制度。")
        sample.add(.other, "本年度未收取信息处理费。")
        return sample
    }

    static let columnBalance = Finding(
        rule: "column-balance", severity: .error, status: .violated, subject: "naturalPerson", section: 3,
        cells: ["newReceived", "carriedOver", "handledTotal", "carriedForward"].map {
            CellID(table: .requests, row: $0, column: "naturalPerson")
        },
        left: Figure(3), right: Figure(2), difference: Figure(1),
        message: LocalizedText(zh: "自然人一列不平", en: "the column naturalPerson does not balance"),
        formula: LocalizedText(zh: "自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1", en: "naturalPerson: 3 + 0 ≠ 2 + 0, difference 1"),
        fingerprint: "column-balance:naturalPerson",
        suspects: [
            Suspect(
                cells: [
                    SuspectCell(
                        id: CellID(table: .requests, row: "carriedForward", column: "naturalPerson"), printed: Figure(0),
                        proposed: Figure(1))
                ], reason: "single-cell", rank: 1)
        ])

    static let unreadRow = Finding(
        rule: "row-total", severity: .warning, status: .notAssessable, origin: .reading, subject: "refused.thirdPartyRights", section: 3,
        cells: ["otherOrganization", "legalService"].map { CellID(table: .requests, row: "refused.thirdPartyRights", column: $0) },
        message: LocalizedText(zh: "4.保护第三方合法权益一行的数字无法确定所属列", en: "the columns of this row are uncertain"),
        fingerprint: "row-total:thirdPartyRights")

    static let caseTotal = Finding(
        rule: "case-total", severity: .error, status: .violated, subject: "reconsideration", section: 4,
        cells: ["upheld", "corrected", "otherOutcome", "pending", "total"].map {
            CellID(table: .cases, row: "reconsideration", column: $0)
        },
        left: Figure(11), right: Figure(0), difference: Figure(11),
        message: LocalizedText(zh: "行政复议总计与分项不符", en: "the total of reconsideration differs"),
        formula: LocalizedText(zh: "行政复议：10 + 1 + 0 + 0 ≠ 总计 0，差 11", en: "reconsideration: 10 + 1 + 0 + 0 ≠ 0, difference 11"),
        fingerprint: "case-total:reconsideration")

    static let findings = [columnBalance, unreadRow, caseTotal]

    func opened(_ findings: [Finding] = SampleReport.findings, review: ReviewState = ReviewState()) -> OpenedReport {
        OpenedReport(report: report, findings: findings, review: review)
    }
}
