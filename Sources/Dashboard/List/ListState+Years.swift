import Library

extension ListState {
    /// The report of the same organ on the year before, `nil` if there is none or more than one.
    func previousYear(of entry: LibraryEntry) -> LibraryEntry? {
        guard let organ = entry.summary?.organ, let year = entry.summary?.year else { return nil }
        let found = rows.values.filter { $0.entry.summary?.organ == organ && $0.entry.summary?.year == year - 1 }
        return found.count == 1 ? found.first?.entry : nil
    }
}
