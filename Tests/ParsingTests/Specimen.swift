import ReportFormat

/// A small report whose every figure is another one, so that a figure in the wrong place shows; each test lays it out in its own way.
enum Specimen {

    static let activeRows: [(heading: String, columns: [String], rows: [(id: String, label: String, figures: [String])])] = [
        (
            "第二十条第（一）项", ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
            [("regulations", "规章", ["1", "2", "13"]), ("normativeDocuments", "行政规范性文件", ["4", "5", "26"])]
        ),
        ("第二十条第（五）项", ["信息内容", "本年处理决定数量"], [("licensing", "行政许可", ["317"])]),
        ("第二十条第（六）项", ["信息内容", "本年处理决定数量"], [("penalty", "行政处罚", ["48"]), ("coercion", "行政强制", ["9"])]),
        ("第二十条第（八）项", ["信息内容", "本年收费金额（单位：万元）"], [("fees", "行政事业性收费", ["5.07"])]),
    ]

    static let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    static let cases = [["3", "1", "2", "4", "10"], ["5", "0", "1", "2", "8"], ["1", "1", "0", "0", "2"]]

    /// The figures of a row of section 三, none of which stands in another row: row 3 has 31 … 37.
    static func requestFigures(_ row: Int) -> [String] { (1...7).map { String(row * 10 + $0) } }

    /// Section 二 as tab-separated lines.
    static var activeLines: [String] {
        activeRows.flatMap { block in
            [block.heading + "\t\t\t", block.columns.joined(separator: "\t")]
                + block.rows.map { ([$0.label] + $0.figures).joined(separator: "\t") }
        }
    }

    /// Section 三 as tab-separated lines, three columns of labels before the figures; `figures` may change a row.
    static func requestLines(figures: (_ row: Int) -> [String] = requestFigures) -> [String] {
        var lines = [
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况", "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计",
            "\t\t\t\t" + columns[1...5].joined(separator: "\t") + "\t",
        ]
        var groups: [String] = []
        for (index, row) in TableTemplate.requests2021.rows.enumerated() {
            let fresh = row.groups.enumerated().map { $0.offset < groups.count && groups[$0.offset] == $0.element ? "" : $0.element }
            groups = row.groups
            let labels = fresh + [row.label] + Array(repeating: "", count: 2 - row.groups.count)
            lines.append((labels + figures(index)).joined(separator: "\t"))
        }
        return lines
    }

    /// Section 四 as tab-separated lines.
    static var caseLines: [String] {
        [
            "行政复议\t\t\t\t\t行政诉讼", "\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉", (outcomes + outcomes + outcomes).joined(separator: "\t"),
            cases.joined().joined(separator: "\t"),
        ]
    }

    /// A whole report around three tables.
    static func report(
        active: [String] = activeLines, requests: [String] = requestLines(), cases: [String] = caseLines,
        title: [String] = ["石桥县水务局2023年政府信息公开工作年度报告"],
        headings: [String] = SectionKind.allCases.map(\.heading)
    ) -> String {
        let bodies = [
            ["2023年，我局主动公开政府信息62条。"], active, requests, cases, ["宣传不够，下一步改进。"], ["本年度未收取信息处理费。"],
        ]
        return (title + [""] + zip(headings, bodies).flatMap { [$0, ""] + $1 + [""] }).joined(separator: "\n")
    }

    /// One line for each cell that is not empty.
    static func oneCellALine(_ lines: [String]) -> [String] {
        lines.flatMap { $0.split(separator: "\t").map(String.init) }
    }

    static func pipes(_ lines: [String]) -> [String] {
        lines.map { "| " + $0.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " | ") + " |" }
    }

    static func singleSpaces(_ lines: [String]) -> [String] {
        lines.map { $0.split(separator: "\t").joined(separator: " ") }
    }

    /// Every figure of the specimen by the id of its cell.
    static let figures: [String: String] = {
        var figures: [String: String] = [:]
        for block in activeRows {
            for row in block.rows {
                let columns = TableTemplate.active2021.rows[TableTemplate.active2021.rowIndex(of: row.id)!].columns
                for (column, figure) in zip(columns, row.figures) { figures["active.\(row.id).\(column.id)"] = figure }
            }
        }
        for (index, row) in TableTemplate.requests2021.rows.enumerated() {
            for (column, figure) in zip(row.columns, requestFigures(index)) { figures["requests.\(row.id).\(column.id)"] = figure }
        }
        for (row, block) in zip(TableTemplate.cases2021.rows, cases) {
            for (column, figure) in zip(row.columns, block) { figures["cases.\(row.id).\(column.id)"] = figure }
        }
        return figures
    }()
}
