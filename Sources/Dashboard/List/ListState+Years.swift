import Library

extension ListState {
    /// The report of the same organ on the year before, `nil` if there is none or more than one.
    func previousYear(of entry: LibraryEntry) -> LibraryEntry? {
        guard let organ = entry.summary?.organ, let year = entry.summary?.year else { return nil }
        let candidates = rows.values.map(\.entry).filter { $0.summary?.year == year - 1 }
        let names = OrganNames(rows.values.compactMap(\.entry.summary?.organ))
        let found = candidates.filter { $0.summary?.organ.map { names.isSame($0, organ) } ?? false }
        return found.count == 1 ? found.first : nil
    }
}
