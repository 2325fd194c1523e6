import Checking
import Parsing
import Synchronization

/// The relations of a library's reports, gathered while they are read and known once all were.
public final class LibraryRelations: Sendable {
    private struct State {
        var gathered: [String: Acquaintance] = [:]
        /// `nil` while reports come in.
        var settled: Acquaintances?
    }

    private let state = Mutex(State())

    public init() {}

    /// Takes in what is needed of a report.
    func gather(_ report: Report) {
        guard let acquaintance = Acquaintance(report) else { return }
        state.withLock { state in
            // Once all are known a report that changed does not change the others.
            if state.settled == nil { state.gathered[report.path] = acquaintance }
        }
    }

    /// Says that all reports were read.
    /// - Returns: The paths of those that others say something of.
    func settle() -> [String] {
        state.withLock { state in
            guard state.settled == nil else { return [] }
            var settled = Acquaintances()
            settled.add(state.gathered.values.sorted { $0.sketch.path < $1.sketch.path })
            state.settled = settled
            return state.gathered.filter { !settled.word(on: $0.value).findings.isEmpty }.map(\.key).sorted()
        }
    }

    /// What other reports say of this one; nothing before all were read.
    func word(on report: Report) -> WordOfOthers {
        state.withLock { state in
            guard let settled = state.settled, state.gathered[report.path] != nil, let now = Acquaintance(report) else { return .nothing }
            return settled.word(on: now)
        }
    }

    /// The path of the report of the same organ on the year before.
    func previousYear(of path: String) -> String? {
        state.withLock { state in state.gathered[path].flatMap { state.settled?.previousYear(of: $0)?.sketch.path } }
    }
}
