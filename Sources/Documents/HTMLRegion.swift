import CMarkup

/// The part of a page that holds the report.
///
/// To drop a line of the report is far worse than to keep a line of the site: only what cannot be the report's is left out.
struct HTMLRegion {
    let page: HTMLPage
    let survey: HTMLSurvey
    /// The element that holds the report.
    let element: Int

    /// As many headings make sure that an element holds the whole report.
    private static let enoughMarks = 3

    init(_ page: HTMLPage, _ survey: HTMLSurvey) {
        self.page = page
        self.survey = survey
        // Of each element its first child, and the next child of its parent; 0 for none.
        var first = [Int32](repeating: 0, count: page.elements.count)
        var next = first
        for index in stride(from: page.elements.count - 1, to: 0, by: -1) {
            let parent = Int(page.elements[index].parent)
            next[index] = first[parent]
            first[parent] = Int32(truncatingIfNeeded: index)
        }
        var element = page.root
        while true {
            var children: [Int] = []
            var child = Int(first[element])
            while child > 0 {
                children.append(child)
                child = Int(next[child])
            }
            guard let best = Self.heir(of: element, children, page, survey) else { break }
            element = best
        }
        self.element = element
    }

    /// The child that holds the report as its parent does, `nil` where the parent is needed as a whole.
    private static func heir(of element: Int, _ children: [Int], _ page: HTMLPage, _ survey: HTMLSurvey) -> Int? {
        let whole = survey.contents[element]
        let isMarked = whole.marks.nonzeroBitCount >= enoughMarks
        var best: Int?
        for child in children where page.elements[child].tag.isBlock || page.elements[child].tag == gouji_html_other {
            let content = survey.contents[child]
            let holdsAll = isMarked ? content.marks == whole.marks && content.tables == whole.tables : content.plain * 10 > whole.plain * 9
            // The same report may stand twice, for two kinds of screens.
            let isCopy = isMarked && content.marks == whole.marks && content.plain * 10 > whole.plain * 4
            guard holdsAll || isCopy, content.plain > (best.map { survey.contents[$0].plain } ?? 0) else { continue }
            best = child
        }
        // A group of rows is no table.
        if let best, page.elements[element].tag == gouji_html_table, page.elements[best].tag == gouji_html_block { return nil }
        // The cells of a table of figures are no regions: its rows belong together.
        if let best, page.elements[element].tag == gouji_html_row || page.elements[best].tag == gouji_html_row {
            return survey.contents[best].tables > 0 || survey.contents[best].breaks > 20 ? best : nil
        }
        return best
    }

    /// Whether an element within the region belongs to the site: navigation, a share bar, a list of links, a footer.
    func isForeign(_ index: Int) -> Bool {
        let element = page.elements[index]
        let content = survey.contents[index]
        guard element.tag.isBlock, content.marks.nonzeroBitCount <= 1 else { return false }
        let text = content.plain + content.linked
        if element.tag == gouji_html_aside { return content.cells < 8 }
        if content.cells < 8, content.plain < 1500 {
            let hint = page.hint(of: element)
            if hint.contains(.aside), !hint.contains(.article) { return true }
        }
        switch element.tag {
        case gouji_html_list, gouji_html_block, gouji_html_table, gouji_html_row, gouji_html_cell:
            return content.linked > 0 && content.linked * 4 >= text * 3 && content.plain < 300
        default: return false
        }
    }
}
