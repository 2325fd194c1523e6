import Checking
import Synchronization

/// Reads a library in the background: first the rows, then, on all cores, their reports.
///
/// Events come on a thread of the scan, one at a time and at most some twenty times a second. A report is dropped as soon as its summary is
/// made, so a library of any size takes little memory.
///
/// ```swift
/// let scan = LibraryScan(paths: ["Reports"]) { event in queue.post(event) }
/// // …
/// scan.cancel()
/// ```
public final class LibraryScan: Sendable {
    private let isCancelled = Atomic(false)
    private let shelf = Monitor(Shelf())
    /// Apart from the shelf, so that the telling thread sleeps while reports come in.
    private let phase = Monitor(Phase.working)
    private let reader: ReportReader
    private let deliver: @Sendable (LibraryEvent) -> Void
    private static let interval = 50

    /// Starts at once.
    /// - Parameters:
    ///   - paths: files and folders; folders are searched with all below them.
    ///   - lists: files that hold one path a line; `-` is standard input.
    ///   - threads: how many reports are read at the same time.
    ///   - deliver: takes the events.
    public init(
        paths: [String], lists: [String] = [], threads: Int = Cores.available, reader: ReportReader = .standard,
        deliver: @escaping @Sendable (LibraryEvent) -> Void
    ) {
        self.reader = reader
        self.deliver = deliver
        let workers = (0..<max(1, threads)).compactMap { _ in WorkerThread { self.read() } }
        let teller = WorkerThread {
            self.discover(paths, lists)
            self.tell()
            for worker in workers { worker.join() }
            self.phase.withLock { $0 = .over }
        }
        teller?.detach()
    }

    /// Stops reading after the reports that are in work. At most the event that is being delivered still arrives.
    public func cancel() {
        isCancelled.store(true, ordering: .relaxed)
        shelf.withLock { $0.isCancelled = true }
        phase.withLock { $0 = max($0, .read) }
    }

    /// Blocks until the last event was delivered, or after `cancel` until all threads have ended.
    public func waitUntilOver() {
        phase.withLock(when: { $0 == .over }, { _ in })
    }

    private func discover(_ paths: [String], _ lists: [String]) {
        var stream = PathStream(paths: paths, lists: lists)
        var known: Set<String> = []
        // The first rows are told at once, however long the search goes on.
        var told: Nanoseconds = 0
        while !isCancelled.load(ordering: .relaxed) {
            let found = stream.next(limit: told == 0 ? 64 : 1024)
            shelf.withLock { shelf in
                // A file that was named and stands in a folder that was named, too, is one row.
                shelf.add(paths.count > 1 ? found.filter { known.insert($0.path).inserted } : found)
                shelf.isComplete = found.isEmpty
            }
            if found.isEmpty { return }
            guard Clock.now - told > Nanoseconds(Self.interval) * 1_000_000 else { continue }
            report()
            told = Clock.now
        }
    }

    /// Delivers until everything is read.
    private func tell() {
        while true {
            report()
            if isCancelled.load(ordering: .relaxed) { return }
            let isDone = shelf.withLock { $0.isDone && $0.changed.isEmpty }
            if isDone {
                relate()
                deliver(.finished)
                return
            }
            phase.withLock(when: { $0 != .working }, orAfter: Self.interval, { _ in })
        }
    }

    /// Tells the reports anew that others of the library say something of.
    private func relate() {
        let paths = Set(reader.relations.settle())
        guard !paths.isEmpty else { return }
        let entries = shelf.withLock { $0.entries(of: paths) }
        for start in stride(from: 0, to: entries.count, by: Self.batch) {
            if isCancelled.load(ordering: .relaxed) { return }
            deliver(.changed(entries[start..<min(start + Self.batch, entries.count)].map { $0.refreshed(reader: reader) }))
        }
    }

    private static let batch = 512

    private func report() {
        let (discovered, changed, done, total) = shelf.withLock { $0.takeNews() }
        for event in [.discovered(discovered), .changed(changed), .progress(done: done, total: total)] as [LibraryEvent] {
            switch event {
            case .discovered(let entries) where entries.isEmpty: continue
            case .changed(let entries) where entries.isEmpty: continue
            default: break
            }
            if isCancelled.load(ordering: .relaxed) { return }
            deliver(event)
        }
    }

    private func read() {
        while let entry = shelf.withLock(when: { $0.hasWork || $0.isComplete || $0.isCancelled }, { $0.takeWork() }) {
            var entry = entry
            entry.state = LibraryEntry.State(path: entry.path, reader: reader)
            let isDone = shelf.withLock { shelf in
                shelf.put(entry)
                return shelf.isDone
            }
            if isDone { phase.withLock { $0 = max($0, .read) } }
        }
    }
}

/// How far a scan is.
private enum Phase: Int, Comparable {
    /// Reports are being read.
    case working
    /// Everything is read, or given up; the last events are on their way.
    case read
    /// All threads have ended.
    case over

    static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
}

/// What the threads of a scan share.
private struct Shelf {
    private var entries: [LibraryEntry] = []
    /// Entries that are to be read, by their place in `entries`.
    private var queue: [Int] = []
    private var next = 0
    private var told = 0
    private var done = 0
    private(set) var changed: [LibraryEntry] = []
    /// Whether every row is discovered.
    var isComplete = false
    var isCancelled = false

    var hasWork: Bool { next < queue.count }
    var isDone: Bool { isComplete && done == entries.count }

    mutating func add(_ found: [DiscoveredPath]) {
        for path in found {
            let state: LibraryEntry.State
            if let obstacle = path.obstacle {
                state = .failed(obstacle.reason)
                done += 1
            } else {
                state = .waiting
                queue.append(entries.count)
            }
            entries.append(LibraryEntry(id: entries.count, path: path.path, state: state))
        }
    }

    mutating func takeWork() -> LibraryEntry? {
        guard !isCancelled, next < queue.count else { return nil }
        defer { next += 1 }
        return entries[queue[next]]
    }

    mutating func put(_ entry: LibraryEntry) {
        done += 1
        changed.append(entry)
    }

    func entries(of paths: Set<String>) -> [LibraryEntry] { entries.filter { paths.contains($0.path) } }

    /// Rows told for the first time are told as waiting; their state follows as a change.
    mutating func takeNews() -> (discovered: [LibraryEntry], changed: [LibraryEntry], done: Int, total: Int) {
        defer {
            told = entries.count
            changed = []
        }
        return (Array(entries[told...]), changed, done, entries.count)
    }
}
