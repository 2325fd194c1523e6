import CMarkup
import Glibc

/// What each element of a page holds, counted in one pass: the ground on which the report is told from the site around it.
struct HTMLSurvey {
    struct Content {
        /// Bytes of text outside of links, white space left out.
        var plain = 0
        /// Bytes of text in links.
        var linked = 0
        /// Headings of the report's sections that were met, a bit for each.
        var marks: UInt8 = 0
        /// Cells of tables within, those of nested tables included.
        var cells = 0
        /// Tables within, itself not counted.
        var tables = 0
        /// Blocks and line breaks within.
        var breaks = 0

        mutating func add(_ other: Content) {
            plain += other.plain
            linked += other.linked
            marks |= other.marks
            cells += other.cells
            tables += other.tables
            breaks += other.breaks
        }
    }

    private(set) var contents: [Content]

    /// Words of the six headings; two of the first section, which has two names.
    private static let headings: [(word: [UInt8], bit: UInt8)] = [
        ("总体情况", 1), ("總體情況", 1), ("主要工作开展情况", 1), ("主动公开政府信息", 2), ("主動公開政府信息", 2), ("收到和处理政府信息公开", 4), ("收到和處理政府信息公開", 4), ("行政复议", 8),
        ("行政復議", 8), ("存在的", 16), ("其他需要报告", 32), ("其他需要報告", 32),
    ].map { (Array($0.0.utf8), $0.1) }

    init(_ page: HTMLPage) {
        contents = Array(repeating: Content(), count: page.elements.count)
        var open: [Int] = []
        var links = 0
        for piece in page.pieces {
            switch piece {
            case .start(let element):
                open.append(element)
                switch page.elements[element].tag {
                case gouji_html_link: links += 1
                case gouji_html_cell: contents[element].cells = 1
                case gouji_html_break: contents[element].breaks = 1
                case let tag where tag.isBlock: contents[element].breaks = 1
                default: break
                }
            case .text(let from, let to):
                let element = open.last!
                let count = Self.visibleBytes(page.text, from, to)
                if links > 0 {
                    contents[element].linked += count
                } else if count > 0 {
                    contents[element].plain += count
                    contents[element].marks |= Self.marks(page.text, from, to)
                }
            case .end(let element):
                open.removeLast()
                if page.elements[element].tag == gouji_html_link { links -= 1 }
                guard let parent = open.last else { continue }
                var content = contents[element]
                if page.elements[element].tag == gouji_html_table { content.tables += 1 }
                contents[parent].add(content)
            }
        }
    }

    private static func visibleBytes(_ text: [UInt8], _ from: Int, _ to: Int) -> Int {
        text.withUnsafeBufferPointer { text in
            var count = 0
            var at = from
            while at < to {
                if text[at] == 0xC2, at + 1 < to, text[at + 1] == 0xA0 {
                    at += 2
                } else {
                    if text[at] > 0x20 { count += 1 }
                    at += 1
                }
            }
            return count
        }
    }

    private static func marks(_ text: [UInt8], _ from: Int, _ to: Int) -> UInt8 {
        guard to - from >= 9 else { return 0 }
        let (headings, mayBegin) = (headings, mayBegin)
        return text.withUnsafeBufferPointer { text in
            var marks: UInt8 = 0
            var at = from
            while to - at >= 9 {
                let lead = text[at]
                if lead < 0xE4 || lead > 0xE9 {
                    at += 1
                    continue
                }
                if mayBegin[Int(text[at + 2])] {
                    for (word, bit) in headings
                    where word.count <= to - at && memcmp(text.baseAddress! + at, word, word.count) == 0 { marks |= bit }
                }
                at += 3
            }
            return marks
        }
    }

    /// The third bytes of the headings' first characters.
    private static let mayBegin: [Bool] = (0..<256).map { byte in headings.contains { Int($0.word[2]) == byte } }
}
