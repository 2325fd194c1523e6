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
    /// The row has as many figures as there are columns.
    case order
    /// The place of each between the separators of its line, where every row has as many.
    case position
    /// The display column of each, where columns are kept by spaces.
    case display
    /// Nothing: the row has a cell too many or too few, cells that cover several columns, or its headings name other columns.
    case none
}
