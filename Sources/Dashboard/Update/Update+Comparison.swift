import Checking
import Library

extension DashboardState {
    /// Marks the selected report of the list to be compared with another, or takes the mark away.
    mutating func toggleMark() {
        guard let row = list.selectedRow, row.entry.summary != nil else { return }
        list.pin()
        marked = marked == row.entry.id ? nil : row.entry.id
        notice = Notice(kind: .done, words: marked == nil ? Phrases.unmarked : Phrases.marked)
    }

    /// Compares a report with the marked one, else with last year's of the same organ.
    mutating func compare(_ id: Int) -> [Effect] {
        guard let entry = list.rows[id]?.entry, entry.summary != nil else { return [] }
        list.pin()
        guard let other = partner(of: entry) else {
            notice = Notice(kind: .failed, words: Phrases.noPartner)
            return []
        }
        return compare(entry, other)
    }

    /// The older year stands first; of one year, the report that was marked.
    private mutating func compare(_ entry: LibraryEntry, _ other: LibraryEntry) -> [Effect] {
        let isOlder = (entry.summary?.year ?? .max) < (other.summary?.year ?? .max)
        isComparing = true
        notice = Notice(kind: .going, words: Phrases.comparing)
        return [.compare(old: isOlder ? entry.path : other.path, new: isOlder ? other.path : entry.path)]
    }

    /// Compares the open report with the one that the selected finding names, else as the list does.
    mutating func compareReport(_ report: ReportState) -> [Effect] {
        guard let index = report.findingsHere.first else { return compare(report.entry) }
        return compare(report, finding: index) ?? compare(report.entry)
    }

    /// - Returns: `nil` if the finding names no other report.
    mutating func compare(_ report: ReportState, finding index: Int) -> [Effect]? {
        guard report.findings.indices.contains(index), let related = report.findings[index].related else { return nil }
        let isOlder = related.relation == .nextYear
        wantedSection = report.findings[index].section
        isComparing = true
        notice = Notice(kind: .going, words: Phrases.comparing)
        return [.compare(old: isOlder ? report.report.path : related.path, new: isOlder ? related.path : report.report.path)]
    }

    mutating func compareFinding(_ index: Int?) -> [Effect] {
        guard let report, let index, let effects = compare(report, finding: index) else {
            notice = Notice(kind: .failed, words: Phrases.noOtherReport)
            return []
        }
        overlays.removeLast()
        return effects
    }

    private func partner(of entry: LibraryEntry) -> LibraryEntry? {
        if let marked, marked != entry.id { return list.rows[marked]?.entry }
        return list.previousYear(of: entry)
    }

    mutating func show(_ compared: ReportComparison) {
        guard isComparing else { return }
        stopComparing()
        comparison = ComparisonState(
            compared, section: wantedSection ?? report?.section ?? 1, size: size, glyphs: glyphs, language: language)
        wantedSection = nil
        if comparison?.changedSections.isEmpty == true { notice = Notice(kind: .done, words: Phrases.nothingChanged) }
    }

    mutating func stopComparing() {
        isComparing = false
        notice = nil
    }

    mutating func performInComparison(_ command: Command) -> [Effect] {
        guard let compared = comparison else { return [] }
        let sections: [Command] = [.section1, .section2, .section3, .section4, .section5, .section6]
        if let index = sections.firstIndex(of: command) {
            comparison?.show(section: index + 1, size: size)
            return []
        }
        let rows = ComparisonGeometry(size: size).body.rows
        if let line = ListMovement.target(command, from: compared.line, count: compared.page.lines.count, page: rows) {
            comparison?.move(to: line, size: size)
            return []
        }
        switch command {
        case .back: comparison = nil
        case .nextSection: comparison?.show(section: compared.section % 6 + 1, size: size)
        case .previousSection: comparison?.show(section: (compared.section + 4) % 6 + 1, size: size)
        case .nextChange: goToChange(1)
        case .previousChange: goToChange(-1)
        case .find: openPrompt(.comparison, previous: compared.pattern)
        case .nextMatch: findInComparison(compared.pattern, step: 1, includesHere: false)
        case .previousMatch: findInComparison(compared.pattern, step: -1, includesHere: false)
        case .copy: return compared.page.lines.indices.contains(compared.line) ? [.copy(compared.page.lines[compared.line].words)] : []
        default: break
        }
        return []
    }

    private mutating func goToChange(_ step: Int) {
        switch comparison?.goToChange(step, size: size) {
        case nil: notice = Notice(kind: .done, words: Phrases.nothingChanged)
        case true?: notice = Notice(kind: .going, words: step > 0 ? Phrases.wrappedToStart : Phrases.wrappedToEnd)
        case false?: break
        }
    }

    mutating func findInComparison(_ pattern: String, step: Int, includesHere: Bool) {
        guard comparison?.find(pattern, step: step, includesHere: includesHere, size: size) == false else { return }
        notice = Notice(kind: .failed, words: Phrases.noMatch)
    }
}
