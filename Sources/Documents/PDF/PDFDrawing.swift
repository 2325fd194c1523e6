/// A straight line on a page, level or upright.
struct PDFStroke {
    var box: PDFBox
    var isLevel: Bool
}

/// The straight lines in a drawing that cairo wrote as SVG, page by page. Characters, pictures, curves and what is drawn in white are passed
/// over. Thin filled rectangles are lines; the edges of those that are not thin are none.
struct PDFDrawing {
    private(set) var pages: [[PDFStroke]] = []

    /// A page with more is a map or a chart.
    static let mostStrokes = 20_000
    /// What is filled and thinner than this is a line, in points.
    static let thickest = 3.0
    /// Characters are drawn as shapes, too: as heavy type, for one. What is as small as one and has slanted edges is no line.
    private static let largestCharacter = 40.0

    private struct Group {
        let id: [UInt8]?
        let transform: PDFTransform
    }

    private var groups: [Group] = []
    /// Lines of groups that are drawn where they are used.
    private var defined: [[UInt8]: [PDFStroke]] = [:]
    private var defining: [(depth: Int, id: [UInt8], strokes: [PDFStroke])] = []
    private var isInDefinitions = 0
    private var isHidden = 0
    private var rootPage: [PDFStroke] = []

    init(_ output: [UInt8]) {
        output.withUnsafeBufferPointer { read(PDFMarkup($0)) }
        if pages.isEmpty { pages = [rootPage] }
    }

    private static let hiding: [StaticString] = ["symbol", "clipPath", "pattern", "mask", "linearGradient", "radialGradient"]

    private mutating func read(_ markup: PDFMarkup) {
        var markup = markup
        while markup.next() {
            if Self.hiding.contains(where: markup.isNamed) {
                if !markup.isClosed { isHidden = max(0, isHidden + (markup.isEnd ? -1 : 1)) }
            } else if markup.isNamed("defs") {
                if !markup.isClosed { isInDefinitions = max(0, isInDefinitions + (markup.isEnd ? -1 : 1)) }
            } else if markup.isNamed("page") {
                if !markup.isEnd { pages.append([]) }
            } else if markup.isNamed("g") {
                if markup.isEnd { endGroup() } else if !markup.isClosed { beginGroup(markup) }
            } else if isHidden == 0, !markup.isEnd {
                if markup.isNamed("path") { readPath(markup) } else if markup.isNamed("use") { readUse(markup) }
            }
        }
    }

    // MARK: Groups

    private static let mostGroups = 200

    private mutating func beginGroup(_ markup: PDFMarkup) {
        let id = markup.attribute("id").map(Array.init)
        let inner = markup.attribute("transform").flatMap(Self.transform) ?? PDFTransform()
        let outer = isInDefinitions > 0 && id != nil ? PDFTransform() : groups.last?.transform ?? PDFTransform()
        groups.append(Group(id: id, transform: groups.count < Self.mostGroups ? outer.after(inner) : outer))
        if isInDefinitions > 0, let id { defining.append((groups.count, id, [])) }
    }

    private mutating func endGroup() {
        if let last = defining.last, last.depth == groups.count {
            defining.removeLast()
            if !last.strokes.isEmpty { defined[last.id] = last.strokes }
        }
        _ = groups.popLast()
    }

    private mutating func readUse(_ markup: PDFMarkup) {
        guard !defined.isEmpty, let link = markup.attribute("xlink:href") ?? markup.attribute("href"),
            let strokes = defined[Array(link.dropFirst())]
        else { return }
        let inner = markup.attribute("transform").flatMap(Self.transform) ?? PDFTransform()
        let transform = (groups.last?.transform ?? PDFTransform()).after(inner)
        for stroke in strokes {
            let one = transform.apply(PDFPoint(x: stroke.box.left, y: stroke.box.top))
            let other = transform.apply(PDFPoint(x: stroke.box.right, y: stroke.box.bottom))
            add(one, other)
        }
    }

    // MARK: Paths

    private mutating func readPath(_ markup: PDFMarkup) {
        guard let data = markup.attribute("d") else { return }
        let paint = PDFPaint(markup)
        guard paint.isStroked || paint.isFilled else { return }
        let inner = markup.attribute("transform").flatMap(Self.transform) ?? PDFTransform()
        let transform = (groups.last?.transform ?? PDFTransform()).after(inner)
        let path = PDFPathData(data, transform)
        guard let box = path.box, max(box.width, box.height) > Self.largestCharacter || !path.hasSlant else { return }
        for part in path.parts {
            if paint.isStroked {
                for (one, other) in zip(part.points, part.points.dropFirst()) { add(one, other) }
                if part.isClosed, part.points.count > 2 { add(part.points[part.points.count - 1], part.points[0]) }
            } else if part.points.count >= 3 {
                addFilled(part.points)
            }
        }
    }

    /// A filled shape is a line where it is thin; a small square is a piece of lines that meet in it.
    private mutating func addFilled(_ points: [PDFPoint]) {
        var box = PDFBox(left: points[0].x, top: points[0].y, right: points[0].x, bottom: points[0].y)
        for point in points { box.unite(PDFBox(left: point.x, top: point.y, right: point.x, bottom: point.y)) }
        guard min(box.width, box.height) <= Self.thickest else { return }
        let isSquare = max(box.width, box.height) <= Self.thickest
        if isSquare || box.width >= box.height {
            add(PDFPoint(x: box.left, y: box.middleY), PDFPoint(x: box.right, y: box.middleY), isLevel: true)
        }
        if isSquare || box.height > box.width {
            add(PDFPoint(x: box.middleX, y: box.top), PDFPoint(x: box.middleX, y: box.bottom), isLevel: false)
        }
    }

    private mutating func add(_ one: PDFPoint, _ other: PDFPoint, isLevel: Bool? = nil) {
        let width = abs(one.x - other.x)
        let height = abs(one.y - other.y)
        let level = isLevel ?? (width >= height)
        guard level ? height <= 0.6 : width <= 0.6, max(abs(one.x), abs(one.y), abs(other.x), abs(other.y)) < 1e5 else { return }
        let stroke = PDFStroke(
            box: PDFBox(left: min(one.x, other.x), top: min(one.y, other.y), right: max(one.x, other.x), bottom: max(one.y, other.y)),
            isLevel: level)
        if let index = defining.indices.last {
            if defining[index].strokes.count < Self.mostStrokes { defining[index].strokes.append(stroke) }
        } else if let index = pages.indices.last {
            if pages[index].count < Self.mostStrokes { pages[index].append(stroke) }
        } else if rootPage.count < Self.mostStrokes {
            rootPage.append(stroke)
        }
    }

    private static func transform(_ value: UnsafeBufferPointer<UInt8>) -> PDFTransform? {
        guard let open = value.firstIndex(of: 0x28), PDFMarkup.equal("matrix", value, 0..<open) else { return nil }
        var at = open + 1
        var numbers: [Double] = []
        while numbers.count < 6, let number = PDFMarkup.number(value, &at) { numbers.append(number) }
        guard numbers.count == 6 else { return nil }
        return PDFTransform(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    }
}
