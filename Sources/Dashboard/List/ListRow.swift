import Library

/// A row of the library with what sorting and filtering need of it, computed once when the row changes.
struct ListRow: Sendable {
    let entry: LibraryEntry
    /// Name of the file without its folders.
    let name: String
    let folded: [UInt32]
    /// How bad the report is; larger is worse.
    let rank: Rank

    init(_ entry: LibraryEntry) {
        self.entry = entry
        name =
            entry.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(entry.path[entry.path.utf8.index(after: $0)...]) } ?? entry.path
        var text = entry.path
        if let summary = entry.summary {
            text += "\n\(summary.organ ?? "")\n\(summary.year.map(String.init) ?? "")\n\(summary.title ?? "")"
            if let organ = summary.organ { text += "\n" + PinyinInitials.of(organ) }
        }
        folded = SearchFolding.fold(text)
        rank = Rank(entry)
    }

    /// Undecided faults first, then what could not be read at all, then what a person must look at.
    struct Rank: Sendable, Comparable {
        let parts: [Int]

        init(_ entry: LibraryEntry) {
            switch entry.state {
            case .loaded(let summary):
                let open = summary.undecided > 0 ? 1 : 0
                parts = [summary.errors > 0 ? 1 + 2 * open : 0, open, summary.errors, summary.warnings, summary.infos]
            case .failed: parts = [2]
            case .waiting: parts = [-1]
            }
        }

        static func < (left: Rank, right: Rank) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
    }
}

extension LibraryEntry {
    var summary: ReportSummary? {
        if case .loaded(let summary) = state { summary } else { nil }
    }
}
