import Testing

@testable import Parsing

/// What sentences on applications tell.
@Suite struct ProseRequestTests {
    @Test(
        "received, in many phrasings",
        arguments: [
            ("全年共收到政府信息公开申请12件。", "received 12"),
            ("2023年，我局受理公民、法人和其他组织的政府信息公开申请12件。", "received 12"),
            ("本年度新收政府信息公开申请十二件。", "received 12"),
            ("本机关共接收依申请公开１２件。", "received 12"),
            ("共收到政府信息公开申请1,234件。", "received 1234"),
            ("共收到政府信息公开申请：12件。", "received 12"),
            ("共收到公开申请共计 12 件。", "received 12"),
            ("收到12件政府信息公开申请。", "received 12"),
            ("受理两件依申请公开。", "received 2"),
            ("收到政府信息公开申请一百二十三宗。", "received 123"),
            ("收到政府信息公开申请,共12件。", "received 12"),
            ("收到政府信息依申请公开89件次。", "?received 89"),
            ("受理依申请公开1条。", "?received 1"),
            ("受理依申请公开事项5项。", "?received 5"),
            ("2023年政府信息公开申请12件。", "?received 12"),
            ("截至2023年12月31日，共收到政府信息公开申请12件。", "received 12"),
            ("未收到政府信息公开申请。", "received 0"),
            ("2023年没有收到依申请公开信息。", "received 0"),
            ("我局未受理过依申请公开。", "received 0"),
            ("截至目前，未收到政府信息公开的申请。", "?received 0"),
            ("本年度无依申请公开。", "?received 0"),
            ("办理政府信息公开申请12件。", "?processed 12"),
            ("收到政府信息公开申请零件。", "received 0"),
            ("收到政府信息公开申请0件。", "received 0"),
        ])
    func received(text: String, expected: String) { #expect(told(text) == [expected]) }

    @Test func aCaseThatWasNotBroughtIsNoApplicationThatWasNotMade() {
        #expect(told("未收到因政府信息公开申请引起的行政诉讼。").allSatisfy { !$0.contains("received") })
        #expect(told("未收到政府信息公开申请和行政诉讼。").contains { $0.contains("received 0") })
    }

    @Test func traditionalTextIsReadToo() {
        #expect(told("全年共收到政府信息公開申請12件，結轉下年度繼續辦理1件。", script: .traditional) == ["received 12", "forward 1"])
        #expect(told("未收到行政複議申請，未被提起行政訴訟。因政府信息公開。", section: 4, script: .traditional).count == 2)
    }

    @Test(
        "what is no count of the organ's applications in its year",
        arguments: [
            "收到网络申请8件。", "依申请公开中，通过信函收到申请3件。", "2022年收到政府信息公开申请9件。", "上年收到政府信息公开申请9件。", "政府信息公开申请较上年增加3件。",
            "收到政府信息公开申请10余件。", "收到政府信息公开申请近百件。", "收到政府信息公开申请约30件。", "收到政府信息公开申请3-5件。", "预计2024年收到政府信息公开申请20件。",
            "收到建议提案12件。", "受理许可申请15件。", "受理行政许可申请15件，全部办结。", "收到项目申请300项。", "组织依申请公开培训2次。", "依申请公开答复平均用时5个工作日。",
            "制发公文50件，其中主动公开30件、依申请公开15件、不予公开5件。", "落实〔2021〕30号文件，受理政府信息公开申请的电话0943-8221661。", "1.依申请公开。2.主动公开。",
            "依申请公开第3条规定。", "修订政府信息公开指南，公布申请渠道5种。", "共收到市长信箱来信120件。", "未收到重复的网上申请。", "未收到信访件。", "申请人3人。",
            "政府信息公开申请答复率100%。", "本年受理投诉举报35件，政府信息公开申请另行统计。", "每件政府信息公开申请均有2名承办人。",
        ])
    func notReceived(text: String) { #expect(told(text) == []) }

    @Test func theSplitOfApplicantsIsRead() {
        #expect(
            told("共收到政府信息公开申请12件，其中自然人申请10件，法人或其他组织申请2件。") == ["received 12", "?natural 10", "?organisations 2"])
        #expect(
            told("收到政府信息公开申请6件，其中自然人4件、商业企业1件、科研机构1件。")
                == ["received 6", "?natural 4", "?commercialEnterprise 1", "?researchInstitution 1"])
        #expect(told("收到公民、法人和其他组织政府信息公开申请15件。") == ["received 15"])
        #expect(told("收到政府信息公开申请15件，公民、法人和其他组织均可申请。") == ["received 15"])
    }

