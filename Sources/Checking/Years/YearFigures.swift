import Parsing
import ReportFormat

/// A figure as another year's report is held against it.
enum YearFigure: Sendable, Hashable {
    case count(Int64)
    /// Blank or `/`, which can be judged only as 0.
    case assumedZero
    /// Missing, text, uncertain, or no plain count.
    case unknown

    init(_ cell: Cell?) {
        switch cell?.state {
        case .number: self = cell.map(\.plainCount).flatMap { $0 >= 0 ? .count($0) : nil } ?? .unknown
        case .blank, .notApplicable: self = .assumedZero
        case .missing, .text, .uncertain, nil: self = .unknown
        }
    }

    /// The count, with 0 for what is assumed; `nil` for what is unknown.
    var value: Int64? {
        switch self {
        case .count(let count): count
        case .assumedZero: 0
        case .unknown: nil
        }
    }
}

/// The figures that tie a report to those of the years beside it.
struct YearFigures: Sendable, Hashable {
    /// 二、上年结转 and 四、结转下年度继续办理 by column; empty without a table of requests.
    private(set) var carriedOver: [YearFigure] = []
    private(set) var carriedForward: [YearFigure] = []
    /// 制发, 废止, 现行有效 of 规章 and of 行政规范性文件; empty without a table of the template of 2021.
    private(set) var stock: [YearFigure] = []

    init(_ report: Report) {
        if let requests = report.table(.requests) {
            carriedOver = Self.figures(requests, row: "carriedOver")
            carriedForward = Self.figures(requests, row: "carriedForward")
        }
        if let active = report.table(.active), active.template === TableTemplate.active2021 {
            stock = Self.stockRows.flatMap { Self.figures(active, row: $0) }
        }
    }

    static let stockRows = ["regulations", "normativeDocuments"]

    private static func figures(_ table: TableReading, row: String) -> [YearFigure] {
        guard let index = table.template.rowIndex(of: row) else { return [] }
        return table.template.cells(ofRow: index).map { YearFigure(table.cell(at: $0)) }
    }
}
