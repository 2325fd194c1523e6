/// The cells of a table as a placement has filled them.
struct Placed {
    /// One for each cell of the template, in template order.
    var cells: [Cell] = []
    /// Figures that a row holds beyond its columns, by row of the template.
    var surplus: [Int: [Cell]] = [:]
    /// How many figures each row had; −1 for a row that was not found.
    var counts: [Int] = []
    /// What told the columns of each row.
    var bases: [PlacementBasis] = []
}

/// What told the columns of a row's figures.
public enum PlacementBasis: Sendable {
    /// The headings over them.
    case heading
    /// The row has as many cells as there are columns.
    case order
    /// Nothing: the row has a cell too many or too few, cells that cover several columns, or its headings name other columns.
    case none
}
