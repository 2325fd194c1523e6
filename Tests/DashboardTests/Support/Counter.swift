import Synchronization

/// Identifiers that a test can foresee: `note-1`, `note-2` …
final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> String { "note-\(count.add(1, ordering: .relaxed).newValue)" }
}
