/// A stretch of two sequences of letters that is the same in both, or stands in the one for what stands in the other.
struct EditRun {
    let isSame: Bool
    let old: Range<Int>
    let new: Range<Int>

    /// The shortest edit over tokens, as ranges of letters; what stays and what changes take turns.
    static func runs(_ old: ProseTokens, _ new: ProseTokens) -> [EditRun] {
        var runs: [EditRun] = []
        var place = (old: 0, new: 0)
        func change(to end: (old: Int, new: Int)) {
            guard end != place else { return }
            runs.append(
                EditRun(
                    isSame: false, old: old.starts[place.old]..<old.starts[end.old], new: new.starts[place.new]..<new.starts[end.new]))
        }
        for kept in ShortestEdit(from: old.hashes, to: new.hashes).kept {
            change(to: (kept.old.lowerBound, kept.new.lowerBound))
            runs.append(
                EditRun(
                    isSame: true, old: old.starts[kept.old.lowerBound]..<old.starts[kept.old.upperBound],
                    new: new.starts[kept.new.lowerBound]..<new.starts[kept.new.upperBound]))
            place = (kept.old.upperBound, kept.new.upperBound)
        }
        change(to: (old.hashes.count, new.hashes.count))
        return runs
    }

    /// The runs without the few letters that two longer changes happen to have in common: nobody reads those as unchanged.
    static func withoutCrumbs(_ runs: [EditRun]) -> [EditRun] {
        var kept: [EditRun] = []
        for (index, run) in runs.enumerated() {
            let isCrumb =
                run.isSame && index + 1 < runs.count && 2 * run.old.count <= runs[index + 1].size
                && kept.last.map { !$0.isSame && 2 * run.old.count <= $0.size } ?? false
            kept.appendJoined(EditRun(isSame: run.isSame && !isCrumb, old: run.old, new: run.new))
        }
        return kept
    }

    /// The runs with neighbours of one kind as one.
    static func joined(_ runs: [EditRun]) -> [EditRun] { runs.reduce(into: []) { $0.appendJoined($1) } }

    private var size: Int { max(old.count, new.count) }
}

extension [EditRun] {
    fileprivate mutating func appendJoined(_ run: EditRun) {
        guard let before = last, before.isSame == run.isSame else {
            append(run)
            return
        }
        self[count - 1] = EditRun(
            isSame: run.isSame, old: before.old.lowerBound..<run.old.upperBound, new: before.new.lowerBound..<run.new.upperBound)
    }
}
