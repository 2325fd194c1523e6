import Library

/// A row of the library with what sorting and filtering need of it, computed once when the row changes.
struct ListRow: Sendable {
    let entry: LibraryEntry
    /// Name of the file, or of a folder that cannot be read, without the folders above it.
    let name: String
    let folded: [UInt32]
    /// How bad the report is; larger is worse.
    let rank: Rank

    init(_ entry: LibraryEntry) {
        self.entry = entry
        name = entry.path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap(String.init) ?? entry.path
        var text = entry.path
        if let summary = entry.summary {
            text += "\n\(summary.organ ?? "")\n\(summary.year.map(String.init) ?? "")\n\(summary.title ?? "")"
            if let organ = summary.organ { text += "\n" + PinyinInitials.of(organ) }
        }
        folded = SearchFolding.fold(text)
        rank = Rank(entry)
    }

    /// Whether there is work left on it: it is not marked as reviewed, or could not be read.
    var isLeft: Bool { entry.summary?.isReviewed != true }

    /// Undecided faults first, then what could not be read at all, then what a person must look at.
    struct Rank: Sendable, Comparable {
        /// What is compared first stands in the higher bits, so that one comparison does.
        private let order: UInt64

        init(_ entry: LibraryEntry) {
            switch entry.state {
            case .waiting: order = 0
            case .failed: order = Self.packed(2, false, 0, 0, 0)
            case .loaded(let summary):
                let isOpen = summary.undecided > 0
                let level: UInt64 = summary.errors == 0 ? 1 : isOpen ? 3 : 1
                order = Self.packed(level, isOpen, summary.errors, summary.warnings, summary.infos)
            }
        }

        private static func packed(_ level: UInt64, _ isOpen: Bool, _ errors: Int, _ warnings: Int, _ infos: Int) -> UInt64 {
            let limit = 1 << 19 - 1
            let counts = UInt64(min(errors, limit)) << 40 | UInt64(min(warnings, limit)) << 20 | UInt64(min(infos, limit))
            return level << 62 | (isOpen ? 1 << 61 : 0) | counts
        }

        static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }
    }
}

extension LibraryEntry {
    var summary: ReportSummary? {
        if case .loaded(let summary) = state { summary } else { nil }
    }
}
