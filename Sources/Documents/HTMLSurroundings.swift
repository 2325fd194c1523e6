import CMarkup

/// What stands around the region of a report and belongs to it all the same: its title, its fields and date above, its signature below.
struct HTMLSurroundings {
    let region: HTMLRegion

    /// The blocks above the region that tell of the report, in the order of the page.
    var above: [Int] { blocks(in: 0..<Int(page.elements[region.element].first_piece), Self.wordsAbove, longest: 600) }

    /// The blocks below the region that tell of the report.
    var below: [Int] {
        blocks(in: page.elements[region.element].pieces.upperBound..<page.pieces.count, Self.wordsBelow, longest: 120)
    }

    private var page: HTMLPage { region.page }
    private static let wordsAbove = [
        "年度报告", "年度報告", "年报", "发布日期", "发布时间", "发布机构", "发文日期", "成文日期", "生成日期", "信息名称", "索引号", "文号", "来源：", "日期：", "时间：",
    ].map { Array($0.utf8) }
    private static let wordsBelow = ["年1月", "年2月", "年3月", "年01月", "年02月", "年03月", "月"].map { Array($0.utf8) }

    /// The smallest blocks in a range of pieces that hold one of the words, are short, and no list of links.
    private func blocks(in range: Range<Int>, _ words: [[UInt8]], longest: Int) -> [Int] {
        var found: [Int] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard page.pieces[at].step == gouji_html_start else {
                at += 1
                continue
            }
            let index = page.pieces[at].element
            let element = page.elements[index]
            let content = region.survey.contents[index]
            // An element that is open around the region ends behind it.
            guard element.tag.isBlock, element.pieces.upperBound <= range.upperBound else {
                at += 1
                continue
            }
            if region.isForeign(index) || content.plain == 0 || content.linked > content.plain {
                at = element.pieces.upperBound
                continue
            }
            if content.plain <= longest {
                if holds(element.pieces, words) { found.append(index) }
                at = element.pieces.upperBound
            } else {
                at += 1
            }
        }
        return found
    }

    private func holds(_ pieces: Range<Int>, _ words: [[UInt8]]) -> Bool {
        var text: [UInt8] = []
        for at in pieces where page.pieces[at].step == gouji_html_text { text += page.text(of: page.pieces[at]) }
        return text.withUnsafeBytes { text in words.contains { gouji_find(text.baseAddress!, text.count, $0, $0.count) != nil } }
    }
}
