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
    /// A total left at 0.
    case omittedTotal
    /// An item typed wrong and its totals made from it.
    case recomputedTotal

    public static let all: [Fault] =
        (1...3).map(mistypedCells) + (1...3).map(otherFigures) + [
            .cellsSwapped, .rowsSwapped, .neighbourColumn, .rowShifted, .rowsShifted, .omittedTotal, .recomputedTotal,
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
        case .omittedTotal: "omitted total"
        case .recomputedTotal: "recomputed total"
        }
    }
}
