extension TableInspection {
    /// Which figures may be wrong; looked for when first asked for.
    var suspects: SuspectList { suspectList.load() ?? suspectList.storeIfNil(SuspectList(self)) }

    /// What else is known of the cells, by their indices.
    var hintsByCell: [Int: [Int64]] {
        guard let hints = hints?.all, !hints.isEmpty else { return [:] }
        var figures: [Int: [Int64]] = [:]
        for (id, known) in hints.figures {
            if let cell = template.index(of: id) { figures[cell] = known }
        }
        return figures
    }
}

extension Detection {
    /// The suspects of a rule that does not hold, or of rows whose figures cannot be placed. Rules that fail for blank cells together share
    /// theirs.
    var suspects: [Suspect] {
        switch content {
        case .violation(let table, let violation): table.suspects.suspects(ofRule: violation.rule)
        case .blankSides(let table, let rules): rules.first.map(table.suspects.suspects(ofRule:)) ?? []
        case .stretches(let table, _): table.suspects.asPlaced
        default: []
        }
    }
}
