import Dashboard
import Library
import Notes
import Terminal

/// The dashboard with its workers: takes events in and executes effects. What needs the terminal is left to the loop that owns one.
struct BrowseSession {
    private(set) var state: DashboardState
    let queue = EventQueue()
    private let worker: EffectWorker
    private let scan: LibraryScan
    private(set) var hasQuit = false

    /// - Parameters:
    ///   - lists: files that hold one path a line.
    ///   - author: who writes notes; the user of this account if `nil`.
    init(
        paths: [String], lists: [String] = [], size: Size, settings: DashboardSettings, author: String? = nil,
        opener: FileOpener = FileOpener(), drafts: DraftStore = DraftStore()
    ) {
        state = DashboardState(size: size, settings: settings)
        let reader = ReportReader.standard { [queue] in queue.post(.message($0)) }
        worker = EffectWorker(queue: queue, reader: reader, author: author ?? Reviewer.name, opener: opener, drafts: drafts)
        queue.workBegins()
        scan = LibraryScan(paths: paths, lists: lists, reader: reader) { [queue] event in
            switch event {
            case .discovered(let entries), .changed(let entries): queue.post(.entries(entries))
            case .progress(let done, let total): queue.post(.progress(done: done, total: total))
            case .finished:
                queue.post(.scanFinished)
                queue.workIsDone()
            }
        }
    }

    /// Takes an event in and starts what follows from it.
    /// - Returns: The effects that need a terminal.
    mutating func take(_ event: DashboardEvent) -> [Effect] { execute(state.update(event)) }

    private mutating func execute(_ effects: [Effect]) -> [Effect] {
        effects.filter { effect in
            switch effect {
            case .open(let entry, let path): worker.open(entry: entry, path: path)
            case .compare(let old, let new): worker.compare(old: old, new: new)
            case .save(let request): worker.save(request)
            case .keepDrafts(let drafts): worker.keep(drafts)
            case .openOriginal(let path): worker.openOriginal(path)
            case .quit: hasQuit = true
            case .editExternally, .copy, .redraw, .suspend: return true
            }
            return false
        }
    }

    /// Takes in what the workers have posted.
    mutating func takePosted() -> [Effect] { queue.takeAll().flatMap { take($0) } }

    /// Waits until nothing is under way.
    mutating func waitUntilIdle() -> [Effect] {
        var effects: [Effect] = []
        while true {
            let events = queue.waitForEvents()
            if events.isEmpty { return effects }
            for event in events { effects += take(event) }
        }
    }

    /// Puts unsaved text on disk, and waits for all that is being saved.
    mutating func keepText() {
        _ = execute(state.finalEffects())
        worker.finish()
    }

    /// Keeps unsaved text and ends the workers.
    mutating func close() {
        scan.cancel()
        keepText()
    }
}
