import PDFSketches

/// A report as a PDF: how its tables are ruled and its pages stand.
public enum PrintStyle: String, CaseIterable, Sendable {
    case lines, bars, doubled, dashed, inner
    /// The pages are wider than they are high.
    case landscape
    /// The same, but the reader turns them.
    case rotated
    /// Wide pages drawn sideways.
    case sideways
    /// The header of a table stands again on each page.
    case repeated
    /// A line of text stands over each page.
    case headed
    /// Text stands at the left of its cell.
    case left
    /// No ruling lines: columns are kept by their places alone.
    case bare

    /// The bytes of a file.
    public func file(of report: SampleReport) -> [UInt8] {
        var flow = SketchFlow()
        flow.offset = Double(report.plan.seed % 17) * 25
        switch self {
        case .landscape: (flow.width, flow.height) = (842, 595)
        case .rotated: (flow.width, flow.height, flow.rotation, flow.isTurned) = (842, 595, 90, true)
        case .sideways: (flow.width, flow.height, flow.isTurned) = (842, 595, true)
        case .repeated: flow.repeatedRows = 3
        case .headed: flow.head = "政府信息公开工作年度报告"
        case .left: flow.isCentred = false
        default: break
        }
        for piece in report.pieces {
            switch piece {
            case .text(let text):
                for line in text.split(separator: "\n") { flow.paragraph(String(line)) }
            case .grid(let grid):
                let repeated = flow.repeatedRows
                // Only the table of section 三 has a header of three rows.
                if grid.rows.count < 20 { flow.repeatedRows = 0 }
                flow.table(table(grid, width: flow.width - 100))
                flow.repeatedRows = repeated
            }
        }
        return flow.bytes
    }

    private func table(_ grid: SampleGrid, width: Double) -> SketchTable {
        let columns = grid.dense.first?.count ?? 0
        var widths: [Double]
        switch columns {
        case 10: widths = [30, 70, width - 100 - 7 * 42] + Array(repeating: 42, count: 7)
        case 4: widths = Array(repeating: width / 4, count: 4)
        default: widths = Array(repeating: width / Double(max(1, columns)), count: columns)
        }
        let rows = grid.rows.map { row in row.map { SketchTable.Cell($0.text, columns: $0.columns, rows: $0.rows) } }
        return SketchTable(rows, widths: widths, rules: rules)
    }

    private var rules: SketchTable.Rules {
        switch self {
        case .bars, .sideways: .bars
        case .doubled: .doubled
        case .dashed: .dashed
        case .inner: .inner
        case .bare: .none
        default: .lines
        }
    }
}
