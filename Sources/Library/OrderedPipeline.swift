import Synchronization

/// Maps a stream of inputs on several threads and hands the results over one at a time, in the order of the inputs, each as soon as
/// all before it are there.
///
/// Threads take inputs in chunks, so that a cheap item costs well under a microsecond of handling. Whichever thread completes the
/// head of the line hands over all that is ready; no thread stands by for it, and with one thread none is started.
public struct OrderedPipeline: Sendable {
    /// Including the calling thread.
    public let threads: Int
    /// How many inputs may be in work beyond the one that is waited for; bounds the memory.
    public let lookAhead: Int

    /// The largest chunk that a thread takes at once. Costly inputs are taken one by one.
    static let chunkLimit = 16
    /// What a chunk should take; results are handed over at least this often.
    private static let patience: Nanoseconds = 500_000

    public init(threads: Int = Cores.available, lookAhead: Int = 256) {
        self.threads = max(1, threads)
        self.lookAhead = max(lookAhead, 2 * self.threads * Self.chunkLimit)
    }

    /// Runs until the source is exhausted or `consume` returns `false`.
    /// - Parameters:
    ///   - state: what `consume` works on; given back at the end.
    ///   - source: the next inputs, at most `limit`, empty at the end. Called by one thread at a time; may block.
    ///   - map: called on any thread.
    ///   - consume: called by one thread at a time, in the order of the inputs. `false` stops.
    ///   - idle: called after `consume` when nothing else is ready, for instance to flush.
    public func run<Input: Sendable, Output: Sendable, State: Sendable>(
        into state: State,
        source: @escaping @Sendable (_ limit: Int) -> [Input],
        map: @escaping @Sendable (Input) -> Output,
        consume: @escaping @Sendable (inout State, Output) -> Bool,
        idle: @escaping @Sendable (inout State) -> Void = { _ in }
    ) -> State {
        let run = Run(lookAhead: lookAhead, state: state, source: source, map: map, consume: consume, idle: idle)
        let helpers = (1..<threads).compactMap { _ in WorkerThread { run.work() } }
        run.work()
        for helper in helpers { helper.join() }
        return run.state.withLock { $0 }
    }

    /// Runs over the elements of an array.
    public func run<Input: Sendable, Output: Sendable, State: Sendable>(
        over inputs: [Input],
        into state: State,
        map: @escaping @Sendable (Input) -> Output,
        consume: @escaping @Sendable (inout State, Output) -> Bool,
        idle: @escaping @Sendable (inout State) -> Void = { _ in }
    ) -> State {
        let next = Mutex(0)
        let threads = max(1, min(threads, inputs.count))
        return OrderedPipeline(threads: threads, lookAhead: lookAhead).run(
            into: state,
            source: { limit in
                next.withLock { next in
                    // Small at the end, so that no thread is left alone with a long chunk.
                    let start = next
                    next += min(limit, max(1, (inputs.count - start) / (threads * 4)), inputs.count - start)
                    return Array(inputs[start..<next])
                }
            }, map: map, consume: consume, idle: idle)
    }

    /// One call of `run`, shared by its threads.
    private final class Run<Input: Sendable, Output: Sendable, State: Sendable>: Sendable {
        private let taken = Mutex(0)
        private let line: Monitor<Line<Output>>
        private let isStopped = Atomic(false)
        private let chunkSize = Atomic(1)
        let state: Mutex<State>
        private let source: @Sendable (Int) -> [Input]
        private let map: @Sendable (Input) -> Output
        private let consume: @Sendable (inout State, Output) -> Bool
        private let idle: @Sendable (inout State) -> Void

        init(
            lookAhead: Int, state: State, source: @escaping @Sendable (Int) -> [Input], map: @escaping @Sendable (Input) -> Output,
            consume: @escaping @Sendable (inout State, Output) -> Bool, idle: @escaping @Sendable (inout State) -> Void
        ) {
            line = Monitor(Line(capacity: lookAhead))
            self.state = Mutex(state)
            self.source = source
            self.map = map
            self.consume = consume
            self.idle = idle
        }

        func work() {
            while let (start, inputs) = take() {
                // The thread that holds the head of the line never waits here.
                line.withLock(when: { $0.hasRoom(upTo: start + inputs.count) || self.stopped }, { _ in })
                var first = start
                var results: [Output] = []
                let begun = Clock.now
                var told = begun
                for input in inputs {
                    if stopped { return }
                    results.append(map(input))
                    guard Clock.now - told > OrderedPipeline.patience else { continue }
                    publish(results, from: first)
                    first += results.count
                    results.removeAll(keepingCapacity: true)
                    told = Clock.now
                }
                adapt(to: Clock.now - begun, of: inputs.count)
                if !results.isEmpty { publish(results, from: first) }
            }
        }

        private var stopped: Bool { isStopped.load(ordering: .relaxed) }

        private func take() -> (start: Int, inputs: [Input])? {
            taken.withLock { taken in
                guard !stopped else { return nil }
                let inputs = source(chunkSize.load(ordering: .relaxed))
                guard !inputs.isEmpty else { return nil }
                defer { taken += inputs.count }
                return (taken, inputs)
            }
        }

        private func adapt(to time: Nanoseconds, of count: Int) {
            if time > OrderedPipeline.patience {
                chunkSize.store(max(1, count / 2), ordering: .relaxed)
            } else if time < OrderedPipeline.patience / 2 {
                chunkSize.store(min(OrderedPipeline.chunkLimit, count * 2), ordering: .relaxed)
            }
        }

        /// Puts results in line and, unless another thread is at it, hands over all that is ready.
        private func publish(_ results: [Output], from first: Int) {
            guard line.withLock({ $0.add(results, from: first) }) else { return }
            while true {
                let ready = line.withLock { $0.takeReady() }
                if ready.isEmpty {
                    state.withLock { idle(&$0) }
                    if line.withLock({ $0.endHandingOver() }) { return }
                    continue
                }
                let goesOn = state.withLock { state in ready.allSatisfy { consume(&state, $0) } }
                if !goesOn {
                    isStopped.store(true, ordering: .relaxed)
                    // Wakes those that wait for room.
                    line.withLock { _ in }
                    return
                }
            }
        }
    }
}

/// Results that wait for their turn.
private struct Line<Output> {
    private var slots: [Output?]
    private var head = 0
    private var isHandingOver = false

    init(capacity: Int) { slots = Array(repeating: nil, count: capacity) }

    func hasRoom(upTo end: Int) -> Bool { end <= head + slots.count }

    /// Whether the caller is now the one to hand over.
    mutating func add(_ results: [Output], from first: Int) -> Bool {
        for (offset, result) in results.enumerated() { slots[(first + offset) % slots.count] = result }
        guard !isHandingOver, slots[head % slots.count] != nil else { return false }
        isHandingOver = true
        return true
    }

    mutating func takeReady() -> [Output] {
        var ready: [Output] = []
        while let result = slots[head % slots.count] {
            slots[head % slots.count] = nil
            ready.append(result)
            head += 1
        }
        return ready
    }

    /// Whether nothing came in meanwhile.
    mutating func endHandingOver() -> Bool {
        guard slots[head % slots.count] == nil else { return false }
        isHandingOver = false
        return true
    }
}
