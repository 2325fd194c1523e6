import Documents
import ReportFormat
import Testing

@testable import Parsing

/// Tables that the source keeps as grids: each figure by the headings over it and the label beside it; what the grid does not tell is uncertain.
@Suite struct GridTableTests {
    typealias Cell = GridSpecimen.Cell
    private let active = GridSpecimen.active
    private let header = GridSpecimen.requestsHeader
    private let requests = GridSpecimen.requests
    private let cases = GridSpecimen.cases

    /// Cells that differ from the specimen.
    private func faults(_ report: Report, _ table: TableKind) -> [String] {
        let found = report.certainFigures.filter { $0.key.hasPrefix(table.identifier) }
        let expected = Specimen.figures.filter { $0.key.hasPrefix(table.identifier) }
        return Set(found.keys).union(expected.keys).sorted().compactMap { id in
            found[id] == expected[id] ? nil : "\(id): \(found[id] ?? "none") for \(expected[id] ?? "none")"
        }
    }

    private func requestsReport(_ rows: [[Cell]]...) -> Report { GridSpecimen.report(requests: rows) }

    /// The table of section 三 with other cells for one row's figures.
    private func requests(row: Int, _ figures: [Cell]) -> [[Cell]] {
        header + GridSpecimen.requestRows { $0 == row ? figures : Specimen.requestFigures($0).map { Cell($0) } }
    }

    // MARK: Whole tables

