/// A report as a web page: what an editor, a word processor's export or a site's template makes of it.
public enum PageStyle: String, CaseIterable, Sendable {
    /// One element a cell.
    case plain
    /// Cells hold paragraphs with spans in them, as word processors write.
    case nested
    /// No closing tags, attributes without quotes, upper case, line ends within cells.
    case sloppy
    /// The article stands in tables that lay out the page, beside a menu.
    case framed
    /// A page that a word processor saved: styles on everything, comments with conditions, islands of XML.
    case exported
    /// Tables are elements that only their style makes tables.
    case styled
    /// Figures stand in fields of a form, and notes behind some of them are raised.
    case fields

    /// Whether a page of this style can have a layout: elements that are tables by their style have no spans, and a field has one line.
    public func keeps(_ layout: GridLayout?) -> Bool {
        switch self {
        case .styled: [.spansFilled, .spansGone, .spansRepeated].contains(layout)
        case .fields: layout != .rowsMerged
        default: true
        }
    }

    /// The bytes of a page in UTF-8.
    public func page(of report: SampleReport) -> [UInt8] {
        var random = SplitMix64(seed: report.plan.seed ^ 0x5EED)
        let body = report.pieces.map { piece in
            switch piece {
            case .text(let text): text.split(separator: "\n").map { paragraph(escaped(String($0))) }.joined(separator: "\n")
            case .grid(let grid): table(grid, &random)
            }
        }.joined(separator: "\n")
        let styles = self == .exported ? Self.exportedStyles : ""
        let head = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>政府信息公开年报</title>\(styles)</head>\n<body>\n"
        return Array((head + frame(body) + "\n</body></html>\n").utf8)
    }

    private func frame(_ body: String) -> String {
        guard self == .framed else { return "<div class=\"article\">\n\(body)\n</div>" }
        let menu = (1...6).map { "<a href=\"/\($0)\">栏目\($0)</a>" }.joined(separator: "<br>")
        return """
            <table width="100%"><tr><td colspan="2"><a href="/">网站首页</a> <a href="/zw">政务公开</a></td></tr>
            <tr><td width="160">\(menu)</td><td><table><tr><td>
            \(body)
            </td></tr></table></td></tr><tr><td colspan="2">主办：某某办公室</td></tr></table>
            """
    }

    private func paragraph(_ text: String) -> String {
        switch self {
        case .plain, .framed, .fields: "<p>\(text)</p>"
        case .styled: "<div>\(text)</div>"
        case .nested: "<p style=\"text-indent:2em\"><span style=\"font-size:16pt\"><span>\(text)</span></span></p>"
        case .sloppy: "<P align=left>\(text)"
        case .exported:
            "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly'>"
                + "\(run(text))<span lang=EN-US style='font-size:16.0pt;font-family:仿宋_GB2312'><o:p></o:p></span></p>"
        }
    }

    private func table(_ grid: SampleGrid, _ random: inout SplitMix64) -> String {
        let rows = grid.rows.map { row in row.map { cell($0, &random) }.joined() }
        switch self {
        case .sloppy: return "<TABLE border=1>" + rows.map { "<TR>\n" + $0 }.joined() + "</TABLE>"
        case .nested:
            return "<table><tbody>" + rows.map { "<tr style=\"height:20pt\">\($0)</tr>" }.joined(separator: "\n") + "</tbody></table>"
        case .styled:
            let rows = rows.map { "<div style=\"display:table-row\">\($0)</div>" }.joined(separator: "\n")
            return "<div style=\"width:100%;display:table\"><div style=\"display:table-row-group\">\(rows)</div></div>"
        case .plain, .framed, .fields: return "<table>" + rows.map { "<tr>\($0)</tr>" }.joined() + "</table>"
        case .exported:
            let rows = rows.enumerated().map { "<tr style='mso-yfti-irow:\($0);height:19.85pt'>\n  \($1)\n </tr>" }
            return "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;"
                + "mso-border-alt:solid windowtext .5pt;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>\n \(rows.joined(separator: "\n "))\n"
                + " <![if !supportMisalignedColumns]><![endif]>\n</table>"
        }
    }

    /// Text in a run as a word processor formats it: figures and Latin letters have another font.
    private func run(_ text: String) -> String {
        "<span style='font-size:16.0pt;mso-bidi-font-size:11.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋_GB2312;"
            + "color:black;mso-themecolor:text1'>\(text)</span>"
    }

    private static let exportedStyles = """
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
        <style>
        <!--
        p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-parent:""; margin:0cm; text-align:justify; font-size:10.5pt;}
        @page Section1 {size:595.3pt 841.9pt; margin:72.0pt 90.0pt 72.0pt 90.0pt;}
        -->
        </style>
        """

    private func cell(_ cell: PrintedCell, _ random: inout SplitMix64) -> String {
        let quote = self == .sloppy ? "" : "\""
        var attributes = ""
        if cell.columns > 1 { attributes += " colspan=\(quote)\(cell.columns)\(quote)" }
        if cell.rows > 1 { attributes += " rowspan=\(quote)\(cell.rows)\(quote)" }
        let text = escaped(cell.text)
        switch self {
        case .plain, .framed: return "<td\(attributes)>\(text)</td>"
        case .nested:
            let empty = random.onceIn(2) ? "&nbsp;" : "<o:p></o:p>"
            return
                "<td\(attributes) valign=\"center\"><p class=\"MsoNormal\"><span style=\"font-family:仿宋\">\(text.isEmpty ? empty : text)</span></p></td>"
        case .styled: return "<span style=\"display: table-cell; padding: 2px\">\(text)</span>"
        case .fields:
            guard cell.isFigure else { return "<td\(attributes)>\(text)</td>" }
            let note = random.onceIn(9) && cell.text.last?.isNumber == true ? "<sup>2</sup>" : ""
            return "<td\(attributes)><input type=\"text\" readonly value=\"\(text)\">\(note)</td>"
        case .sloppy: return "<TD\(attributes)>\n  \(text.isEmpty ? "&nbsp;" : text)\n"
        case .exported:
            return "<td width=56\(attributes) style='width:42.05pt;border-top:none;border-left:none;border-bottom:solid windowtext 1.0pt;"
                + "border-right:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n"
                + "  <p class=MsoNormal align=center style='text-align:center;layout-grid-mode:char;mso-layout-grid-align:none'>"
                + "\(run(text.isEmpty ? "&nbsp;" : text))<span lang=EN-US><o:p></o:p></span></p>\n  </td>"
        }
    }

    private func escaped(_ text: String) -> String {
        String(
            text.flatMap {
                $0 == "\n" ? Array("<br>") : $0 == "&" ? Array("&amp;") : $0 == "<" ? Array("&lt;") : $0 == ">" ? Array("&gt;") : [$0]
            })
    }
}
