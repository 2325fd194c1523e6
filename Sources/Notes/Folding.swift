/// Folds events into the state that they leave. The result depends on the set of events alone, not on their order or on how many
/// files they came from:
/// - Of events with one `id` one counts; were two of them to differ, the one whose bytes sort first.
/// - An `append` of several changes counts when all its events are there.
/// - Events are applied in the order of (`at`, `id`), a note's first `add` before all others of that note, whatever its time.
/// - A later `add` of the same note counts as an edit. An edit behind a deletion brings the note back: its writer did not know.
/// - An edit and a resolution do not touch each other. The last decision and the last review count.
/// - A note without `add` is listed with the text and anchor of its edits, or not at all where it has none.
package struct Folding: Sendable {
    private(set) var notes: [String: NoteRecord] = [:]
    private(set) var decisions: [String: Decision] = [:]
    private(set) var isReviewed = false
    /// Events of batches that are not whole.
    private(set) var eventsOfBrokenBatches = 0
    /// Ids that stand for different events.
    private(set) var contradictoryIDs = 0
    /// Of the events that count, the latest.
    private(set) var latest = Timestamp.unknown

    package init(_ events: [Event]) {
        let unique = withoutDuplicates(events)
        let whole = withoutBrokenBatches(unique).sorted(by: Event.isBefore)
        for event in whole {
            guard case .add(let anchor, let text) = event.action, notes[event.note] == nil else { continue }
            notes[event.note] = NoteRecord(addedBy: event, anchor: anchor, text: text)
        }
        for event in whole { apply(event) }
    }

    private mutating func withoutDuplicates(_ events: [Event]) -> [Event] {
        var unique: [String: Event] = [:]
        var contradictory: Set<String> = []
        for event in events {
            guard let other = unique[event.id], other.line != event.line else {
                unique[event.id] = event
                continue
            }
            contradictory.insert(event.id)
            if event.line.lexicographicallyPrecedes(other.line) { unique[event.id] = event }
        }
        contradictoryIDs = contradictory.count
        return Array(unique.values)
    }

    private mutating func withoutBrokenBatches(_ events: [Event]) -> [Event] {
        var sizes: [Event.Batch: Int] = [:]
        for event in events { if let batch = event.batch { sizes[batch, default: 0] += 1 } }
        let whole = events.filter { event in event.batch.map { sizes[$0, default: 0] >= $0.size } ?? true }
        eventsOfBrokenBatches = events.count - whole.count
        return whole
    }

    /// Applies an event that stands behind all others.
    mutating func apply(_ event: Event) {
        latest = max(latest, event.time)
        switch event.action {
        case .decide(let fingerprint, let verdict, let reason, let seen):
            decisions[fingerprint] = Decision(
                fingerprint: fingerprint, verdict: verdict, reason: reason, author: event.author, at: event.at, seen: seen)
        case .review(let isReviewed): self.isReviewed = isReviewed
        case .add, .edit, .resolve, .reopen, .delete:
            guard !event.note.isEmpty else { return }
            notes[event.note, default: NoteRecord(strayFrom: event)].apply(event)
        case .unknown: break
        }
    }

    /// Whether a change would leave everything as it is.
    func isFutile(_ change: ReviewChange) -> Bool {
        switch change {
        case .add(let note, let anchor, let text):
            guard let record = notes[note] else { return false }
            return !record.isDeleted && record.anchor == anchor && record.text == text
        case .edit(let note, let text): return notes[note].map { !$0.isDeleted && $0.text == text } ?? false
        case .resolve(let note): return notes[note]?.isResolved ?? false
        case .reopen(let note): return notes[note].map { !$0.isDeleted && !$0.isResolved } ?? false
        case .delete(let note): return notes[note]?.isDeleted ?? false
        case .restore(let note): return notes[note].map { !$0.isDeleted } ?? false
        case .decide(let fingerprint, let verdict, let reason, let seen):
            guard let decision = decisions[fingerprint] else { return verdict == .none }
            return decision.verdict == verdict && decision.reason == reason && decision.seen == seen
        case .review(let isReviewed): return self.isReviewed == isReviewed
        }
    }

    package var state: ReviewState {
        let listed = notes.values.filter { !$0.isDeleted && $0.hasText }
            .sorted { ($0.createdTime, $0.id) < ($1.createdTime, $1.id) }
        return ReviewState(notes: listed.map(\.note), decisions: decisions.filter { $0.value.verdict != .none }, isReviewed: isReviewed)
    }

    /// Notes that are only told of, by events without any text.
    var notesWithoutText: Int { notes.values.count { !$0.isDeleted && !$0.hasText } }
}