    @Test func aPartOfTheReceivedIsNoTotal() {
        #expect(told("共收到政府信息公开申请31件，其中线上收到26件，线下收到5件。") == ["received 31", "?channel 26", "?channel 5"])
        #expect(told("全市共收到政府信息公开申请90件，其中市政府办公室收到申请12件。") == ["wider received 90"])
    }

    @Test func carriedCountsAreReadOnBothSidesOfTheirWords() {
        #expect(told("新收政府信息公开申请9件，上年结转1件。") == ["received 9", "over 1"])
        #expect(told("收到依申请公开89件，已答复88件，1件结转下年度继续办理。") == ["received 89", "forward 1", "?settled 88"])
        #expect(told("收到政府信息公开申请5件，2022年结转2件，结转至2024年办理1件。") == ["received 5", "over 2", "forward 1"])
        #expect(told("新收政府信息公开申请5件，没有上年结转，无结转下年度继续办理的情形。") == ["received 5", "over 0", "forward 0"])
        #expect(told("收到申请公开5件，上年度结转0件，结转下一年度继续办理2件。") == ["received 5", "over 0", "forward 2"])
        #expect(told("结转上年预算资金5笔，结转下年3项。") == [])
    }

    @Test func resultsAreReadInEitherOrder() {
        #expect(
            told("收到政府信息公开申请10件。其中予以公开5件，部分公开2件，不予公开1件，无法提供1件，不予处理1件，其他处理0件。")
                == ["received 10", "granted 5", "partiallyGranted 2", "refused 1", "unavailable 1", "notProcessed 1", "otherHandling 0"])
        #expect(told("收到政府信息公开申请3件，2件予以公开、1件不予公开。") == ["received 3", "granted 2", "refused 1"])
        #expect(
            told("收到依申请公开信息171件，其中：予以公开4件，不予公开（三类内部事务信息）2件，不予处理(无正当理由大量反复申请)165件。")
                == ["received 171", "granted 4", "refused 2", "notProcessed 165"])
        #expect(told("收到政府信息公开申请9件，予以公开答复6件，占66.7%；部分公开3，占33.3%。") == ["received 9", "granted 6", "?partiallyGranted 3"])
    }

    @Test(
        "results that are no counts of results",
        arguments: [
            "政府信息公开申请中，应当予以公开的信息34条全部上网。主动公开。", "收到政府信息公开申请，予以公开和不予公开共5件。", "除不予公开的3类信息外，依申请公开一律答复。",
            "依申请公开：不予公开情形见第十五条。",
        ])
    func notResults(text: String) { #expect(told(text).allSatisfy { !$0.contains("granted") && !$0.contains("refused") }, "\(told(text))") }

    @Test func settledCountsAndAllSettled() {
        #expect(told("新收政府信息公开申请9件。全年办结9件。") == ["received 9", "settled 9"])
        #expect(told("收到政府信息公开申请9件，已答复9件。") == ["received 9", "?settled 9"])
        #expect(told("收到政府信息公开申请9件，已全部办结。") == ["received 9", "?allSettled 0"])
        #expect(told("收到政府信息公开申请9件，均已在法定期限内答复。") == ["received 9", "?allSettled 0"])
        #expect(told("收到政府信息公开申请9件，均依法予以答复。") == ["received 9"])
        #expect(told("收到政府信息公开申请9件，到期件全部办结。") == ["received 9"])
        #expect(told("收到政府信息公开申请9件，建议提案12件全部办结。") == ["received 9"])
        #expect(told("收到政府信息公开申请9件，答复率100%。") == ["received 9"])
    }

    @Test func aHeadingOnItsOwnLineGoesWithItsParagraph() {
        #expect(told("（二）依申请公开\n\n2023年共收到5件，予以公开3件。") == ["?received 5", "granted 3"])
    }

    @Test func aSentenceBrokenOverLinesIsOneSentence() {
        let text = "（二）依申请公开。本年度严格按照规定的程序登记、审查、会商和答复，共收到政府信息\n公开申请12件，办结10件，结转下年度继续办理2件。"
        #expect(told(text) == ["received 12", "forward 2", "settled 10"])
    }
}
