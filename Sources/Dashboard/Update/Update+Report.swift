import Checking
import Library
import Notes
import Parsing
import ReportFormat

extension DashboardState {
    mutating func performInReport(_ command: Command) -> [Effect] {
        guard let report else { return [] }
        switch command {
        case .back: return goBack()
        case .section1: show(section: 1)
        case .section2: show(section: 2)
        case .section3: show(section: 3)
        case .section4: show(section: 4)
        case .section5: show(section: 5)
        case .section6: show(section: 6)
        case .nextSection: show(section: report.section % 6 + 1)
        case .previousSection: show(section: (report.section + 4) % 6 + 1)
        case .compare: return compareReport(report)
        case .nextReport: return openNeighbour(1)
        case .previousReport: return openNeighbour(-1)
        case .nextFinding: goToFinding(1)
        case .previousFinding: goToFinding(-1)
        case .nextMatch: goToMatch(1)
        case .previousMatch: goToMatch(-1)
        case .findingList: overlays.append(.findings(FindingListState(selected: report.findingsHere.first ?? report.finding ?? 0)))
        case .noteList: overlays.append(.notes(NoteListState(selected: report.review.notes.first?.id)))
        case .find: openPrompt(.report, previous: report.search?.pattern ?? "")
        case .selectPassage: togglePassage()
        case .source: openSource()
        case .openOriginal: return openOriginal()
        case .enlargePanel: self.report?.isPanelLarge.toggle()
        case .note: writeNote(on: selectionAnchor)
        case .noteOnReport: writeNote(on: .report)
        case .noteOnFinding: writeNoteOnFinding(report.findingsHere.first)
        case .confirm: return confirm(report.findingsHere.first)
        case .dismiss: startDismissal(report.findingsHere.first)
        case .withdrawDecision: return withdrawDecision(report.findingsHere.first)
        case .markReviewed:
            let isReviewed = report.review.isReviewed
            return save([.review(!isReviewed)], done: isReviewed ? Phrases.markedUnreviewed : Phrases.markedReviewed)
        case .copy: return selectedText.map { [.copy($0)] } ?? []
        default: moveInPage(command)
        }
        self.report?.fit(size)
        return []
    }

    private mutating func goBack() -> [Effect] {
        if report?.passageStart != nil {
            report?.passageStart = nil
            return []
        }
        report = nil
        fitList()
        return []
    }

    mutating func show(section: Int) { report?.show(section: section, size: size) }

    private mutating func moveInPage(_ command: Command) {
        let rows = ReportGeometry(size: size, isPanelLarge: report?.isPanelLarge ?? false).body.rows
        report?.move(command, rows: max(1, rows))
    }

    mutating func togglePassage() {
        if report?.passageStart != nil {
            report?.passageStart = nil
        } else if case .text(let offset) = report?.cursor {
            report?.passageStart = offset
        } else {
            notice = Notice(kind: .failed, words: Phrases.passageNeedsText)
        }
    }

    /// Goes to a finding: its section is shown and its first cell selected.
    mutating func goToFinding(_ step: Int) {
        guard let report, !report.findings.isEmpty else {
            notice = Notice(kind: .done, words: Phrases.noFindings)
            return
        }
        let next = report.findingIndex(step)
        let hasWrapped = report.finding.map { step > 0 ? next <= $0 : next >= $0 } ?? false
        go(toFinding: next)
        if hasWrapped { notice = Notice(kind: .going, words: step > 0 ? Phrases.wrappedToStart : Phrases.wrappedToEnd) }
    }

    mutating func go(toFinding index: Int) {
        self.report?.go(toFinding: index, size: size)
    }

    mutating func goToMatch(_ step: Int) {
        guard let search = report?.search, !search.matches.isEmpty else {
            notice = Notice(kind: .failed, words: Phrases.noMatch)
            return
        }
        let count = search.matches.count
        go(toMatch: ((search.current ?? (step > 0 ? -1 : 0)) + step + count) % count)
    }

    mutating func go(toMatch index: Int) {
        guard let match = report?.search?.matches[index] else { return }
        report?.search?.current = index
        show(section: match.section)
        report?.move(to: match.place)
        report?.fit(size)
    }

    /// What `a` writes on: the passage, else the cell, else the section.
    var selectionAnchor: Anchor {
        guard let report else { return .report }
        if let cell = report.selectedCell { return .cell(cell.id.rawValue, seen: report.report.raw(cell.cell)) }
        guard let passage = report.passage, let section = report.report.sections.first(where: { $0.number == report.section }) else {
            return .section(report.section, quote: nil, position: nil)
        }
        let start = section.range.lowerBound
        let within = passage.clamped(to: section.range)
        let position = (within.lowerBound - start)..<(within.upperBound - start)
        guard let quote = Quote.make(from: report.report.document.string(section.range), range: position) else {
            return .section(report.section, quote: nil, position: nil)
        }
        return .section(report.section, quote: quote, position: position)
    }

    private var selectedText: String? {
        guard let report else { return nil }
        if let cell = report.selectedCell { return report.report.raw(cell.cell) }
        if let passage = report.passage { return report.report.document.string(passage) }
        return report.page.lines.indices.contains(report.cursorLine)
            ? report.page.lines[report.cursorLine].range.map { report.report.document.string($0) } : nil
    }
}
