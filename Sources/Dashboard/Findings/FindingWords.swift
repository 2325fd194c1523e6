import Checking
import Parsing
import ReportFormat
import Terminal

extension Finding {
    /// The mark in front of the finding; faults of the report and trouble of reading have different ones.
    func mark(_ glyphs: Glyphs) -> (String, Role) {
        if isAboutReading || status == .notAssessable { return (glyphs.notAssessable, .uncertain) }
        return switch severity {
        case .error: (glyphs.violated, .error)
        case .warning: (glyphs.violation, .warning)
        case .info: ("i", .info)
        }
    }

    /// Error, warning or information; or that the source could not be read for sure, or not well enough to judge.
    var kindWords: LocalizedText {
        if isAboutReading { return Phrases.reading }
        if status == .notAssessable { return Phrases.notAssessable }
        return switch severity {
        case .error: Phrases.error
        case .warning: Phrases.warning
        case .info: Phrases.info
        }
    }
}

extension DashboardState {
    /// A cell's row and column in words, from its id.
    func cellWords(_ name: String) -> LocalizedText {
        let id = CellID(rawValue: name)
        return report?.report.cellWords(id) ?? id.words(in: [])
    }
}

extension Report {
    /// A cell's row and column in words.
    func cellWords(_ id: CellID) -> LocalizedText {
        id.words(in: id.table.flatMap(table).map { [$0.template] } ?? [])
    }
}

extension CellID {
    /// Row and column by the labels of a template, one of those that were read before any other.
    fileprivate func words(in templates: [TableTemplate]) -> LocalizedText {
        guard let table else { return LocalizedText(zh: rawValue, en: rawValue) }
        for template in templates + TableTemplate.all(table) {
            guard let index = template.index(of: self) else { continue }
            let path = template.path(of: index)
            return LocalizedText(zh: path, en: path)
        }
        return LocalizedText(zh: rawValue, en: rawValue)
    }
}

extension DecisionView {
    /// Who decided what and why, and whether it was decided on other values.
    var words: LocalizedText {
        let words =
            decision.verdict == .confirmed
            ? Phrases.confirmedBy(decision.author) : Phrases.dismissedBy(decision.author, decision.reason.oneLine)
        return isOnOtherValues ? Phrases.onOtherValues(words) : words
    }
}
