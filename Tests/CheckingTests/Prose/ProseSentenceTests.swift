import Testing

@testable import Checking

/// Counts of sentences against each other.
@Suite struct ProseSentenceTests {
    @Test func aSplitThatDoesNotMakeUpItsTotalIsFound() {
        let text = "共收到政府信息公开申请12件，其中自然人申请9件，法人或其他组织申请5件。"
        #expect(proseBriefs(report(saying: [1: text], busyRequests)).contains("prose-sum applicants warning"))
        let right = "共收到政府信息公开申请12件，其中自然人申请9件，法人或其他组织申请3件。"
        #expect(proseBriefs(report(saying: [1: right], busyRequests)) == [])
        // With what was carried over.
        let carried = "新收政府信息公开申请12件，上年结转1件，其中自然人10件，法人或其他组织3件。"
        #expect(proseBriefs(report(saying: [1: carried], busyRequests)) == [])
    }

    @Test func moreResultsThanRequestsAreFound() {
        let text = "收到政府信息公开申请5件，予以公开4件，不予公开2件。"
        let found = proseBriefs(report(saying: [1: text]))
        #expect(found.contains("prose-sum results warning"))
        let fewer = "收到政府信息公开申请12件，予以公开4件，不予公开2件。"
        #expect(proseBriefs(report(saying: [1: fewer], busyRequests)) == [])
    }

    @Test(
        "parts by channels are judged against the total that they make up",
        arguments: [
            ("收到政府信息公开申请12件，其中网络申请8件、信函申请3件、当面申请1件。", 0), ("收到政府信息公开申请12件，其中网络申请8件、信函申请3件、当面申请3件。", 1),
            ("收到政府信息公开申请12件，其中网络申请8件、信函申请2件。", 0), ("收到政府信息公开申请12件，上年结转1件，其中网络申请8件、信函申请5件。", 0),
            ("收到政府信息公开申请12件，其中线上9件（网站7件、邮箱2件），线下3件。", 0), ("收到政府信息公开申请12件，其中网上9件，其中邮箱5件，信函3件。", 0),
            ("依申请公开：网站收到申请8件、信函收到3件、当面收到1件，共计12件。", 0), ("依申请公开：网站收到申请8件、信函收到3件、当面收到2件，共计12件。", 1),
            ("依申请公开：网站收到申请8件、信函收到3件，共计12件。", 1), ("收到政府信息公开申请12件。网站发布信息230件，微信发布信息115件，共计345件。", 0),
        ])
    func channels(text: String, count: Int) {
        #expect(proseFindings(report(saying: [1: text], busyRequests)).count { $0.rule == "prose-sum" } == count)
    }

    @Test(
        "percentages are judged where both figures are told",
        arguments: [
            ("收到政府信息公开申请12件，较上年增加2件，增长20%。", 0), ("收到政府信息公开申请12件，较上年增加2件，增长30%。", 1),
            ("收到政府信息公开申请12件，比上年的15件下降20%。", 0), ("收到政府信息公开申请12件，比上年的15件下降25%。", 1),
            ("收到政府信息公开申请12件，较上年增加5件，增长71.4%。", 0), ("收到政府信息公开申请12件，较上年增加5件，增长71.43%。", 0),
            ("收到政府信息公开申请12件，较上年增加5件，增长71%。", 0), ("收到政府信息公开申请12件，较上年增加5件，增长72%。", 0), ("收到政府信息公开申请12件，同比增长900%。", 0),
            ("收到政府信息公开申请12件，予以公开4件，占33%。", 0),
        ])
    func percentages(text: String, count: Int) {
        #expect(proseFindings(report(saying: [1: text], busyRequests)).count { $0.rule == "prose-percentage" } == count)
    }

    @Test func sentencesOnTheProcessingFeeMustAgree() throws {
        let found = proseFindings(report(saying: [1: "未收取信息处理费。", 6: "本年度收取信息处理费120元。"]))
        #expect(found.map(\.brief) == ["prose-fees processingFee warning"])
        #expect(found.first?.quotes.map(\.section) == [1, 6])
        #expect(proseFindings(report(saying: [1: "未收取信息处理费。", 6: "收取信息处理费0元。"])).isEmpty)
        #expect(proseFindings(report(saying: [1: "2022年收取信息处理费50元。", 6: "收取信息处理费0元。"])).isEmpty)
    }
}
