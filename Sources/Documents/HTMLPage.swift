import CMarkup

/// A web page as a list of elements and one stretch of text, in the order of the source.
///
/// Elements know their parent and where in the list of pieces they begin and end, so that a part of the page is a range. Text is kept as the
/// source has it, but for the elements that are never shown.
final class HTMLPage {
    struct Element {
        let tag: gouji_html_tag
        let parent: Int
        /// Its pieces: from its own start to its end.
        var pieces: Range<Int>
        var columnSpan = 1
        /// 0 reaches to the end of the table.
        var rowSpan = 1
        /// What its class and id say of it.
        let hint: HTMLHint
    }

    /// A step through the page.
    enum Piece {
        case start(element: Int)
        case end(element: Int)
        case text(from: Int, to: Int)
    }

    private(set) var elements: [Element] = []
    private(set) var pieces: [Piece] = []
    private(set) var text: [UInt8] = []
    private(set) var metadata = HTMLMetadata()
    /// The element of the page as a whole.
    var root: Int { 0 }

    /// How many elements of a kind an element stands in, itself counted.
    func depth(of element: Int, in tag: gouji_html_tag) -> Int {
        var depth = 0
        var at = element
        while at >= 0 {
            if elements[at].tag == tag { depth += 1 }
            at = elements[at].parent
        }
        return depth
    }

    private var open: [Int] = []
    /// How many elements that are not shown are open.
    private var hiddenDepth = 0
    private var titleDepth = 0

    /// A page has a few thousand; more than this is no report.
    private static let mostElements = 2_000_000

    /// Parses valid UTF-8. `nil` where elements stand too deep or memory runs out.
    init?(_ bytes: [UInt8]) {
        elements.reserveCapacity(bytes.count / 64)
        pieces.reserveCapacity(bytes.count / 24)
        text.reserveCapacity(bytes.count / 3)
        elements.append(Element(tag: gouji_html_block, parent: -1, pieces: 0..<0, hint: .none))
        open.append(0)
        pieces.append(.start(element: 0))
        var handler = gouji_html_handler(
            start: { context, element in HTMLPage.of(context).start(element!.pointee) },
            end: { context, tag in HTMLPage.of(context).end(tag) },
            text: { context, bytes, count in
                HTMLPage.of(context).add(UnsafeRawBufferPointer(start: bytes, count: count))
            })
        let status = bytes.withUnsafeBytes { buffer in
            gouji_html_parse(
                buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, &handler, Unmanaged.passUnretained(self).toOpaque())
        }
        guard status == 0 else { return nil }
        while open.count > 1 { close() }
        pieces.append(.end(element: 0))
        elements[0].pieces = 0..<pieces.count
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> HTMLPage {
        Unmanaged<HTMLPage>.fromOpaque(context!).takeUnretainedValue()
    }

    // MARK: Events

    private func start(_ start: gouji_html_start) {
        if hiddenDepth > 0 || start.tag == gouji_html_invisible || start.is_hidden != 0 || elements.count >= Self.mostElements {
            hiddenDepth += 1
            return
        }
        switch start.tag {
        case gouji_html_meta:
            metadata.take(name: start.name, content: start.content)
        case gouji_html_title:
            titleDepth += 1
        default: break
        }
        let index = elements.count
        var element = Element(
            tag: start.tag, parent: open.last!, pieces: pieces.count..<pieces.count,
            hint: HTMLHint(className: start.class_name, identifier: start.identifier))
        element.columnSpan = max(1, Int(start.column_span))
        element.rowSpan = start.spans_to_end != 0 ? 0 : max(1, Int(start.row_span))
        elements.append(element)
        open.append(index)
        pieces.append(.start(element: index))
    }

    private func end(_ tag: gouji_html_tag) {
        if hiddenDepth > 0 {
            hiddenDepth -= 1
            return
        }
        if tag == gouji_html_title { titleDepth = max(0, titleDepth - 1) }
        if open.count > 1 { close() }
    }

    private func close() {
        let index = open.removeLast()
        pieces.append(.end(element: index))
        elements[index].pieces = elements[index].pieces.lowerBound..<pieces.count
    }

    private func add(_ bytes: UnsafeRawBufferPointer) {
        guard hiddenDepth == 0 else { return }
        if titleDepth > 0 {
            metadata.pageTitle += bytes
            return
        }
        let from = text.count
        text += bytes
        if case .text(let start, let end)? = pieces.last, end == from {
            pieces[pieces.count - 1] = .text(from: start, to: text.count)
        } else {
            pieces.append(.text(from: from, to: text.count))
        }
    }
}

extension gouji_html_tag {
    /// Whether text before and behind the element stands on lines of its own.
    var isBlock: Bool {
        switch self {
        case gouji_html_other, gouji_html_link, gouji_html_break, gouji_html_meta, gouji_html_title: false
        default: true
        }
    }
}
