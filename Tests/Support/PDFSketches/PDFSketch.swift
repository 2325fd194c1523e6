/// Writes small PDF files for tests: text in a font that is not embedded, lines and bars. y counts from the upper edge.
public struct PDFSketch: Sendable {
    struct Page: Sendable {
        var width: Double
        var height: Double
        var rotation: Int
        var content = ""
        var isTurned = false
    }

    private(set) var pages: [Page] = []
    public var title = ""

    public init() {}

    /// - Parameters:
    ///   - rotation: How a reader turns the page, clockwise in degrees.
    ///   - isTurned: Whether all that is drawn stands sideways on the page, its lines running from bottom to top. The page is then `height`
    ///     wide and `width` high.
    public mutating func beginPage(width: Double = 595, height: Double = 842, rotation: Int = 0, isTurned: Bool = false) {
        pages.append(Page(width: width, height: height, rotation: rotation, isTurned: isTurned))
    }

    /// - Parameter y: Of the base line.
    public mutating func text(_ text: String, x: Double, y: Double, size: Double = 12) {
        draw("BT /F1 \(size) Tf 1 0 0 1 \(x) \(up(y)) Tm <\(Self.codes(text))> Tj ET")
    }

    /// A stroked line.
    public mutating func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double, width: Double = 0.5) {
        draw("\(width) w \(x) \(up(y)) m \(toX) \(up(toY)) l S")
    }

    /// A filled rectangle; `gray` is 0 for black and 1 for white.
    public mutating func bar(x: Double, y: Double, width: Double, height: Double, gray: Double = 0) {
        draw("q \(gray) g \(x) \(up(y + height)) \(width) \(height) re f Q")
    }

    /// Operators of PDF as they are; y counts upwards here.
    public mutating func draw(_ operators: String) { pages[pages.count - 1].content += operators + "\n" }

    private static func codes(_ text: String) -> String {
        text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    private func up(_ y: Double) -> Double { pages[pages.count - 1].height - y }

    /// How wide a text is: Chinese characters are as wide as they are tall, others half of that.
    public static func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) * size }
    }

    // MARK: The file

    public var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
            """
            << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> \
            /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>
            """,
            """
            << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 \
            /CapHeight 880 /StemV 80 >>
            """,
        ]
        for page in pages {
            let (width, height) = page.isTurned ? (page.height, page.width) : (page.width, page.height)
            let content = page.isTurned ? "q 0 1 -1 0 \(page.height) 0 cm\n\(page.content)Q\n" : page.content
            objects.append(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Rotate \(page.rotation) \
                /Resources << /Font << /F1 3 0 R >> >> /Contents \(objects.count + 2) 0 R >>
                """)
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var info = ""
        if !title.isEmpty {
            objects.append("<< /Title <FEFF\(Self.codes(title))> >>")
            info = "/Info \(objects.count) 0 R "
        }
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { file += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n" }
        file += "trailer\n<< /Size \(objects.count + 1) \(info)/Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }
}
