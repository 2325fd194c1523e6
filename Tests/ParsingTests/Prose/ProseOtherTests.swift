import Parsing
import Testing

/// What sentences on cases, documents and money tell.
@Suite struct ProseOtherTests {
    @Test(
        "cases, in many phrasings",
        arguments: [
            (
                "因政府信息公开被申请行政复议3件，其中维持2件，纠正1件；被提起行政诉讼1件。",
                "reconsideration.total 3, reconsideration.upheld 2, reconsideration.corrected 1, litigation.total 1"
            ),
            ("未发生因政府信息公开引起的行政复议、行政诉讼案件。", "reconsideration.total 0, litigation.total 0"),
            ("因政府信息公开引发行政复议13件和行政诉讼1件。", "reconsideration.total 13, litigation.total 1"),
            ("2023年因政府信息公开发生行政复议0件、行政诉讼0件。", "reconsideration.total 0, litigation.total 0"),
            ("没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。", "reconsideration.total 0, litigation.total 0"),
            ("政府信息公开行政复议、行政诉讼均为0件。", "reconsideration.total 0, litigation.total 0"),
            ("政府信息公开行政复议和行政诉讼共5件。", "?all.total 5"),
            ("政府信息公开行政诉讼：未经复议直接起诉2件，复议后起诉1件。", "litigationDirect.total 2, litigationAfterReconsideration.total 1"),
            ("因信息公开产生行政复议5件，3件维持，2件尚未审结。", "reconsideration.total 5, reconsideration.upheld 3, reconsideration.pending 2"),
        ])
    func cases(text: String, expected: String) { #expect(told(text).joined(separator: ", ") == expected) }

    @Test func inItsOwnSectionTheSubjectNeedsNoName() {
        #expect(told("本年度行政复议2件，行政诉讼0件。", section: 4) == ["reconsideration.total 2", "litigation.total 0"])
        #expect(told("本年度行政复议2件，行政诉讼0件。", section: 5) == [])
    }

    @Test(
        "cases that are not the organ's own",
        arguments: [
            "办理行政复议案件35件，行政诉讼案件20件，落实信息公开要求。", "受理行政复议申请12件，公开行政复议决定书，推进信息公开。", "政府信息公开答复告知行政复议、行政诉讼途径。",
            "未发生信息公开行政诉讼败诉案件。", "2022年因政府信息公开被申请行政复议3件。", "政府信息公开行政复议答复3件。", "汇编信息公开复议决定10份。",
        ])
    func notCases(text: String) { #expect(told(text) == []) }

    @Test func documentsAreReadInTheWordsOfTheTable() {
        #expect(
            told("制发行政规范性文件3件，废止1件，年末现行有效14件。")
                == ["normativeDocuments.issued 3", "normativeDocuments.repealed 1", "normativeDocuments.inForce 14"])
        #expect(told("现行有效的行政规范性文件6件。") == ["normativeDocuments.inForce 6"])
        #expect(told("全年出台规范性文件2件。") == ["?normativeDocuments.issued 2"])
        #expect(told("开展规范性文件清理，宣布废止1件，继续有效8件。") != ["normativeDocuments.issued 1"])
    }

    @Test(
        "documents that the table does not count",
        arguments: [
            "主动公开规范性文件5件。", "发布规范性文件解读5件。", "围绕科技创新出台规范性文件2件。", "审查规范性文件12件。", "修订规范性文件3件。", "完善规章制度5项。",
            "清理规范性文件20件。", "2022年制发规范性文件4件。",
        ])
    func notDocuments(text: String) { #expect(told(text) == []) }

    @Test func moneyIsToldInYuan() {
        #expect(told("本年度收取信息处理费120元。", section: 6) == ["processingFee 120"])
        #expect(told("本年度未收取信息处理费。", section: 6) == ["processingFee 0"])
        #expect(told("本年度没有发生收取信息处理费的情形。", section: 6) == ["processingFee 0"])
        #expect(told("行政事业性收费5.07万元。") == ["?fees 50700"])
        #expect(told("2022年收取信息处理费120元。", section: 6) == [])
        #expect(told("依照《政府信息公开信息处理费管理办法》发出收费通知0件，收取信息处理费总金额为0元。", section: 6) == ["processingFee 0"])
    }

    @Test func changesNeedBothFigures() {
        #expect(facts("共收到政府信息公开申请12件，较上年增加2件，增长20%。").changes.map(\.previous.digits) == [10])
        #expect(facts("共收到政府信息公开申请12件，比上年的15件下降20%。").changes.map(\.rises) == [false])
        #expect(facts("共收到政府信息公开申请12件，同比增长20%。").changes == [])
    }

    @Test func aClaimKnowsItsPlaceInTheText() throws {
        let text = "一年来，共收到政府信息公开申请 12 件，均已办结。"
        let claim = try #require(facts(text).claims.first)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[claim.phrase], as: UTF8.self) == "收到政府信息公开申请 12 件")
        #expect(String(decoding: bytes[claim.quote], as: UTF8.self) == "共收到政府信息公开申请 12 件")
        #expect(String(decoding: bytes[claim.sentence], as: UTF8.self) == text)
    }
}
