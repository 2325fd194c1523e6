import ReportFormat

extension [Finding] {
    /// The findings with others among them, all by their place in the report.
    public func merged(with others: [Finding]) -> [Finding] {
        guard !others.isEmpty else { return self }
        return (self + others).enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    }
}

extension Finding {
    /// Section and first cell in one number; what has no cell stands in front.
    fileprivate var place: Int {
        let cell = cellList.first.flatMap { id in id.table.flatMap { TableTemplate.all($0).lazy.compactMap { $0.index(of: id) }.first } }
        return (section ?? 0) * 1000 + (cell ?? -1)
    }
}
