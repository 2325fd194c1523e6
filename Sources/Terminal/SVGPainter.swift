/// Paints a canvas as an SVG picture, for documents and reports of faults. Every run of text is forced to the width of its cells, so that
/// the columns stand whatever fonts the reader has.
public enum SVGPainter {
    static let cellWidth = 9
    static let cellHeight = 20
    static let margin = 12
    private static let fontSize = 15
    private static let baseline = 15
    private static let fonts =
        "ui-monospace, 'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'DejaVu Sans Mono', Menlo, Consolas, 'PingFang SC', 'Microsoft YaHei', monospace"

    /// The picture as an SVG 1.1 document.
    /// - Parameter title: What the picture shows, for those who cannot see it.
    public static func svg(canvas: Canvas, theme: Theme, title: String = "gouji") -> String {
        let colors = SVGColors(theme)
        let width = canvas.size.columns * cellWidth + 2 * margin
        let height = canvas.size.rows * cellHeight + 2 * margin
        var picture = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
            font-family="\(fonts)" font-size="\(fontSize)">
            <title>\(escaped(title))</title>
            <rect width="100%" height="100%" rx="8" fill="\(colors.background.hex)"/>
            <g transform="translate(\(margin) \(margin))" xml:space="preserve">

            """
        let depth: ColorDepth = theme.variant == .monochrome ? .monochrome : .direct
        for row in 0..<canvas.size.rows {
            for run in SVGRun.runs(in: canvas, row: row) {
                picture += element(for: run, row: row, style: theme.style(of: run.role, depth: depth), colors: colors)
            }
        }
        if let cursor = canvas.cursor {
            let place = "x=\"\(cursor.column * cellWidth)\" y=\"\(cursor.row * cellHeight)\""
            picture += """
                <rect \(place) width="\(cellWidth)" height="\(cellHeight)" fill="none" stroke="\(colors.foreground.hex)"/>

                """
        }
        return picture + "</g>\n</svg>\n"
    }

    private static func element(for run: SVGRun, row: Int, style: Style, colors: SVGColors) -> String {
        let (foreground, background) = colors.resolve(style)
        let x = run.column * cellWidth
        let y = row * cellHeight
        let width = run.columns * cellWidth
        var result = ""
        if background != colors.background {
            result += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(cellHeight)\" fill=\"\(background.hex)\"/>\n"
        }
        let opacity = style.attributes.contains(.dim) ? " opacity=\"0.6\"" : ""
        if run.isLine {
            let path = run.linePath(x: x, y: y)
            return result + "<path d=\"\(path)\" stroke=\"\(foreground.hex)\" fill=\"none\"\(opacity)/>\n"
        }
        guard let text = run.trimmed else { return result }
        var attributes = opacity
        if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
        if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        return result
            + "<text \(place(of: text)) y=\"\(y + baseline)\" "
            + "fill=\"\(foreground.hex)\"\(attributes)>\(escaped(text.text))</text>\n"
    }

    /// A wide character has its own place each; a run of narrow ones is as long as its cells. Renderers that know only the first place
    /// of a text have the space between the characters besides, which the others do not look at.
    private static func place(of text: SVGRun.Text) -> String {
        guard text.isWide else { return "x=\"\(text.column * cellWidth)\" textLength=\"\(text.columns * cellWidth)\"" }
        let places = stride(from: text.column, to: text.column + text.columns, by: 2).map { String($0 * cellWidth) }
        return "x=\"\(places.joined(separator: " "))\" letter-spacing=\"\(2 * cellWidth - fontSize)\""
    }

    /// Text for XML 1.0, without the characters that it forbids.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.withVisibleControls.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
