import ReportFormat

extension [Finding] {
    /// The findings with others among them, all by their place in the report.
    public func merged(with others: [Finding]) -> [Finding] {
        guard !others.isEmpty else { return self }
        let all = self + others
        let places = all.map(\.place)
        return all.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { all[$0] }
    }
}

extension Finding {
    /// Section and first cell in one number; what has no cell stands in front.
    fileprivate var place: Int { (section ?? 0) * 1000 + (cellList.firstPlace ?? -1) }
}
