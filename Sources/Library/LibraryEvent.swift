/// What a scan tells while it goes on.
public enum LibraryEvent: Sendable {
    /// New rows at the end of the list, in the order of discovery, waiting or failed.
    case discovered([LibraryEntry])
    /// Rows whose state changed; each is known from an earlier `discovered`.
    case changed([LibraryEntry])
    /// Rows that are done, of those that were discovered so far.
    case progress(done: Int, total: Int)
    /// Everything is read; the last event. A cancelled scan ends without it.
    case finished
}
