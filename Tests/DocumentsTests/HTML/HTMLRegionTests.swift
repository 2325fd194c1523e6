import Testing

@testable import Documents

/// A page of a site with a report in it.
@Suite struct HTMLRegionTests {
    private static let report = """
        <p>一、总体情况</p><p>全年公开信息三百条。</p><p>二、主动公开政府信息情况</p>
        <table><tr><td>规章</td><td>0</td></tr><tr><td>规范性文件</td><td>3</td></tr></table>
        <p>三、收到和处理政府信息公开申请情况</p><p>四、行政复议情况</p><p>五、存在的主要问题</p><p>六、其他需要报告的事项</p>
        """

    private static func site(_ report: String, title: String = "<h1>青榆市统计局2023年政府信息公开工作年度报告</h1>") -> String {
        """
        <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
        <div class="box"><div class="crumbs">当前位置：<a href="/">首页</a> &gt; 年报</div>\(title)
        <div class="info">发布时间：2024-01-15 来源：青榆市统计局</div><div id="zoom">\(report)</div>
        <div class="share">分享到：微信 微博 打印 关闭</div></div>
        <div class="side"><h4>相关信息</h4><ul><li><a href="1">青榆市统计局2016年政府信息公开工作年度报告</a></li></ul></div>
        <div class="footer">版权所有：青榆市人民政府 主办：青榆市政府办公室 ICP备00000000号</div>
        """
    }

    @Test func theSiteAroundTheReportIsLeftOut() throws {
        let found = lines(try page(Self.site(Self.report)))
        #expect(found.prefix(3) == ["青榆市统计局2023年政府信息公开工作年度报告", "发布时间：2024-01-15 来源：青榆市统计局", "一、总体情况"])
        #expect(found.last == "六、其他需要报告的事项")
    }

    @Test func aSignatureBelowTheRegionStays() throws {
        let found = lines(try page(Self.site(Self.report) + "<p>青榆市统计局</p><p>2024年1月15日</p>"))
        #expect(found.last == "2024年1月15日")
    }

    @Test func ofTwoArticlesTheReportWins() throws {
        let other = "<div class=article><h1>关于印发实施方案的通知</h1>" + String(repeating: "<p>各有关单位要认真贯彻执行本方案。</p>", count: 80) + "</div>"
        let found = lines(try page(other + Self.site(Self.report)))
        #expect(!found.contains("各有关单位要认真贯彻执行本方案。"))
        #expect(found.contains("规章\t0"))
    }

    @Test func aReportThatStandsTwiceForTwoKindsOfScreensIsReadOnce() throws {
        let document = try page("<div class=pc>\(Self.report)</div><div class=mobile>\(Self.report)</div>")
        #expect(document.grids.count == 1)
        #expect(lines(document).filter { $0 == "一、总体情况" }.count == 1)
    }

    @Test func headingsInAnchorsAreText() throws {
        let found = lines(try page("<div class=menu-x><a name=_Toc1>一、总体情况</a></div>" + Self.report))
        #expect(found.first == "一、总体情况")
    }

    @Test func fieldsOverTheArticleAreLabelsAndValues() throws {
        let fields = """
            <table><tr><td>索 引 号：</td><td>A-2024-1</td><td>信息名称</td><td>青榆市统计局2023年政府信息公开工作年度报告</td></tr>
            <tr><td>发布机构</td><td>青榆市统计局</td><td>发布日期</td><td>2024-01-15</td></tr></table>
            """
        let document = try page(Self.site(Self.report, title: fields))
        #expect(document.properties.title == "青榆市统计局2023年政府信息公开工作年度报告")
        #expect(document.properties.published == "2024-01-15")
        #expect(document.properties.publisher == "青榆市统计局")
        #expect(lines(document).contains("信息名称：青榆市统计局2023年政府信息公开工作年度报告"))
        #expect(document.grids.count == 1)
    }

    @Test func whatTheHeadSaysComesFirst() throws {
        let document = try DocumentLoader.decode(
            Array(
                """
                <head><meta name="ArticleTitle" content="青榆市统计局2023年年报"><meta name="PubDate" content="2024-01-15 09:00">
                <meta name="ContentSource" content="青榆市统计局"><title>青榆市统计局2023年年报_青榆市人民政府</title></head><body>\(Self.report)</body>
                """.utf8))
        #expect(document.properties == DocumentProperties(title: "青榆市统计局2023年年报", published: "2024-01-15 09:00", publisher: "青榆市统计局"))
    }

    @Test(arguments: [
        ("青榆市统计局2023年政府信息公开工作年度报告-青榆市人民政府", "青榆市统计局2023年政府信息公开工作年度报告"),
        ("青榆市门户网站 | 政府信息公开年报", "政府信息公开年报"), ("2023年年报", "2023年年报"),
    ])
    func theTitleOfAPageIsThatOfTheArticle(title: String, article: String) {
        #expect(HTMLTitle.article(of: Array(title.utf8)) == article)
    }

    @Test func theNameOfASiteIsNoTitle() {
        #expect(HTMLTitle.article(of: Array("青榆市人民政府 - 门户网站".utf8)) == nil)
    }
}
