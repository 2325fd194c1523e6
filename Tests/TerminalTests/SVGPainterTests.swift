import Testing

@testable import Terminal

@Suite struct SVGPainterTests {
    private func picture(_ theme: Theme = .terminal, _ draw: (inout Canvas) -> Void) -> String {
        var canvas = Canvas(size: Size(columns: 20, rows: 4), ambiguous: .narrow, lineStyle: .unicode)
        draw(&canvas)
        return SVGPainter.svg(canvas: canvas, theme: theme)
    }

    @Test func `text stands in its cells, wide and narrow apart`() {
        let svg = picture { $0.put("总计 12", column: 1, row: 1) }
        #expect(svg.contains("<text x=\"9 27\" letter-spacing=\"3\" y=\"35\" fill=\"#cfd3da\">总计</text>"))
        #expect(svg.contains("<text x=\"54\" textLength=\"18\" y=\"35\" fill=\"#cfd3da\">12</text>"))
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"204\" height=\"104\""))
        #expect(svg.hasSuffix("</g>\n</svg>\n"))
    }

    @Test func `markup in a text is text`() {
        let svg = picture { $0.put("<a&\"b\">", column: 0, row: 0) }
        #expect(svg.contains(">&lt;a&amp;&quot;b&quot;&gt;</text>"))
        #expect(SVGPainter.escaped("\u{1B}\u{FFFE}") == "␛\u{FFFD}")
    }

    @Test func `a fault has its background and weight`() {
        let svg = picture { $0.put("11", column: 0, row: 0, role: .violation) }
        #expect(svg.contains("<rect x=\"0\" y=\"0\" width=\"18\" height=\"20\" fill=\"#e0655c\"/>"))
        #expect(svg.contains("fill=\"#1b1e24\" font-weight=\"bold\">11</text>"))
    }

    @Test func `borders are lines that meet`() {
        let svg = picture { $0.box(Rectangle(column: 0, row: 0, columns: 3, rows: 2)) }
        #expect(svg.contains("<path d=\"M4.5 10H22.5M4.5 10V20M22.5 10V20\""))
        #expect(!svg.contains("┌"))
    }

    @Test func `the cursor is shown where it stands`() {
        let svg = picture { $0.cursor = Point(column: 2, row: 1) }
        #expect(svg.contains("<rect x=\"18\" y=\"20\" width=\"9\" height=\"20\" fill=\"none\""))
    }

    @Test func `a scheme lends its colours`() {
        let palette = (0..<16).map { RGB(red: UInt8($0), green: 0, blue: 0) }
        let svg = picture(Theme(name: "t", variant: .dark, palette: palette)) { $0.put("a", column: 0, row: 0, role: .label) }
        #expect(svg.contains("fill=\"#0c0000\">a</text>"))
        #expect(svg.contains("rx=\"8\" fill=\"#000000\""))
    }
}
