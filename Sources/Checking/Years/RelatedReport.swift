import ReportFormat

/// The other report of a finding that two reports make together.
public struct RelatedReport: Sendable, Hashable {
    public enum Relation: String, Sendable {
        /// The same organ, the year before or behind.
        case previousYear, nextYear
        /// Another organ.
        case peer
    }

    public let relation: Relation
    public let path: String
    public let organ: String?
    public let year: Int?
    /// The cells of the other report that the finding holds this one's against.
    public let cells: [CellID]
    /// From 0 to 1, how much of the section's text is the same; only where texts were compared.
    public let share: Double?

    public init(relation: Relation, path: String, organ: String?, year: Int?, cells: [CellID] = [], share: Double? = nil) {
        self.relation = relation
        self.path = path
        self.organ = organ
        self.year = year
        self.cells = cells
        self.share = share
    }

    init(_ sketch: ReportSketch, _ relation: Relation, cells: [CellID] = [], share: Double? = nil) {
        self.init(relation: relation, path: sketch.path, organ: sketch.organ, year: sketch.year, cells: cells, share: share)
    }
}
