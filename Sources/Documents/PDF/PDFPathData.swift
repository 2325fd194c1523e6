/// How a path is painted: as attributes, or in one `style`, by the release of cairo.
struct PDFPaint {
    let isStroked: Bool
    let isFilled: Bool

    init(_ markup: PDFMarkup) {
        let style = markup.attribute("style")
        let stroke = markup.attribute("stroke") ?? style.flatMap { Self.value(of: "stroke:", in: $0) }
        let fill = markup.attribute("fill") ?? style.flatMap { Self.value(of: "fill:", in: $0) }
        isStroked = stroke.map { !Self.isUnseen($0) } ?? false
        isFilled = fill.map { !Self.isUnseen($0) } ?? false
    }

    private static let unseen: [StaticString] = ["none", "rgb(100%,100%,100%)", "rgb(100%, 100%, 100%)", "white"]

    private static func isUnseen(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        unseen.contains { PDFMarkup.equal($0, value, 0..<value.count) }
    }

    /// The value of a property; its name ends with the colon.
    private static func value(of name: StaticString, in style: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var start = 0
        while start < style.count {
            let end = style[start...].firstIndex(of: 0x3B) ?? style.count
            let value = start + name.utf8CodeUnitCount
            if value <= end, PDFMarkup.equal(name, style, start..<value) { return UnsafeBufferPointer(rebasing: style[value..<end]) }
            start = end + 1
        }
        return nil
    }
}

/// The data of a path as cairo writes it: M, L, H, V, C and Z, all absolute.
struct PDFPathData {
    struct Part {
        var points: [PDFPoint] = []
        var isClosed = false
    }

    private(set) var parts: [Part] = []
    /// Whether it has a curve, or is no longer understood: it is then no ruling line.
    private(set) var isCurved = false

    private static let mostPoints = 10_000

    init(_ data: UnsafeBufferPointer<UInt8>, _ transform: PDFTransform) {
        if let parts = Self.parts(of: data, transform) { self.parts = parts } else { isCurved = true }
    }

    private static func parts(of data: UnsafeBufferPointer<UInt8>, _ transform: PDFTransform) -> [Part]? {
        var parts: [Part] = []
        var part = Part()
        var here = PDFPoint(x: 0, y: 0)
        var points = 0
        var at = 0
        func finish(isClosed: Bool) {
            part.isClosed = isClosed
            if part.points.count > 1 { parts.append(part) }
            part = Part()
        }
        while at < data.count {
            let command = data[at]
            at += 1
            switch command {
            case 0x4D, 0x4C:  // M, L
                guard let x = PDFMarkup.number(data, &at), let y = PDFMarkup.number(data, &at) else { return nil }
                if command == 0x4D { finish(isClosed: false) }
                here = PDFPoint(x: x, y: y)
            case 0x48:  // H
                guard let x = PDFMarkup.number(data, &at) else { return nil }
                here.x = x
            case 0x56:  // V
                guard let y = PDFMarkup.number(data, &at) else { return nil }
                here.y = y
            case 0x5A:  // Z
                finish(isClosed: true)
                continue
            case 0x00...0x20: continue
            default: return nil
            }
            points += 1
            guard points <= mostPoints else { return nil }
            part.points.append(transform.apply(here))
        }
        finish(isClosed: false)
        return parts
    }

    var box: PDFBox? {
        guard let first = parts.first?.points.first else { return nil }
        var box = PDFBox(left: first.x, top: first.y, right: first.x, bottom: first.y)
        for part in parts {
            for point in part.points { box.unite(PDFBox(left: point.x, top: point.y, right: point.x, bottom: point.y)) }
        }
        return box
    }

    /// Whether a line of it runs neither level nor upright.
    var hasSlant: Bool {
        parts.contains { part in zip(part.points, part.points.dropFirst()).contains { abs($0.x - $1.x) > 0.6 && abs($0.y - $1.y) > 0.6 } }
    }
}
