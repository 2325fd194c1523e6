import CMarkup

/// A web page as a list of elements and one stretch of text, in the order of the source.
///
/// Elements know their parent and where in the list of pieces they begin and end, so that a part of the page is a range. Text is kept as the
/// source has it, but for the elements that are never shown. The buffers live as long as the page.
final class HTMLPage {
    let elements: UnsafeBufferPointer<gouji_html_element>
    /// The steps through the page.
    let pieces: UnsafeBufferPointer<gouji_html_piece>
    let text: UnsafeBufferPointer<UInt8>
    let metadata: HTMLMetadata
    private let source: [UInt8]
    private let parts: gouji_html_page

    /// The element of the page as a whole.
    var root: Int { 0 }

    /// Parses valid UTF-8. `nil` where elements stand too deep, are too many, or memory runs out.
    init?(_ bytes: [UInt8]) {
        var parts = gouji_html_page()
        let result = bytes.withUnsafeBytes { buffer in
            gouji_html_page_read(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, &parts)
        }
        source = bytes
        self.parts = parts
        elements = UnsafeBufferPointer(start: parts.elements, count: parts.element_count)
        pieces = UnsafeBufferPointer(start: parts.pieces, count: parts.piece_count)
        text = Self.bytes(parts.text, parts.text_count)
        var metadata = HTMLMetadata()
        metadata.pageTitle = Array(Self.bytes(parts.title, parts.title_count))
        metadata.take(Self.bytes(parts.metas, parts.metas_count))
        self.metadata = metadata
        guard result == gouji_html_read else { return nil }
    }

    deinit {
        var parts = parts
        gouji_html_page_free(&parts)
    }

    private static func bytes(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self)
    }

    /// The bytes of a text piece.
    func text(of piece: gouji_html_piece) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[Int(piece.first)..<Int(piece.end)])
    }

    /// What the class and the id of an element say of its place on the page.
    func hint(of element: gouji_html_element) -> HTMLHint {
        source.withUnsafeBufferPointer { source in
            var hint = HTMLHint.none
            for stretch in [element.class_name, element.identifier] where stretch.count > 0 {
                hint.read(UnsafeBufferPointer(rebasing: source[Int(stretch.from)..<Int(stretch.from + stretch.count)]))
            }
            return hint
        }
    }

    /// How many elements of a kind an element stands in, itself counted.
    func depth(of element: Int, in tag: gouji_html_tag) -> Int {
        var depth = 0
        var at = element
        while at >= 0 {
            if elements[at].tag == tag { depth += 1 }
            at = Int(elements[at].parent)
        }
        return depth
    }
}

extension gouji_html_element {
    /// Its pieces, its own start and end among them.
    var pieces: Range<Int> { Int(first_piece)..<Int(end_piece) }
    /// Its pieces without its own start and end.
    var inside: Range<Int> { Int(first_piece) + 1..<Int(end_piece) - 1 }
}

extension gouji_html_piece {
    /// The element that starts or ends here.
    var element: Int { Int(first) }
}

extension gouji_html_tag {
    /// Whether text before and behind the element stands on lines of its own.
    var isBlock: Bool { self != gouji_html_other && self != gouji_html_link }
}
