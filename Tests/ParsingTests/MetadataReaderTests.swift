import Testing

@testable import Parsing

@Suite struct MetadataReaderTests {
    /// A report under a head and above a foot; the body names no organ and no year.
    private func read(_ head: [String], body: String = "我局工作有序推进。", foot: [String] = []) -> Report {
        let text = (head + ["", "一、总体情况", body, "二、主动公开政府信息情况", "见附表。", "六、其他需要报告的事项", "无"] + foot).joined(separator: "\n")
        return parsed(text)!
    }

    // MARK: Titles

    @Test(arguments: [
        ["石桥县水务局2023年政府信息公开工作年度报告"], ["石桥县水务局关于2023年政府信息公开工作年度报告"], ["石桥县水务局 关于2023年政府信息公开工作年度报告"], ["2023年石桥县水务局政府信息公开工作年度报告"],
        ["2023年度石桥县水务局政府信息公开工作年度报告"], ["石桥县水务局2023年度政府信息公开年度报告"], ["石桥县水务局政府信息公开工作年度报告（2023年）"], ["石桥县水务局2023年政府信息公开年报"],
        ["石桥县水务局", "2023年政府信息公开工作年度报告"], ["石桥县水务局", "关于2023年政府信息公开工作年度报告"], ["石桥县水务局2023年", "政府信息公开工作年度报告"],
        ["石桥县水务局", "2023年", "政府信息公开工作年度报告"], ["信息名称：石桥县水务局2023年政府信息公开工作年度报告"], ["• 信息名称 石桥县水务局 2023年政府信息公开工作年度报告"],
        ["信息名称", "石桥县水务局2023年政府信息公开工作年度报告"], ["标题: 石桥县水务局2023年政府信息公开工作年度报告"], ["《石桥县水务局2023年政府信息公开工作年度报告》"],
        ["石桥县水务局二〇二三年政府信息公开工作年度报告"], ["石桥县水务局二○二三年度政府信息公开工作年度报告"], ["石 桥 县 水 务 局", "2 0 2 3 年政府信息公开工作年度报告"],
        ["石桥县水务局２０２３年政府信息公开工作年度报告"], ["**石桥县水务局2023年政府信息公开工作年度报告**"], ["# 石桥县水务局2023年政府信息公开工作年度报告"],
    ])
    func everyFormOfTitleTellsOrganAndYear(head: [String]) {
        let report = read(head)
        #expect(report.organ == "石桥县水务局")
        #expect(report.year == 2023)
        #expect(report.title?.contains("政") == true)
    }

