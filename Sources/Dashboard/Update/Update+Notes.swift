import Checking
import Notes

extension DashboardState {
    /// The notes that pass the filter of their list.
    func notesShown(_ state: NoteListState) -> [Note] {
        let pattern = SearchFolding.fold(state.filter)
        return (report?.review.notes ?? []).filter { SearchFolding.contains(pattern, in: SearchFolding.fold($0.text + $0.author)) }
    }

    mutating func performInNotes(_ command: Command) -> [Effect] {
        guard case .notes(var state) = overlays.last, let report else { return [] }
        let shown = notesShown(state)
        let index = shown.firstIndex { $0.id == state.selected } ?? 0
        let selected = shown.indices.contains(index) ? shown[index] : nil
        let rows = OverlayGeometry(size: size, hasDetail: true).rows.rows / NoteListState.linesPerNote
        if let target = ListMovement.target(command, from: index, count: shown.count, page: rows) {
            if shown.indices.contains(target) { state.selected = shown[target].id }
            state.top = ListMovement.top(showing: target, from: state.top, count: shown.count, rows: rows)
            overlays[overlays.count - 1] = .notes(state)
            return []
        }
        switch command {
        case .back: overlays.removeLast()
        case .find: openPrompt(.notes, previous: state.filter)
        case .noteOnReport: writeNote(on: .report)
        case .open:
            guard let selected else { break }
            guard let target = report.noted.placement(of: selected).target else {
                notice = Notice(kind: .failed, words: Phrases.orphanHasNoPlace)
                break
            }
            overlays.removeLast()
            go(to: target)
        case .edit:
            guard let selected else { break }
            openEditor(.edit(note: selected.id), title: Phrases.editingNote, text: selected.text)
        case .resolve:
            guard let selected else { break }
            return selected.isResolved
                ? save([.reopen(note: selected.id)], done: Phrases.noteReopened)
                : save([.resolve(note: selected.id)], done: Phrases.noteResolved)
        case .delete:
            guard let selected else { break }
            state.selected = shown.indices.contains(index + 1) ? shown[index + 1].id : shown.dropLast().last?.id
            overlays[overlays.count - 1] = .notes(state)
            return save([.delete(note: selected.id)], done: Phrases.noteDeleted)
        case .copy: return selected.map { [.copy($0.text)] } ?? []
        default: break
        }
        return []
    }

    mutating func go(to target: NoteTarget) {
        switch target {
        case .cell(let id): report?.go(to: id, size: size)
        case .section(let number): show(section: number)
        case .finding(let index): go(toFinding: index)
        case .report: show(section: 1)
        case .passage(let section, let range):
            show(section: section)
            report?.move(to: .text(range.lowerBound))
        }
        report?.fit(size)
    }

    mutating func writeNote(on anchor: Anchor) {
        openEditor(.note(anchor), title: Phrases.noteOn(words(for: anchor)), text: "")
    }

    /// Where an anchor stands, in words.
    func words(for anchor: Anchor) -> LocalizedText {
        switch anchor {
        case .report: return Phrases.wholeReport
        case .unknown: return Phrases.unknownPlace
        case .section(let number, let quote, _):
            guard let quote else { return Phrases.section(number) }
            return LocalizedText(zh: "“\(quote.exact.oneLine)”", en: "“\(quote.exact.oneLine)”")
        case .cell(let name, _): return cellWords(name)
        case .finding(let fingerprint):
            let finding = report?.findings.first { $0.fingerprint == fingerprint }
            return finding.map { Phrases.finding($0.rule, $0.subject) } ?? Phrases.lostFinding
        }
    }
}

extension String {
    /// The text on one line.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension NoteListState {
    /// The place of a note, and its text.
    static let linesPerNote = 2
}
