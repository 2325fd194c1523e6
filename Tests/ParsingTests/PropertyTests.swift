import Documents
import Testing

@testable import Parsing

/// What a source says of itself outside of its text: evidence where the text is silent.
@Suite struct PropertyTests {
    private func read(
        _ head: [String], _ properties: DocumentProperties, medium: Medium = .html, body: String = "工作有序推进。", foot: [String] = []
    ) -> Report {
        let text = (head + ["一、总体情况", body, "二、主动公开政府信息情况", "见附表。", "六、其他需要报告的事项", "无"] + foot).joined(separator: "\n")
        let document = Document(medium: medium, encoding: "utf-8", text: Array(text.utf8), properties: properties)
        return try! ReportParser.parse(document, path: "试.html")
    }

    private let title = "石桥县水务局2023年政府信息公开工作年度报告"

    @Test func aTextWithoutATitleTakesThatOfTheSource() {
        let report = read([], DocumentProperties(title: title))
        #expect(report.title == title && report.organ == "石桥县水务局" && report.year == 2023)
    }

    @Test func aTitleMayNameThePlaceWhoseGovernmentReports() {
        let report = read([], DocumentProperties(title: "石桥市2023年政府信息公开工作年度报告"))
        #expect(report.organ == "石桥市" && report.year == 2023)
    }

    @Test func theTitleInTheTextComesFirst() {
        let report = read([title], DocumentProperties(title: "石桥县教育局2022年政府信息公开工作年度报告"))
        #expect(report.title == title && report.organ == "石桥县水务局" && report.year == 2023)
    }

    @Test func theTitleOfTheSourceFillsWhatTheTextLeavesOpen() {
        let report = read(["2023年政府信息公开工作年度报告"], DocumentProperties(title: title))
        #expect(report.title == "2023年政府信息公开工作年度报告" && report.organ == "石桥县水务局" && report.year == 2023)
    }

    @Test func aTitleOfAnotherYearTellsNothing() {
        let report = read(["2023年政府信息公开工作年度报告"], DocumentProperties(title: "石桥县教育局2022年政府信息公开工作年度报告"))
        #expect(report.organ == nil && report.year == 2023)
    }

    @Test(arguments: ["政府信息公开年报", "石桥县人民政府门户网站", "", "关于印发2023年政府信息公开工作年度报告格式的通知"])
    func whatIsNoTitleOfAReportTellsNothing(title: String) {
        let report = read([], DocumentProperties(title: title))
        #expect(report.title == nil && report.organ == nil && report.year == nil)
    }

    @Test func aWebPageTellsWhenItWasPublished() {
        #expect(read([title], DocumentProperties(published: "2024-01-17 16:32:05")).published == "2024-01-17")
        #expect(read([title], DocumentProperties(published: "2024年1月17日"), foot: ["2024年1月9日"]).published == "2024-01-17")
        #expect(read([title, "发布日期：2024-01-18"], DocumentProperties(published: "2024-02-02")).published == "2024-01-18")
        #expect(read([title], DocumentProperties(published: "昨天")).published == nil)
    }

    @Test func anOfficeFileTellsADateOnlyWhereItCanBeThatOfPublication() {
        #expect(read([title], DocumentProperties(published: "2024-01-17T08:00:00Z"), medium: .docx).published == "2024-01-17")
        #expect(read([title], DocumentProperties(published: "2019-05-20T08:00:00Z"), medium: .docx).published == nil)
        #expect(
            read([title], DocumentProperties(published: "2024-01-17T08:00:00Z"), medium: .docx, foot: ["2024年1月9日"]).published
                == "2024-01-09")
    }

    @Test func thePublisherIsTheOrganWhereNothingElseNamesOne() {
        #expect(read([], DocumentProperties(publisher: "石桥县水务局")).organ == "石桥县水务局")
        #expect(read([title], DocumentProperties(publisher: "石桥县人民政府办公室")).organ == "石桥县水务局")
        #expect(read([], DocumentProperties(publisher: "石桥县水务局"), foot: ["石桥县教育局", "2024年1月9日"]).organ == "石桥县教育局")
        #expect(read([], DocumentProperties(publisher: "admin")).organ == nil)
    }

    @Test func theAuthorOfAnOfficeFileIsTheOrganOnlyIfTheTextNamesIt() {
        #expect(read([], DocumentProperties(publisher: "某某科技公司"), medium: .docx).organ == nil)
        #expect(read([], DocumentProperties(publisher: "石桥水利学院"), medium: .docx, body: "石桥水利学院的工作有序推进。").organ == "石桥水利学院")
    }
}
