import PDFSketches
import Testing

@testable import Documents

@Suite struct PDFFailureTests {
    private var file: [UInt8] {
        var flow = SketchFlow()
        flow.paragraph("一、总体情况")
        let cell = SketchTable.Cell("10")
        flow.table(SketchTable([[cell, cell], [cell, cell]], widths: [60, 60]))
        return flow.bytes
    }

    @Test func pagesWithoutCharactersHaveNoTextLayer() {
        var sketch = PDFSketch()
        sketch.beginPage()
        sketch.bar(x: 100, y: 100, width: 300, height: 300, gray: 0.5)
        #expect(throws: DocumentError.noTextLayer) { try DocumentLoader.decode(sketch.bytes) }
    }

    @Test(arguments: [20, 300, 900, 1500])
    func aFileThatIsCutOffIsDamaged(length: Int) {
        #expect(throws: DocumentError.damaged(.pdf)) { try DocumentLoader.decode(Array(file.prefix(length))) }
    }

    @Test func aPasswordIsToldFromDamage() throws {
        let text = String(decoding: file, as: UTF8.self)
        let trailer = try #require(text.range(of: "/Root 1 0 R"))
        let key = String(repeating: "41", count: 32)
        let encrypted = text.replacingCharacters(
            "/Root 1 0 R", in: trailer,
            with: "/Root 1 0 R /ID [<41> <41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >>")
        #expect(throws: DocumentError.encrypted(.pdf)) { try DocumentLoader.decode(Array(encrypted.utf8)) }
    }

    @Test func changedBytesNeverCrashOrHang() {
        let file = file
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<40 {
            var bytes = file
            for _ in 0...random(8) { bytes[random(bytes.count)] = UInt8(random(256)) }
            if random(3) == 0 { bytes.removeLast(random(bytes.count / 2)) }
            _ = try? PDFReader.read(bytes, medium: .pdf)
        }
    }

    /// What the programs say is not trusted either.
    @Test func changedOutputOfTheProgramsNeverCrashes() throws {
        let tools = try PDFTools(file)
        let drawing = try tools.drawing(ofPages: 1...1)
        let words = Array(
            """
            <doc><page width="595" height="842"><line><word xMin="10" yMin="20" xMax="30" yMax="32">甲&amp;</word>\
            <word xMin="90" yMin="20" xMax="96" yMax="32">10</word></line></page></doc>
            """.utf8)
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<400 {
            var (drawing, words) = (drawing, words)
            for _ in 0...random(6) {
                drawing[random(drawing.count)] = [0x22, 0x3C, 0x3E, 0x2D, 0x39, 0x00, 0xFF][random(7)]
                words[random(words.count)] = [0x22, 0x3C, 0x3E, 0x2D, 0x39, 0x00, 0xFF][random(7)]
            }
            let strokes = PDFDrawing(drawing).pages
            let text = PDFText(words)
            let document = PDFReader.document(
                of: text, strokes: Dictionary(uniqueKeysWithValues: strokes.enumerated().map { ($0 + 1, $1) }))
            #expect(String(validating: document.text, as: UTF8.self) != nil)
        }
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }

    fileprivate func replacingCharacters(_ text: String, in range: Range<String.Index>, with other: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: other)
        return copy
    }
}
