/// What a column counts, and with it which figures can stand in it.
public enum Quantity: Sendable, Hashable {
    /// Things counted: a whole number, never negative.
    case count
    /// 本年增/减: a whole number with a sign.
    case change
    /// Money: decimals are normal, never negative.
    case amount
}

extension ColumnTemplate {
    /// What the column counts.
    public var quantity: Quantity { quantities[id] ?? .count }
}

/// The columns that hold something else than a count, by identifier.
private let quantities: [String: Quantity] = ["change": .change, "amount": .amount]
