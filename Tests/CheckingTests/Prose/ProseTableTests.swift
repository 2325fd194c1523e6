import Parsing
import ReportFormat
import Testing

@testable import Checking

/// Counts of sentences against the tables: what is found, and what must not be.
@Suite struct ProseTableTests {
    private func found(_ text: String, section: Int = 1, organ: String = "青榆市教育局") -> [String] {
        proseBriefs(report(saying: [section: text], busyRequests, busyCases, busyActive, organ: organ))
    }

    @Test(
        "a sentence that agrees in any reading is let be",
        arguments: [
            "共收到政府信息公开申请12件，其中自然人申请9件，法人或其他组织申请3件。", "共收到政府信息公开申请13件（含上年结转1件）。", "新收政府信息公开申请12件，上年结转1件，办结11件，结转下年度继续办理2件。",
            "收到依申请公开12件，予以公开4件，部分公开1件，不予公开2件，无法提供2件，不予处理1件，其他处理1件。", "收到依申请公开12件，予以公开（含部分公开）5件。",
            "收到依申请公开12件，因第三方不同意不予公开1件，因内部事务不予公开1件。", "收到依申请公开12件，答复9件。", "办理政府信息公开申请11件。", "办理政府信息公开申请13件。",
            "因政府信息公开被申请行政复议4件，其中维持2件，纠正1件，尚未审结1件；行政诉讼2件。", "因政府信息公开被申请行政复议3件。", "政府信息公开行政诉讼：未经复议直接起诉1件，复议后起诉1件。",
            "收到依申请公开12件，涉及第三方不予公开1件，内部事务信息1件，本机关不掌握2件。", "收到依申请公开12件，予以公开、部分公开合计5件。",
            "收到依申请公开12件，办结11件。行政复议案件收案35件，办结30件；行政诉讼应诉8件，办结6件。", "政府信息公开行政复议4件，办结4件。",
            "制发行政规范性文件3件，废止1件，现行有效14件。", "行政事业性收费5.07万元。", "行政事业性收费50700元。", "作出行政处罚决定10件。", "作出行政许可决定512件。",
        ])
    func agreeing(text: String) { #expect(found(text) == []) }

    @Test(
        "a sentence that contradicts a table is found",
        arguments: [
            ("共收到政府信息公开申请21件。", "prose-received total error"), ("未收到政府信息公开申请。", "prose-received total error"),
            ("收到依申请公开12件，其中自然人6件。", "prose-received naturalPerson warning"),
            ("收到依申请公开12件，上年结转3件。", "prose-carried carriedOver error"), ("收到依申请公开12件，结转下年度5件。", "prose-carried carriedForward error"),
            ("收到依申请公开12件，均已按期办结。", "prose-carried carriedForward warning"),
            ("收到依申请公开12件，予以公开6件。", "prose-results granted error"), ("收到依申请公开12件，部分公开2件。", "prose-results partiallyGranted error"),
            ("收到依申请公开12件，不予公开3件。", "prose-results refused error"), ("收到依申请公开12件，无法提供3件。", "prose-results unavailable error"),
            ("收到依申请公开12件，不予处理3件。", "prose-results notProcessed error"), ("收到依申请公开12件，其他处理3件。", "prose-results otherHandling error"),
            ("收到依申请公开12件，涉及第三方不予公开3件。", "prose-results refused.thirdPartyRights warning"),
            ("收到依申请公开12件，本机关不掌握相关政府信息1件。", "prose-results unavailable.notHeld warning"),
            ("收到依申请公开12件，办结13件。", "prose-results handledTotal error"),
            ("因政府信息公开被申请行政复议7件。", "prose-cases reconsideration.total error"), ("未发生政府信息公开行政诉讼。", "prose-cases litigation.total error"),
            ("政府信息公开行政复议4件，其中纠正3件。", "prose-cases reconsideration.corrected error"),
            ("制发行政规范性文件2件。", "prose-documents normativeDocuments.issued error"),
            ("全年出台规范性文件5件。", "prose-documents normativeDocuments.issued warning"),
            ("现行有效的行政规范性文件15件。", "prose-documents normativeDocuments.inForce error"),
            ("作出行政处罚决定12件。", "prose-decisions penalty warning"), ("行政事业性收费8.5万元。", "prose-fees fees warning"),
        ])
    func contradicting(text: String, expected: String) { #expect(found(text) == [expected]) }

    @Test func aReasonMayMeanOneRowOfAGroup() {
        let requests = table(
            .requests2021,
            """
            newReceived: 12 0 0 0 0 0 12
            unavailable.notHeld: 5 0 0 0 0 0 5
            unavailable.needsCreation: 3 0 0 0 0 0 3
            handledTotal: 12 0 0 0 0 0 12
            """)
        #expect(proseBriefs(report(saying: [1: "收到政府信息公开申请12件，因本机关不掌握等原因无法提供5件。"], requests)) == [])
        #expect(
            proseBriefs(report(saying: [1: "收到政府信息公开申请12件，因本机关不掌握等原因无法提供6件。"], requests))
                == ["prose-results unavailable warning"])
        #expect(proseBriefs(report(saying: [1: "收到政府信息公开申请12件，无法提供5件。"], requests)) == ["prose-results unavailable error"])
    }

    @Test func whereATotalIsEmptyTheFiguresOfItsRowCount() {
        let requests = table(
            .requests2021,
            """
            newReceived: 9 3 _ _ _ _ _
            refused.stateSecret: 2 _ _ _ _ _ _
            handledTotal: 9 3 _ _ _ _ 12
            """)
        #expect(proseBriefs(report(saying: [1: "收到政府信息公开申请12件，不予公开2件。"], requests)) == [])
        #expect(proseBriefs(report(saying: [1: "收到政府信息公开申请12件，不予公开3件。"], requests)) == ["prose-results refused warning"])
    }

    @Test func theSentenceIsQuotedWithItsPlaceAndTheCells() throws {
        let text = "本年度平稳。全年共收到政府信息公开申请21件，依法办理。"
        let report = report(saying: [1: text], busyRequests)
        let finding = try #require(proseFindings(report).first)
        #expect(finding.message.chinese == "正文“全年共收到政府信息公开申请21件”，即 21；表中“本年新收·总计”为 12。请核实以哪个为准")
        #expect(finding.message.english.contains("21") && finding.message.english.contains("12"))
        #expect(finding.cells == [CellID(rawValue: "requests.newReceived.total")])
        #expect(finding.section == 1)
        #expect((finding.left, finding.right, finding.difference) == (Figure(21), Figure(12), Figure(9)))
        #expect(finding.quotes.map { report.document.string($0.range) } == ["全年共收到政府信息公开申请21件"])
    }

    @Test func theFingerprintDoesNotDependOnTheWords() {
        let first = proseFindings(report(saying: [1: "共收到政府信息公开申请21件。"], busyRequests))
        let second = proseFindings(report(saying: [5: "今年没有收到政府信息公开申请。"], busyRequests))
        #expect(first.map(\.fingerprint) == second.map(\.fingerprint))
        #expect(first.count == 1)
    }

    @Test func sentencesOnTheSameCellsAreOneFinding() {
        let found = proseFindings(report(saying: [1: "收到依申请公开12件，全部办结，无结转下年度继续办理的情形。"], busyRequests))
        #expect(found.map(\.brief) == ["prose-carried carriedForward error"])
        #expect(found.first?.quotes.count == 2)
    }

    @Test func aCountOfTheWholeDistrictIsNoErrorOfADepartment() {
        #expect(found("全市各单位共收到政府信息公开申请2100件。") == [])
        #expect(found("全市共收到政府信息公开申请2100件。", organ: "青榆市人民政府") == ["prose-received total warning"])
        #expect(found("累计收到政府信息公开申请85件。") == ["prose-received total warning"])
    }

    @Test(
        "counts of another year, a part, a plan or an estimate are not compared",
        arguments: [
            "2022年收到政府信息公开申请9件。", "收到政府信息公开申请12件，较上年增加5件。", "网上收到申请8件。", "其中，市政府办公室受理政府信息公开申请3件。", "预计收到政府信息公开申请50件。",
            "收到政府信息公开申请近百件。", "2022年因政府信息公开被申请行政复议9件。", "主动公开规范性文件8件。", "主动公开20件，依申请公开15件，不予公开5件。",
        ])
    func otherScope(text: String) { #expect(found(text) == []) }

    @Test func onlyOneOfSeveralSentencesNeedsToSpeakOfTheOrgan() {
        // One agrees, so that the other may be meant otherwise: no error.
        #expect(found("收到政府信息公开申请12件。业务科收到政府信息公开申请4件。") == ["prose-received total warning"])
    }

    @Test func cellsThatCannotBeReadAreNotCompared() {
        for mark in ["?", "x", "~12"] {
            let requests = table(.requests2021, "newReceived: 0 0 0 0 0 0 \(mark)")
            #expect(proseBriefs(report(saying: [1: "共收到政府信息公开申请21件。"], requests)) == [])
        }
        let blank = table(.requests2021, "newReceived: _ _ _ _ _ _ _")
        #expect(proseBriefs(report(saying: [1: "共收到政府信息公开申请21件。"], blank)) == ["prose-received total warning"])
        #expect(proseBriefs(report(saying: [1: "未收到政府信息公开申请。"], blank)) == [])
    }

    @Test func theShapeOf2019IsComparedWithItsOwnColumns() {
        let active = table(.active2019, "normativeDocuments: 2 1 3")
        let prose = [1: "制发行政规范性文件2件，现行有效3件。"]
        #expect(proseBriefs(report(saying: prose, active)) == [])
        #expect(proseBriefs(report(saying: [1: "制发行政规范性文件4件。"], active)) == ["prose-documents normativeDocuments.created error"])
        let requests = table(.requests2019, "newReceived: 1 0 0 0 0 0 1\notherHandling: 1 0 0 0 0 0 1\nhandledTotal: 1 0 0 0 0 0 1")
        #expect(proseBriefs(report(saying: [1: "收到依申请公开1件，其他处理1件。"], requests)) == [])
    }

    @Test func aFindingInASectionWithATableLeavesTheTablesVerdict() {
        let tally = Checker.tally(report(saying: [4: "行政复议9件。"], busyRequests, busyCases))
        #expect(tally.errors == 1)
        #expect(tally.verdict(.cases) == .clean)
    }
}