    @Test func theTablesOfTheFormat() {
        let report = GridSpecimen.report(active: [active], requests: [requests], cases: [cases])
        for table in TableKind.allCases { #expect(faults(report, table) == []) }
        #expect(report.troubles == [])
    }

    @Test func aCellIsWhereItsFigureStandsInTheText() throws {
        let report = GridSpecimen.report(requests: [requests])
        let cell = try #require(report.cell(CellID(rawValue: "requests.refused.stateSecret.publicWelfare")))
        #expect(report.raw(cell) == "44")
    }

    @Test func aGridForEachRow() {
        let report = requestsReport(header, [[Cell("")]])
        #expect(report.table(.requests) == nil)
        let rows = requests.map { [$0.map { Cell($0.text, columns: $0.columns) }] }
        #expect(faults(GridSpecimen.report(requests: rows), .requests) == [])
    }

    @Test func aTableThatGoesOnOverPages() {
        #expect(
            faults(
                requestsReport(Array(requests[..<14]), [[Cell("", rows: 16), Cell("")] + requests[14]] + Array(requests[15...])), .requests)
                == [])
        #expect(
            faults(
                requestsReport(Array(requests[..<14]), header + [[Cell("", rows: 16), Cell("")] + requests[14]] + Array(requests[15...])),
                .requests) == [])
    }

    @Test func theTablesOfAReportThatIsOneTable() {
        func widened(_ rows: [[Cell]], _ factor: Int) -> [[Cell]] {
            rows.map { $0.map { Cell($0.text, rows: $0.rows, columns: $0.columns * factor) } }
        }
        func line(_ text: String) -> [[Cell]] { [[Cell(text, columns: 60)]] }
        let rows =
            line("石桥县水务局2023年政府信息公开工作年度报告") + line(SectionKind.overview.heading) + line("工作有序推进。") + line(SectionKind.active.heading)
            + widened(active, 15) + line(SectionKind.requests.heading) + widened(requests, 6) + line(SectionKind.cases.heading)
            + widened(cases, 4)
            + line(SectionKind.problems.heading) + line("宣传不够。") + line(SectionKind.other.heading) + line("无。")
        let report = try! ReportParser.parse(GridSpecimen.document([.grid(rows)]), path: "试.html")
        #expect(report.sectionNumbers == [1, 2, 3, 4, 5, 6] && report.organ == "石桥县水务局")
        for table in TableKind.allCases { #expect(faults(report, table) == []) }
    }

    @Test func tablesBehindTheReportWhereTheSectionsOnlyPointToThem() {
        let document = GridSpecimen.document(
            GridSpecimen.pieces(active: [], requests: [], cases: []) + [.line("附表"), .grid(active), .grid(requests), .grid(cases)])
        let report = try! ReportParser.parse(document, path: "试.html")
        for table in TableKind.allCases { #expect(faults(report, table) == []) }
    }

    @Test func aFrameAroundTextIsReadAsText() {
        let rows = Specimen.requestLines().dropFirst(3).map { [Cell($0.split(separator: "\t").joined(separator: " "))] }
        #expect(faults(GridSpecimen.report(requests: [rows]), .requests) == [])
    }

    @Test func aTableOfWhichHalfIsText() {
        let document = GridSpecimen.document(
            GridSpecimen.pieces(active: [], requests: [Array(requests[..<7])], cases: []).flatMap { piece -> [GridSpecimen.Piece] in
                guard case .grid = piece else { return [piece] }
                return [piece] + Specimen.requestLines()[7...].map(GridSpecimen.Piece.line)
            })
        #expect(faults(try! ReportParser.parse(document, path: "试.html"), .requests) == [])
    }

    @Test func sevenFiguresInOneCellAreReadInOrder() {
        let rows = header + GridSpecimen.requestRows { [Cell(Specimen.requestFigures($0).joined(separator: " "), columns: 7)] }
        #expect(faults(requestsReport(rows), .requests) == [])
        let report = requestsReport(requests(row: 4, [Cell("41 42 43 44 45 46", columns: 7)]))
        #expect(report.row(.requests, "refused.stateSecret") == "?41 ?42 ?43 ?44 ?45 ?46 缺")
    }

    @Test func aFigureInTwoPiecesIsNotJoined() {
        let report = requestsReport(requests(row: 4, [Cell("4 1")] + (2...7).map { Cell("4\($0)") }))
        #expect(report.row(.requests, "refused.stateSecret")?.hasPrefix("文 42") == true)
    }

    // MARK: Columns

    @Test func columnsInAnotherOrder() {
        let rows = requests.map { row in
            guard row.count > 7, row.suffix(7).allSatisfy({ Int($0.text) != nil }) else { return row }
            return Array(row.dropLast(7) + [row[row.count - 1]] + row.suffix(7).dropLast())
        }
        let heads = [header[0], [Cell("总计", rows: 2), Cell("自然人", rows: 2), Cell("法人或其他组织", columns: 5)], header[2]]
        #expect(faults(requestsReport(heads + rows.dropFirst(3)), .requests) == [])
    }

    @Test func withoutAHeaderSevenFiguresAreReadInOrder() { #expect(faults(requestsReport(Array(requests.dropFirst(3))), .requests) == []) }

    @Test func withoutAHeaderSixFiguresAreUncertain() {
        let rows = GridSpecimen.requestRows { Specimen.requestFigures($0).dropLast().map { Cell($0) } }
        let report = requestsReport(rows)
        #expect(report.certainFigures.isEmpty)
        #expect(report.row(.requests, "newReceived") == "?1 ?2 ?3 ?4 ?5 ?6 缺")
    }

    @Test func aColumnThatTheHeaderLacksTooIsMissing() {
        let heads = [header[0], header[1].dropLast() + [], header[2]].map { $0.map { $0 } }
        let report = requestsReport(heads + GridSpecimen.requestRows { Specimen.requestFigures($0).dropLast().map { Cell($0) } })
        #expect(report.row(.requests, "newReceived") == "1 2 3 4 5 6 缺")
    }

    @Test func aColumnLostUnderAWholeHeaderIsUncertain() {
        let report = requestsReport(header + GridSpecimen.requestRows { Specimen.requestFigures($0).dropFirst().map { Cell($0) } })
        #expect(report.certainFigures.isEmpty)
    }

    @Test func asManyCellsAsHeadingsOverTheSameStretchAreReadInOrder() {
        var rows = active
        for (index, row) in rows.enumerated() where row.count == 4 {
            let spans = Int(row[1].text) == nil ? [1, 2, 1] : [2, 1, 1]
            rows[index] = [row[0]] + zip(row.dropFirst(), spans).map { Cell($0.text, columns: $1) }
        }
        #expect(faults(GridSpecimen.report(active: [rows]), .active) == [])
    }

    @Test func aCellUnderTwoHeadingsBesideAGapIsUncertain() {
        var rows = active
        for (index, row) in rows.enumerated() where row.count == 4 && Int(row[1].text) != nil {
            rows[index] = [row[0], Cell(row[1].text, columns: 2), Cell(row[2].text)]
        }
        let report = GridSpecimen.report(active: [rows])
        #expect(report.row(.active, "regulations")?.contains("?") == true)
    }

    @Test func aFigureThatEachColumnOfItsSpanRepeatsIsOne() {
        let rows = active.map { row in row.flatMap { cell in Array(repeating: Cell(cell.text), count: cell.columns) } }
        #expect(faults(GridSpecimen.report(active: [rows]), .active) == [])
        var other = rows
        let last = other.count - 1
        other[last][2].text = "9"
        #expect(GridSpecimen.report(active: [other]).row(.active, "fees")?.hasPrefix("?") == true)
    }

    @Test func aMisspeltHeadingStandsWhereItStands() {
        var rows = requests
        rows[2][2].text = "社会公益绍织"
        rows[2][4].text = "其它"
        #expect(faults(requestsReport(rows), .requests) == [])
    }

    // MARK: Rows

    @Test func emptyCellsAreBlank() {
        let report = requestsReport(requests(row: 4, [Cell("41"), Cell(""), Cell(""), Cell(""), Cell(""), Cell("6"), Cell("")]))
        #expect(report.row(.requests, "refused.stateSecret") == "41 空 空 空 空 6 空")
    }

    @Test func aWhollyEmptyRowIsBlank() {
        let report = requestsReport(requests(row: 4, Array(repeating: Cell(""), count: 7)))
        #expect(report.row(.requests, "refused.stateSecret") == "空 空 空 空 空 空 空")
        #expect(report.row(.requests, "refused.prohibitedByLaw") == "51 52 53 54 55 56 57")
    }

    @Test func oneEmptyCellOverAllColumnsIsBlankInEach() {
        let report = requestsReport(requests(row: 4, [Cell("", columns: 7)]))
        #expect(report.row(.requests, "refused.stateSecret") == "空 空 空 空 空 空 空")
    }

    @Test func aRowThatLacksACellIsUncertain() {
        let report = requestsReport(requests(row: 4, ["41", "42", "43", "44", "45", "46"].map { Cell($0) }))
        #expect(report.row(.requests, "refused.stateSecret") == "?41 ?42 ?43 ?44 ?45 ?46 缺")
        #expect(report.certainFigures.count == 24 * 7)
    }

    @Test func aRowWithACellTooManyIsUncertain() {
        let report = requestsReport(requests(row: 4, ["4", "1", "42", "43", "44", "45", "46", "47"].map { Cell($0) }))
        #expect(report.row(.requests, "refused.stateSecret") == "?4 ?1 ?42 ?43 ?44 ?45 ?46")
        #expect(report.certainFigures.count == 24 * 7)
    }

    @Test func oneFigureOverSeveralColumnsIsUncertain() {
        let report = requestsReport(requests(row: 4, [Cell("41"), Cell("9", columns: 5), Cell("50")]))
        #expect(report.row(.requests, "refused.stateSecret") == "?41 ?9 ?50 缺 缺 缺 缺")
    }

    @Test func aFigureThatReachesIntoTheRowBelowLeavesBothUncertain() {
        var rows = requests(row: 4, [Cell("41", rows: 2)] + (2...7).map { Cell("4\($0)") })
        rows[8] = [rows[8][0]] + (2...7).map { Cell("5\($0)") }
        let report = requestsReport(rows)
        #expect(report.row(.requests, "refused.prohibitedByLaw")?.contains("?") == true)
        #expect(report.certainFigures.keys.filter { $0.contains("prohibitedByLaw") }.isEmpty)
    }

    @Test func wordsInPlaceOfAFigureAreText() {
        let report = requestsReport(requests(row: 4, [Cell("41"), Cell("见附件")] + (3...7).map { Cell("4\($0)") }))
        #expect(report.row(.requests, "refused.stateSecret") == "41 文 43 44 45 46 47")
    }

    @Test func numbersBeforeTheLabelsAreNoFigures() {
        let rows = requests.enumerated().map { [Cell($0 < 3 ? "" : String($0 - 2))] + $1 }
        #expect(faults(requestsReport(rows), .requests) == [])
    }

    // MARK: Labels

    @Test func aLabelCutOverTwoRows() {
        var rows = requests
        let at = rows.firstIndex { $0.contains { $0.text.hasPrefix("2.申请人逾期") } }!
        rows[at][rows[at].count - 8].text = "2.申请人逾期未按收费通知要求缴"
        rows.insert([Cell("纳费用、行政机关不再处理其政府信息公开申请")] + (0..<7).map { _ in Cell("") }, at: at + 1)
        for row in rows.indices {
            for cell in rows[row].indices where rows[row][cell].rows > 1 && row < at && row > 2 && row + rows[row][cell].rows > at {
                rows[row][cell].rows += 1
            }
        }
        #expect(faults(requestsReport(rows), .requests) == [])
    }

    @Test func aRowWithoutALabelIsTakenByItsPlaceAndUncertain() {
        var rows = requests
        rows[9][rows[9].count - 8].text = "□□□□"
        let report = requestsReport(rows)
        #expect(report.row(.requests, "refused.securityAndStability")?.hasPrefix("?61 ?62") == true)
    }

    // MARK: Section 二

    @Test func aShapeOfOneItemInAnotherShapesTable() {
        var rows = active
        let at = rows.firstIndex { $0[0].text == "行政许可" }!
        rows[at - 1] = [Cell("信息内容"), Cell("上一年项目数量"), Cell("本年增/减"), Cell("处理决定数量")]
        rows[at] = [Cell("行政许可"), Cell("12"), Cell("增3"), Cell("317")]
        let report = GridSpecimen.report(active: [rows])
        #expect(report.table(.active)?.template.version == "2021")
        #expect(report.row(.active, "licensing") == "317")
        #expect(report.row(.active, "regulations") == "1 2 13")
        #expect(report.table(.active)?.surplus[2]?.count == 2)
    }

    @Test func headingsOfAnotherShapeOverARowAreNotOverridden() {
        var rows = active
        rows[1] = [Cell("信息内容"), Cell("本年新制作数量"), Cell("本年新公开数量"), Cell("对外公开总数量")]
        let report = GridSpecimen.report(active: [rows])
        #expect(report.table(.active)?.template.version == "2021")
        #expect(report.row(.active, "regulations") == "?1 ?2 ?13")
    }

    @Test func aUnitInACellOfItsOwn() {
        var rows = active
        rows[rows.count - 1] = [Cell("行政事业性收费"), Cell("5.07"), Cell("万元"), Cell("")]
        #expect(GridSpecimen.report(active: [rows]).row(.active, "fees") == "5.07")
    }

    @Test func twoFiguresUnderOneHeadingAreUncertain() {
        var rows = active
        rows[rows.count - 1] = [Cell("行政事业性收费"), Cell("5"), Cell("07"), Cell("")]
        #expect(GridSpecimen.report(active: [rows]).row(.active, "fees") == "?5")
    }

    // MARK: Section 四

    @Test func blocksOneBelowTheOther() {
        let rows =
            [
                [Cell("类别", columns: 2)] + Specimen.outcomes.map { Cell($0) },
                [Cell("行政复议", columns: 2)] + Specimen.cases[0].map { Cell($0) },
            ]
            + [[Cell("行政诉讼", rows: 2), Cell("未经复议直接起诉")] + Specimen.cases[1].map { Cell($0) }]
            + [[Cell("复议后起诉")] + Specimen.cases[2].map { Cell($0) }]
        #expect(faults(GridSpecimen.report(cases: [rows]), .cases) == [])
    }

    @Test func outcomesDownTheSide() {
        let rows =
            [[Cell(""), Cell("行政诉讼", columns: 2), Cell("行政复议", rows: 2)], [Cell(""), Cell("复议后起诉"), Cell("未经复议直接起诉")]]
            + Specimen.outcomes.indices.map { row in
                [Cell(Specimen.outcomes[row])] + [Specimen.cases[2][row], Specimen.cases[1][row], Specimen.cases[0][row]].map { Cell($0) }
            }
        #expect(faults(GridSpecimen.report(cases: [rows]), .cases) == [])
    }

    @Test func fourteenFiguresUnderFifteenHeadingsAreUncertain() {
        var rows = cases
        rows[3].removeLast()
        #expect(GridSpecimen.report(cases: [rows]).certainFigures.isEmpty)
    }

    @Test func sixteenFiguresUnderFifteenHeadingsAreUncertain() {
        var rows = cases
        rows[3].append(Cell("0"))
        #expect(GridSpecimen.report(cases: [rows]).certainFigures.isEmpty)
    }

    @Test func blankBlocks() {
        var rows = cases
        for column in 0..<5 { rows[3][column].text = "" }
        let report = GridSpecimen.report(cases: [rows])
        #expect(report.row(.cases, "reconsideration") == "空 空 空 空 空")
        #expect(report.row(.cases, "litigationDirect") == "5 0 1 2 8")
    }

    @Test func headingsThatHaveLostTheirSpansAreReadInTheOrderOfTheFormat() {
        #expect(faults(GridSpecimen.report(cases: [withoutSpans(cases)]), .cases) == [])
        var rows = withoutSpans(cases)
        for column in [1, 9] { rows[3][column].text = "" }
        #expect(GridSpecimen.report(cases: [rows]).row(.cases, "reconsideration")?.contains("空") == true)
        #expect(GridSpecimen.report(cases: [rows]).row(.cases, "litigationDirect") == "5 0 1 2 空")
    }

    @Test func headingsWithoutSpansInAnotherOrderTellNoPlace() {
        var rows = withoutSpans(cases)
        rows[0].reverse()
        #expect(GridSpecimen.report(cases: [rows]).certainFigures.isEmpty)
        rows = withoutSpans(cases)
        rows[3].removeFirst()
        #expect(GridSpecimen.report(cases: [rows]).certainFigures.isEmpty)
    }

    @Test(arguments: [4, 6]) func blocksThatSpanAColumnTooFewOrTooMany(columns: Int) {
        let rows = cases.map { $0.map { Cell($0.text, rows: $0.rows, columns: $0.columns == 5 ? columns : $0.columns) } }
        #expect(faults(GridSpecimen.report(cases: [rows]), .cases) == [])
    }

    private func withoutSpans(_ rows: [[Cell]]) -> [[Cell]] { rows.map { $0.map { Cell($0.text) } } }

    @Test func anUnreadableHeadingOfFifteenIsReadByItsPlace() {
        var rows = cases
        rows[1][2].text = "□□"
        #expect(faults(GridSpecimen.report(cases: [rows]), .cases) == [])
    }

    @Test func aColumnOfUnitsIsNoneOfFigures() {
        var number = 0
        let rows = (header + GridSpecimen.requestRows { Specimen.requestFigures($0).map { Cell($0) } }).map { row in
            number += 1
            let place = row.count - 7
            if number == 1 { return [row[0], Cell("单位", rows: 3)] + row.dropFirst() }
            return number > header.count ? Array(row[..<place]) + [Cell("件")] + row[place...] : row
        }
        #expect(faults(requestsReport(rows), .requests) == [])
    }

    @Test func aRowThatNumbersTheColumnsOfCasesHoldsNoFigures() {
        let figures = Specimen.cases.joined().enumerated().map { $0.offset == 1 ? Cell("") : Cell($0.element) }
        let rows = cases.dropLast() + [(1...15).map { Cell(String($0)) }, figures]
        let report = GridSpecimen.report(cases: [Array(rows)])
        #expect(report.row(.cases, "reconsideration") == "3 空 2 4 10")
        #expect(report.row(.cases, "litigationDirect") == "5 0 1 2 8")
    }
}
