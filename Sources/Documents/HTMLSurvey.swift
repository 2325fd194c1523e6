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

    let contents: [Content]

    init(_ page: HTMLPage) {
        contents = Array(unsafeUninitializedCapacity: page.elements.count) { contents, count in
            contents.initialize(repeating: Content())
            Self.count(page, &contents)
            count = page.elements.count
        }
    }

    private static func count(_ page: HTMLPage, _ contents: inout UnsafeMutableBufferPointer<Content>) {
        var element = page.root
        var links = 0
        for piece in page.pieces {
            switch piece.step {
            case gouji_html_start:
                element = piece.element
                let tag = page.elements[element].tag
                if tag == gouji_html_link {
                    links += 1
                } else if tag.isBlock {
                    contents[element].breaks = 1
                    if tag == gouji_html_cell { contents[element].cells = 1 }
                }
            case gouji_html_break: contents[element].breaks += 1
            case gouji_html_text:
                let text = page.text(of: piece)
                let count = visibleBytes(text)
                if links > 0 {
                    contents[element].linked += count
                } else if count > 0 {
                    contents[element].plain += count
                    contents[element].marks |= marks(text)
                }
            default:
                let tag = page.elements[element].tag
                if tag == gouji_html_link { links -= 1 }
                let parent = Int(page.elements[element].parent)
                guard parent >= 0 else { continue }
                var content = contents[element]
                if tag == gouji_html_table { content.tables += 1 }
                contents[parent].add(content)
                element = parent
            }
        }
    }

    private static func visibleBytes(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var at = 0
        while at < text.count {
            if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 {
                at += 2
            } else {
                if text[at] > 0x20 { count += 1 }
                at += 1
            }
        }
        return count
    }

    // MARK: Headings

    /// Words of the six headings; two of the first section, which has two names.
    private static let headings: [(word: [UInt8], bit: UInt8)] = [
        ("总体情况", 1), ("總體情況", 1), ("主要工作开展情况", 1), ("主动公开政府信息", 2), ("主動公開政府信息", 2), ("收到和处理政府信息公开", 4), ("收到和處理政府信息公開", 4), ("行政复议", 8),
        ("行政復議", 8), ("存在的", 16), ("其他需要报告", 32), ("其他需要報告", 32),
    ].map { (Array($0.0.utf8), $0.1) }

    /// Whether a heading may begin with a character, by the last twelve bits of the character.
    private static let beginnings: [Bool] = (0..<4096).map { key in
        headings.contains { Int($0.word[1] & 0x3F) << 6 | Int($0.word[2] & 0x3F) == key }
    }

    private static func marks(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        guard text.count >= 9 else { return 0 }
        return beginnings.withUnsafeBufferPointer { beginnings in
            var marks: UInt8 = 0
            var at = 0
            while text.count - at >= 9 {
                let lead = text[at]
                if lead < 0xE4 || lead > 0xE9 {
                    at += 1
                    continue
                }
                if beginnings[Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)] { marks |= mark(text, at) }
                at += 3
            }
            return marks
        }
    }

    /// The bits of the headings that begin at a place.
    private static func mark(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt8 {
        var marks: UInt8 = 0
        for (word, bit) in headings where word.count <= text.count - at && memcmp(text.baseAddress! + at, word, word.count) == 0 {
            marks |= bit
        }
        return marks
    }
}
