/// What went wrong in a table of otherwise known figures.
public enum Fault: Sendable, Hashable, CustomStringConvertible {
    /// So many cells typed wrong: of the slips 74 % replace a digit, 10 % omit one, 7 % add one and 9 % interchange two.
    case mistypedCells(Int)
    /// So many cells with any other figure.
    case otherFigures(Int)
    /// The figures of two neighbours in a row, or in a column, each in the other's cell.
    case cellsSwapped
    /// The figures of two neighbouring rows, each in the other's.
    case rowsSwapped
    /// A figure in the column beside its own, where a 0 belongs.
    case neighbourColumn
    /// All figures of a row one cell to the right or left, with or without the total; the last one is lost.
    case rowShifted
    /// Several rows one row higher or lower, an empty one at the other end; the last one is lost.
    case rowsShifted
    /// The figures of the last column of items and those of 总计, each in the other's column.
    case totalColumnSwapped
    /// The figures of one column, in several rows, one row higher or lower; the last one is lost.
    case columnShifted
    /// All of 总计 printed as a copy of another column, or all of （七）总计 as one of another row.
    case totalsCopied
    /// A figure in the column beside its own, and another cell typed wrong.
    case neighbourColumnAndMistyped
    /// Two figures, each in the column beside its own.
    case neighbourColumnTwice
    /// A total left at 0.
    case omittedTotal
    /// An item typed wrong and its totals made from it.
    case recomputedTotal

    public static let all: [Fault] =
        (1...4).map(mistypedCells) + (1...3).map(otherFigures) + [
            .cellsSwapped, .rowsSwapped, .neighbourColumn, .rowShifted, .rowsShifted, .totalColumnSwapped, .columnShifted, .totalsCopied,
            .omittedTotal, .recomputedTotal, .neighbourColumnAndMistyped, .neighbourColumnTwice,
        ]

    public var description: String {
        switch self {
        case .mistypedCells(let count): "mistyped cells: \(count)"
        case .otherFigures(let count): "other figures: \(count)"
        case .cellsSwapped: "cells swapped"
        case .rowsSwapped: "rows swapped"
        case .neighbourColumn: "neighbouring column"
        case .rowShifted: "row shifted"
        case .rowsShifted: "rows shifted"
        case .totalColumnSwapped: "total column swapped"
        case .columnShifted: "column shifted"
        case .totalsCopied: "totals copied"
        case .neighbourColumnAndMistyped: "neighbour and mistyped"
        case .neighbourColumnTwice: "neighbour column twice"
        case .omittedTotal: "omitted total"
        case .recomputedTotal: "recomputed total"
        }
    }
}
