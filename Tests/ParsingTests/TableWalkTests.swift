import ReportFormat
import Testing

@testable import Parsing

/// One table in the layouts of the wild: every figure in its cell, no other figure anywhere.
@Suite struct TableWalkTests {
    private func figures(_ text: String) -> [String: String] { parsed(text)?.certainFigures ?? [:] }

    /// Cells that differ from the specimen: the id, the figure that was read, the figure that stands there.
    private func faults(_ text: String) -> [String] {
        let found = figures(text)
        return Set(found.keys).union(Specimen.figures.keys).sorted().compactMap { id in
            found[id] == Specimen.figures[id] ? nil : "\(id): \(found[id] ?? "none") for \(Specimen.figures[id] ?? "none")"
        }
    }

    private let active = Specimen.activeLines
    private let requests = Specimen.requestLines()
    private let cases = Specimen.caseLines

    /// The three tables after the same change of layout.
    private func laidOut(_ change: ([String]) -> [String]) -> String {
        Specimen.report(active: change(active), requests: change(requests), cases: change(cases))
    }

    // MARK: Layouts

    @Test func aGridOfTabs() { #expect(faults(laidOut { $0 }) == []) }

    @Test func oneCellALine() { #expect(faults(laidOut(Specimen.oneCellALine)) == []) }

    @Test func oneCellALineWithBlankLinesBetween() {
        #expect(faults(laidOut { Specimen.oneCellALine($0).flatMap { [$0, ""] } }) == [])
    }

    @Test func oneCellALineBehindATab() { #expect(faults(laidOut { Specimen.oneCellALine($0).map { "\t" + $0 } }) == []) }

    @Test func rowsBetweenPipes() { #expect(faults(laidOut(Specimen.pipes)) == []) }

    @Test func aMarkdownTable() {
        let text = laidOut { lines in
            let rows = Specimen.pipes(lines)
            return [rows[0], "| --- | :-: |"] + rows.dropFirst()
        }
        #expect(faults(text) == [])
    }

    @Test func aMarkdownTableForEachRow() {
        #expect(faults(laidOut { Specimen.pipes($0).flatMap { [$0, "| --- | --- |", ""] } }) == [])
    }

    @Test func barsOnLinesOfTheirOwn() {
        #expect(faults(laidOut { lines in lines.flatMap { ["|"] + Specimen.oneCellALine([$0]) } }) == [])
    }

    @Test func singleSpacesBetweenLabelAndFigures() { #expect(faults(laidOut(Specimen.singleSpaces)) == []) }

    @Test func twoRowsOnALine() {
        let merged = stride(from: 3, to: requests.count, by: 2).map { requests[$0..<min($0 + 2, requests.count)].joined(separator: "\t") }
        #expect(faults(Specimen.report(requests: Array(requests[..<3]) + merged)) == [])
    }

    // MARK: Labels

    @Test(arguments: [
        ("三、本年度办理结果", "三\n\n本\n\n年\n\n度\n\n办\n\n理\n\n结\n\n果"), ("（三）不予公开", "（三）不\n\n予\n\n公\n\n开"),
        ("一、本年新收政府信息公开申请数量", "一、本年新收政府\n信息公开申请数量"),
        ("3.危及“三安全一稳定”", "3.危及\"三安全\n一稳定\""),
    ])
    func labelsBrokenOverLines(label: String, broken: String) {
        let lines = Specimen.oneCellALine(requests).map { $0 == label ? broken : $0 }
        #expect(faults(Specimen.report(requests: lines)) == [])
    }

    @Test(arguments: [
        ("2.其他法律行政法规禁止公开", "2.其他法律法规禁止公开"), ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"), ("1.信访举报投诉类申请", "1.信访举报类申请"), ("4.保护第三方合法权益", "4.保护第三人合法权益"),
        ("1.本机关不掌握相关政府信息", "1.本机关不掌握相关信息"), ("（一）予以公开", "一）予以公开"), ("（一）予以公开", ")予以公开"), ("8.属于行政查询事项", "8、属于行政查询事项"), ("（七）总计", "（七）合计"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"), ("5.属于三类内部事务信息", "5. 属于 三类内部 事务信息"), ("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公開申請數量"),
    ])
    func labelsMisspeltShortenedOrSpaced(label: String, written: String) {
        for layout in [requests, Specimen.oneCellALine(requests), Specimen.pipes(requests)] {
            let lines = layout.map { $0.replacing(label, with: written) }
            #expect(lines != layout)
            #expect(faults(Specimen.report(requests: lines)) == [])
        }
    }

    @Test(arguments: [("本年废止件数", "本年度止件数"), ("现行有效件数", "现行有效件数（历史累计）"), ("本年制发件数", "本年新\n制发件数"), ("信息内容", "信 息 内 容")])
    func headingsMisspeltOrBroken(heading: String, written: String) {
        let lines = Specimen.oneCellALine(active).map { $0.replacing(heading, with: written) }
        #expect(faults(Specimen.report(active: lines)) == [])
    }

    @Test func aLabelCutOverTwoRowsIsOneRow() {
        let lines = requests.flatMap { line -> [String] in
            guard let cut = line.firstRange(of: "要求缴") else { return [line] }
            let rest = line[cut.upperBound...]
            let label = rest.prefix { $0 != "\t" }
            return [String(line[..<cut.upperBound]) + rest.dropFirst(label.count), "\t" + label]
        }
        #expect(lines.count == requests.count + 1)
        #expect(faults(Specimen.report(requests: lines)) == [])
    }

    // MARK: Page breaks

    @Test(arguments: [["— 3 —"], ["- 3 -"], ["第3页"], ["第 3 页 共 9 页"], [""], ["", "", "\u{C}", ""]])
    func thePageBreakRepeatsTheHeader(mark: [String]) {
        for change in [{ $0 }, Specimen.oneCellALine, Specimen.pipes, Specimen.singleSpaces] as [([String]) -> [String]] {
            let lines = change(Array(requests[..<13])) + mark + change(Array(requests[..<3])) + change(Array(requests[13...]))
            #expect(faults(Specimen.report(requests: lines)) == [])
        }
    }

    @Test func aBarePageNumberMayMakeARowUncertainButNeverWrong() {
        let lines = requests[..<13] + ["", "3", ""] + requests[13...]
        let found = figures(Specimen.report(requests: Array(lines)))
        #expect(found.allSatisfy { Specimen.figures[$0.key] == $0.value })
        #expect(found.count >= Specimen.figures.count - 7)
    }

    // MARK: Other rows and other text

    @Test func rowsThatAnOfficeAddedAreToldAndShiftNothing() {
        for place in [3, 5, 6, 8] {
            var lines = active
            lines.insert("行政确认\t77", at: min(place + 1, lines.count))
            let report = parsed(Specimen.report(active: lines))
            #expect(report?.certainFigures == Specimen.figures)
            #expect(report?.troubles.contains { if case .figuresLeftOver(.active, _, _) = $0 { true } else { false } } == true)
        }
    }

    @Test func aRowOfTheOfficeInThePlaceOfALostOneIsNotTakenForItWithoutDoubt() {
        let other = active.map { $0.hasPrefix("行政许可") ? "行政确认\t77" : $0 }
        #expect(parsed(Specimen.report(active: other))?.row(.active, "licensing") == "?77")
        let stranger = requests.map { $0.contains("\t2.重复申请") ? "\t\t2.另行安排\t1\t2\t3\t4\t5\t6\t21" : $0 }
        #expect(parsed(Specimen.report(requests: stranger))?.row(.requests, "notProcessed.repeated") == "?1 ?2 ?3 ?4 ?5 ?6 ?21")
    }

    @Test func rowsInAnotherOrderAreNeverReadForOneAnother() {
        for place in 3..<(requests.count - 1) {
            for layout in [{ $0 }, Specimen.oneCellALine, Specimen.pipes] as [([String]) -> [String]] {
                var lines = requests
                lines.swapAt(place, place + 1)
                let found = figures(Specimen.report(requests: layout(lines)))
                #expect(found.filter { Specimen.figures[$0.key] != $0.value } == [:], "\(requests[place])")
            }
        }
    }

    @Test func aRowThatStandsTwiceIsReadOnceAndTold() {
        for place in 3..<requests.count {
            var lines = requests
            lines.insert(lines[place], at: place)
            let report = parsed(Specimen.report(requests: lines))
            #expect(report?.certainFigures == Specimen.figures)
            #expect(report?.troubles.contains { if case .figuresLeftOver(.requests, 7, _) = $0 { true } else { false } } == true)
            // Where the next row is lost as well, the copy is not taken for it.
            if place + 2 < lines.count {
                lines.remove(at: place + 2)
                let found = figures(Specimen.report(requests: lines))
                #expect(found.filter { Specimen.figures[$0.key] != $0.value } == [:], "\(requests[place])")
            }
        }
    }

    @Test func proseWithNumbersAroundATableIsNoPartOfIt() {
        let text = Specimen.report(
            active: ["2023年，我局制发行政规范性文件4件，废止5件，现行有效26件。", "行政许可 2023 年共 12 项。"] + active + ["注：以上数据截至2023年12月31日。"],
            requests: ["受理申请 15 件", "其中：自然人 3 件"] + requests + ["注：表中数据不含信访件3件。"],
            cases: ["2023年，行政复议10件，行政诉讼10件。"] + cases + ["以上行政复议10件均已办结。"])
        #expect(faults(text) == [])
    }

    @Test(arguments: ["ཀམ་ལྷོ་བོད་རིགས་རང་སྐྱོང་ཁུལ་", "ئۇيغۇر تىلى", "Disclosure of information", "\u{202E}反\u{202C}"])
    func linesInOtherScriptsArePassedOver(line: String) {
        #expect(faults(laidOut { [line] + $0[..<2] + [line] + $0[2...] }) == [])
    }

    @Test func rowsMissingAreMissingAndTold() {
        let lines = requests.filter { !$0.contains("重复申请") || $0.contains("大量") }
        #expect(lines.count == requests.count - 1)
        let report = parsed(Specimen.report(requests: lines))
        #expect(report?.row(.requests, "notProcessed.repeated") == "缺 缺 缺 缺 缺 缺 缺")
        #expect(report?.certainFigures == Specimen.figures.filter { !$0.key.hasPrefix("requests.notProcessed.repeated.") })
        #expect(report?.troubles.contains(.rowsMissing(.requests, rows: ["notProcessed.repeated"])) == true)
    }

    @Test func labelsWithoutFiguresAreNoTable() {
        let labels = requests.map { $0.filter { !$0.isASCII || $0 == "\t" } }
        let report = parsed(Specimen.report(requests: labels.map { $0.replacing("\t", with: "") }))
        #expect(report?.troubles.contains(.tableWithoutFigures(.requests)) == true)
        #expect(report?.certainFigures.keys.contains { $0.hasPrefix("requests.") } == false)
    }

    @Test func headingsWithoutTablesGiveNoCells() {
        let report = parsed(Specimen.report(active: [], requests: [], cases: []))
        #expect(report?.tables.isEmpty == true)
        #expect(report?.troubles == [.tableWithoutFigures(.active), .tableWithoutFigures(.requests), .tableWithoutFigures(.cases)])
    }

    @Test func aMissingHeadingDoesNotLoseItsTable() {
        let text = Specimen.report().replacing("三、收到和处理政府信息公开申请情况", with: "")
        #expect(figures(text).filter { $0.key.hasPrefix("requests.") } == Specimen.figures.filter { $0.key.hasPrefix("requests.") })
    }

    @Test func thousandsOfBlankLinesChangeNothing() {
        let blank = Array(repeating: "", count: 10_000)
        #expect(faults(laidOut { Array($0[..<3]) + blank + Array($0[3...]) }) == [])
    }

    // MARK: Shapes

    @Test func theTableOf2019IsToldByItsLabels() {
        let lines = [
            "第二十条第（一）项", "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量", "规章\t1\t2\t3", "规范性文件\t4\t5\t6", "第二十条第（五）项", "信息内容\t上一年项目数量\t本年增/减\t处理决定数量",
            "行政许可\t7\t减2\t9",
            "其他对外管理服务事项\t32\t增5\t27", "第二十条第（六）项", "信息内容\t上一年项目数量\t本年增/减\t处理决定数量", "行政处罚\t10\t-3\t12", "行政强制\t13\t0\t15", "第二十条第（八）项",
            "信息内容\t上一年项目数量\t本年增/减",
            "行政事业性收费\t16\t/", "第二十条第（九）项", "信息内容\t采购项目数量\t采购总金额", "政府集中采购\t1,007\t18.076万元",
        ]
        let report = parsed(Specimen.report(active: lines))
        #expect(report?.table(.active)?.template.version == "2019")
        #expect(
            report?.rows(.active) == [
                "regulations 1 2 3", "normativeDocuments 4 5 6", "licensing 7 -2 9", "otherServices 32 5 27", "penalty 10 -3 12",
                "coercion 13 0 15", "fees 16 免",
                "procurement 1007 18.076万元",
            ])
    }

    @Test func theSingleRowOfOtherHandlingIsTheShapeOf2019WhateverTheYear() {
        let lines = requests.compactMap { line -> String? in
            if line.contains("逾期不补正") || line.contains("逾期未按收费") { return nil }
            return line.contains("3.其他\t") ? "\t（六）其他处理\t" + line.dropFirst(line.prefix { $0 != "他" }.count + 1) : line
        }
        let report = parsed(Specimen.report(requests: lines))
        #expect(report?.table(.requests)?.template.version == "2019")
        #expect(report?.table(.active)?.template.version == "2021")
        #expect(report?.row(.requests, "otherHandling") == "221 222 223 224 225 226 227")
        #expect(report?.row(.requests, "handledTotal") == "231 232 233 234 235 236 237")
    }
}
