/// Characters without a gap between them.
struct PDFWord {
    var box: PDFBox
    /// UTF-8 without white space.
    var text: [UInt8]
    /// The line of poppler that it stands in: by these the direction of lines is told.
    var line = 0
}

/// A page with its words, in the order in which poppler reads them.
struct PDFPage {
    /// From 1.
    let number: Int
    var width: Double
    var height: Double
    var words: [PDFWord] = []
}

extension PDFPage {
    /// Of a page that the reader turns, poppler tells the measures before that, but the places of words behind it.
    fileprivate mutating func turnMeasures() {
        let right = words.reduce(0) { max($0, $1.box.right) }
        let bottom = words.reduce(0) { max($0, $1.box.bottom) }
        if right > width && right <= height && bottom <= width || bottom > height && bottom <= width && right <= height {
            (width, height) = (height, width)
        }
    }
}

/// What `pdftotext -bbox-layout` says of a file.
struct PDFText {
    private(set) var title = ""
    private(set) var pages: [PDFPage] = []

    /// What a page has beyond this is no text of a report, but a drawing of characters.
    static let mostWordsOnPage = 20_000

    init(_ output: [UInt8]) {
        output.withUnsafeBufferPointer { read(PDFMarkup($0)) }
        for index in pages.indices { pages[index].turnMeasures() }
    }

    var hasWords: Bool { pages.contains { !$0.words.isEmpty } }

    private mutating func read(_ markup: PDFMarkup) {
        var markup = markup
        var line = 0
        while markup.next() {
            guard !markup.isEnd else { continue }
            if markup.isNamed("word") {
                guard !pages.isEmpty, pages[pages.count - 1].words.count < Self.mostWordsOnPage, let box = Self.box(of: markup) else {
                    continue
                }
                let text = Self.decoded(markup.text)
                if !text.isEmpty { pages[pages.count - 1].words.append(PDFWord(box: box, text: text, line: line)) }
            } else if markup.isNamed("line") {
                line += 1
            } else if markup.isNamed("page") {
                pages.append(
                    PDFPage(number: pages.count + 1, width: markup.number("width") ?? 0, height: markup.number("height") ?? 0))
            } else if markup.isNamed("title"), pages.isEmpty {
                title = String(decoding: Self.decoded(markup.text, keepsSpaces: true), as: UTF8.self)
            }
        }
    }

    private static func box(of markup: PDFMarkup) -> PDFBox? {
        guard let left = markup.number("xMin"), let right = markup.number("xMax"), let top = markup.number("yMin"),
            let bottom = markup.number("yMax"), right > left, bottom > top
        else { return nil }
        return PDFBox(left: left, top: top, right: right, bottom: bottom)
    }

    private static let entities: [(name: StaticString, byte: UInt8)] = [
        ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27), ("&#39;", 0x27),
    ]

    /// Without entities, control characters and white space; with bytes that are no UTF-8 replaced.
    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, keepsSpaces: Bool = false) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var at = 0
        var isPlain = true
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x26,
                let entity = entities.first(where: { entity in
                    let end = at + entity.name.utf8CodeUnitCount
                    return end <= bytes.count && PDFMarkup.equal(entity.name, bytes, at..<end)
                })
            {
                text.append(entity.byte)
                at += entity.name.utf8CodeUnitCount
                continue
            }
            if byte >= 0x80 { isPlain = false }
            if byte > 0x20 && byte != 0x7F || byte == 0x20 && keepsSpaces { text.append(byte) }
            at += 1
        }
        if isPlain { return text }
        let valid = String(decoding: text, as: UTF8.self)
        return Array(keepsSpaces ? valid.utf8 : String(String.UnicodeScalarView(valid.unicodeScalars.filter(isVisible))).utf8)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x3000, 0xFEFF: false
        default: true
        }
    }
}