    @Test(arguments: [
        ("《石桥县水务局2023年政府信息公开工作年度报告》", "石桥县水务局2023年政府信息公开工作年度报告"), ("**石桥县水务局2023年政府信息公开工作年度报告**", "石桥县水务局2023年政府信息公开工作年度报告"),
        ("信息名称：石桥县水务局2023年政府信息公开工作年度报告", "石桥县水务局2023年政府信息公开工作年度报告"), ("石桥县水务局政府信息公开工作年度报告（2023年）", "石桥县水务局政府信息公开工作年度报告（2023年）"),
    ])
    func theTitleIsPrintedWithoutWhatSurroundsIt(line: String, title: String) { #expect(read([line]).title == title) }

    @Test func traditionalTitlesStayTraditional() {
        let report = read(["石橋縣水務局2023年政府信息公開工作年度報告"])
        #expect(report.organ == "石橋縣水務局")
        #expect(report.year == 2023)
        #expect(report.title == "石橋縣水務局2023年政府信息公開工作年度報告")
    }

    @Test(arguments: ["石桥县人民政府", "石桥县白石镇人民政府", "石桥县水务局、石桥县农业农村局", "石桥县人民政府办公室", "云岫师范学院", "石桥县白石镇", "石桥高新区管委会"])
    func organsOfEveryKind(organ: String) { #expect(read([organ + "2023年政府信息公开工作年度报告"]).organ == organ) }

    @Test func navigationOfTheSiteIsNoTitle() {
        let report = read([
            "首页 > 政府信息公开 > 政府信息公开年报 > 2022年", "网站首页 政务公开 2022年政府信息公开年度报告 互动交流", "石桥县水务局2023年政府信息公开工作年度报告", "上一篇：石桥县教育局2022年政府信息公开工作年度报告",
        ])
        #expect(report.organ == "石桥县水务局")
        #expect(report.year == 2023)
    }

    // MARK: Without a title

    @Test(arguments: [
        "根据规定，现公布石桥县水务局2023年政府信息公开工作年度报告。", "本报告由石桥县水务局按照条例要求编制，数据的统计期限自2023年1月1日起至2023年12月31日止。",
        "石桥县水务局2023年认真做好公开工作，2023年发布信息10条。",
    ])
    func thePrefaceTellsOrganAndYear(preface: String) {
        let report = read([], body: preface)
        #expect(report.organ == "石桥县水务局")
        #expect(report.year == 2023)
    }

    @Test func aPrefaceThatNamesTwoYearsTellsNone() {
        let report = read([], body: "对照石桥县水务局2022年政府信息公开工作年度报告和2023年政府信息公开工作年度报告，我局作了比较。")
        #expect(report.year == nil)
    }

    // MARK: Null rather than a guess

    @Test func aTitleWithoutAYearGivesNone() {
        let report = read(["石桥县水务局政府信息公开工作年度报告"])
        #expect(report.organ == "石桥县水务局")
        #expect(report.year == nil)
    }

    @Test func aTitleWithoutAnOrganGivesNone() {
        let report = read(["2023年政府信息公开工作年度报告"])
        #expect(report.organ == nil)
        #expect(report.year == 2023)
        #expect(report.title == "2023年政府信息公开工作年度报告")
    }

    @Test func noTitleAtAllGivesNone() {
        let report = read([])
        #expect(report.title == nil)
        #expect(report.organ == nil)
        #expect(report.year == nil)
        #expect(report.documentNumber == nil)
        #expect(report.published == nil)
    }

    @Test(arguments: [
        "国务院办公厅关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知", "根据《中华人民共和国政府信息公开条例》和《石桥县政府信息公开工作年度报告编写要求》",
    ])
    func whatOrdersAReportIsNoTitle(line: String) {
        let report = read([line])
        #expect(report.title == nil)
        #expect(report.organ == nil)
        #expect(report.year == nil)
    }

    @Test func aSpanOfYearsIsNoYear() {
        let report = read(["石桥县水务局2022-2023年政府信息公开工作年度报告"])
        #expect(report.organ == "石桥县水务局")
        #expect(report.year == nil)
    }

    @Test func yearsInTheProseThatDisagreeGiveNone() {
        #expect(read([], body: "2021年制定办法，2021年修订。2022年实施，2022年检查。").year == nil)
        #expect(read([], body: "2022年，我局收到申请3件。").year == nil, "one mention is no proof")
    }

    @Test(arguments: ["截止2023年12月31日，我局通过网站发布信息34条。", "现从五个方面汇报我镇2023年政府信息公开工作。", "本镇2023年度政府信息公开情况如下。"])
    func aYearThatIsNamedOnceTellsWhereItEndsThePeriodOrStandsBeforeTheSubject(preface: String) {
        #expect(read([], body: preface).year == 2023)
        #expect(read([], body: preface).organ == nil, "whoever speaks tells no name")
    }

    @Test(arguments: ["自2008年条例施行以来，我局不断完善制度。", "国办公开办函〔2021〕30号的要求已经落实。"])
    func aYearOfSomethingElseTellsNone(preface: String) { #expect(read([], body: preface).year == nil) }

    @Test func organsInTheProseThatDisagreeGiveNone() {
        #expect(read([], body: "石桥县水务局检查。石桥县教育局指出问题，石桥县教育局督办，石桥县水务局整改。").organ == nil)
    }

    // MARK: Other sources

    @Test func theStatedPeriodTellsTheYear() {
        #expect(read([], body: "2021年的办法继续施行。报告所列数据的统计期限为2022年1月1日至12月31日。").year == 2022)
    }

    @Test func theSignatureTellsTheOrgan() {
        let report = read(["2023年政府信息公开工作年度报告"], foot: ["", "石桥县水务局", "2024年1月20日"])
        #expect(report.organ == "石桥县水务局")
        #expect(report.published == "2024-01-20")
    }

    @Test func aFieldTellsTheOrgan() { #expect(read(["发布机构：石桥县水务局", "2023年政府信息公开工作年度报告"]).organ == "石桥县水务局") }

    @Test func theSourceOfThePageTellsTheOrganWhereTheReportNamesItToo() {
        let head = ["政府信息公开工作年报", "发布时间：2024-01-22 15:40:00来源：云岫市水务委员会字号：[ 大 中 小 ]"]
        #expect(read(head, body: "本报告可从云岫市水务委员会网站下载。").organ == "云岫市水务委员会")
        #expect(read(head, body: "我委工作有序推进。").organ == nil, "the source may be another office")
    }

    @Test func theOrganOfATitleMayBeTheGovernmentsOwnOffices() {
        #expect(read(["石桥县人民政府机关", "2023年政府信息公开工作年度报告"]).organ == "石桥县人民政府机关")
    }

    @Test func thePrefaceTellsOrganAndYear() {
        let report = read(["按照条例要求，现将石桥县水务局2023年政府信息公开工作情况报告如下。"], body: "2023年，我局有序推进。")
        #expect(report.organ == "石桥县水务局")
        #expect(report.year == 2023)
    }

    // MARK: Document numbers

    @Test(arguments: [
        ("石水字〔2024〕1号", "石水字〔2024〕1号"), ("石水发[2024]12号", "石水发[2024]12号"), ("文号：石水发〔2024〕第3号", "石水发〔2024〕第3号"),
        ("石水函（2024）3号", "石水函（2024）3号"),
        ("发文字号： 石水发【2024】3号", "石水发【2024】3号"), ("  石水字〔2024〕1号  ", "石水字〔2024〕1号"),
    ])
    func documentNumbers(line: String, expected: String) {
        #expect(read([line, "石桥县水务局2023年政府信息公开工作年度报告"]).documentNumber == expected)
    }

    @Test(arguments: ["根据国办公开办函〔2021〕30号的要求", "（国务院令第711号）", "文 号", "索引号：SW-2024-01", "12号", "石水字〔24〕1号", "现将石水字〔2024〕1号文件转发你们"])
    func numbersOfOtherDocumentsAreNotTaken(line: String) {
        #expect(read([line, "石桥县水务局2023年政府信息公开工作年度报告"]).documentNumber == nil)
    }

    // MARK: Dates

    @Test(arguments: [
        (["发布日期：2024-01-12"], "2024-01-12"), (["• 时间:2024-01-08 10:24"], "2024-01-08"),
        (["来源：本站 发布时间：2024年1月12日 16:30 浏览：23次"], "2024-01-12"),
        (["2024年01月12日来源：1"], "2024-01-12"), (["来源：本站 2024-01-12 09:30"], "2024-01-12"),
        (["成文日期：2024-01-10", "发布日期：2024-01-12"], "2024-01-12"), (["（2024年1月12日）"], "2024-01-12"), (["二〇二四年一月十二日"], "2024-01-12"),
    ])
    func theDateOfPublication(lines: [String], expected: String) {
        #expect(read(["石桥县水务局2023年政府信息公开工作年度报告"] + lines).published == expected)
    }

    @Test(arguments: ["发布日期：", "发布日期：2024-02-31", "统计期限为2023年1月1日至12月31日。", "2023年", "访问量 20240112"])
    func whatIsNoDateOfPublicationIsNotTaken(line: String) {
        #expect(read(["石桥县水务局2023年政府信息公开工作年度报告", line]).published == nil)
    }

    @Test func hostileLinesLeaveTheMetadataEmptyAndDoNotEndTheProgram() {
        for line in ["《", "》", "《》", "（", "关于", "2023年", "年度报告", "政府信息公开", "\u{0}", "\u{FFFD}", "：：：", "标题：", "信息名称", "〔2024〕", "号"] {
            for count in [1, 3, 200] { _ = read(Array(repeating: line, count: count)) }
            _ = read([String(repeating: line, count: 500)])
        }
    }
}
