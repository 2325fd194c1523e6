import Parsing
import ReportFormat

/// What there is to say of a count in the prose.
struct ProseWording {
    let contradiction: ProseContradiction
    let language: Language

    /// Longer sentences are cut.
    private static let quoteLimit = 64

    var message: String {
        switch contradiction.kind {
        case .table(let meaning): table(meaning) + scope + others
        case .sum: sum
        case .sentences: contradiction.subject == "fees" ? fees : sentences
        case .percentage(let change): percentage(change)
        }
    }

    private var isChinese: Bool { language == .chinese }
    private var told: String { contradiction.left?.description ?? "" }
    private var printed: String { contradiction.right?.description ?? "" }

    private func quoted(_ range: Range<Int>) -> String {
        let text = SafeText.quote(contradiction.document.string(range), limit: Self.quoteLimit)
        return "“\(text)”"
    }

    private var first: String { contradiction.claims.first.map { quoted($0.quote) } ?? "" }

    private func table(_ meaning: ProseMeaning) -> String {
        let name = language.name(meaning.name)
        let blank = meaning.assumesBlankZero
        if contradiction.claims.first?.subject == .allSettled {
            return isChinese
                ? "正文\(first)，即没有未办结的；表中“\(name)”为 \(printed)。请核实"
                : "The text says that all were settled (\(first)); the table has \(printed) under \(name). See which is right"
        }
        return isChinese
            ? "正文\(first)，即 \(told)；表中“\(name)”为 \(printed)\(blank ? "（空白格按0计）" : "")。请核实以哪个为准"
            : "The text tells \(told) (\(first)); the table has \(printed) under \(name)\(blank ? ", blank cells as 0" : ""). See which is right"
    }

    /// The word that may give the count another scope.
    private var scope: String {
        guard let claim = contradiction.claims.first(where: { $0.scope != nil }), let word = claim.scopeWord else { return "" }
        let text = SafeText.quote(contradiction.document.string(word))
        return isChinese ? "；正文有“\(text)”，统计范围可能不同" : "; the text says “\(text)”, so its scope may be another"
    }

    private var others: String {
        let count = contradiction.claims.count - 1
        guard count > 0 else { return "" }
        let rest = contradiction.claims.dropFirst().prefix(3).map { quoted($0.quote) }.joined(separator: isChinese ? "、" : ", ")
        return isChinese ? "；另见\(rest)" : "; see also \(rest)"
    }

    private var sum: String {
        let parts = contradiction.claims.dropFirst().map(\.value.description).joined(separator: " + ")
        return isChinese
            ? "正文\(first)，即共 \(told)；分项 \(parts) = \(printed)。请核实"
            : "The text tells \(told) in all (\(first)), but its parts are \(parts) = \(printed). See which is right"
    }

    private var sentences: String {
        let second = contradiction.claims.dropFirst().first.map { quoted($0.quote) } ?? ""
        return isChinese ? "正文前后不一：\(first)，又\(second)。请核实" : "The text contradicts itself: \(first), but \(second). See which is right"
    }

    private var fees: String {
        isChinese
            ? "正文\(first)，表中“行政事业性收费”为 \(printed)（万元）。请核实以哪个为准"
            : "The text says \(first); the table has \(printed) (万元) under administrative fees. See which is right"
    }

    private func percentage(_ change: ProseChange) -> String {
        let words = quoted(change.phrase)
        let tenths = Int((change.exactPercent * 100).rounded())
        let exact = "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100)%"
        return isChinese
            ? "正文\(words)：由 \(change.previous) 到 \(change.current)，变化应为 \(exact)，文中为 \(change.percent)%。请核实"
            : "The text says \(words): from \(change.previous) to \(change.current) is \(exact), not \(change.percent)%. See which is right"
    }
}
