import Checking
import ReportFormat

/// What the sums say could be corrected, as a proposal to whoever holds the original: only the suspects of the first rank.
struct Proposal: Sendable, Hashable {
    /// Equally good hypotheses; one where the sums decide.
    let suspects: [Suspect]
    let words: LocalizedText

    /// `nil` where nothing is suspected.
    init?(_ finding: Finding, name: (CellID, Language) -> String) {
        let suspects = finding.suspects.filter { $0.rank == 1 }
        guard !suspects.isEmpty else { return nil }
        self.suspects = suspects
        words = LocalizedText(zh: Self.words(suspects, .chinese, name), en: Self.words(suspects, .english, name))
    }

    private static func words(_ suspects: [Suspect], _ language: Language, _ name: (CellID, Language) -> String) -> String {
        let listed = suspects.prefix(listedLimit).map { $0.proposal(in: language) { name($0, language) } }
        guard suspects.count > 1 else { return language.choose("建议核对：", "Please check: ") + listed[0] }
        let rest = suspects.count - listed.count
        return language.choose(
            "建议核对：有 \(suspects.count) 种同样可能的改法，勾稽关系分不出哪一个：",
            "Please check: \(suspects.count) corrections are equally possible, the sums cannot tell which: ")
            + listed.joined(separator: language.choose("；或 ", "; or "))
            + (rest > 0 ? language.choose("；另有 \(rest) 种", "; and \(rest) more") : "")
    }

    /// More equally good hypotheses are only counted.
    private static let listedLimit = 3
}
