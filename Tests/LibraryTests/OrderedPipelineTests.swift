import Glibc
import Synchronization
import Testing

@testable import Library

/// Gives out numbers, as many as asked for.
private final class Counter: Sendable {
    private let given = Mutex(0)

    func next(_ limit: Int, of count: Int) -> [Int] {
        given.withLock { given in
            let start = given
            given = min(count, given + limit)
            return Array(start..<given)
        }
    }
}

@Suite struct OrderedPipelineTests {
    @Test(arguments: [1, 2, 3, 8], [0, 1, 15, 16, 17, 1000])
    func resultsComeInTheOrderOfTheInputs(threads: Int, count: Int) {
        let results = OrderedPipeline(threads: threads, lookAhead: 32).run(
            over: Array(0..<count), into: [Int](),
            map: { value in
                if value % 97 == 0 { usleep(300) }
                return value * 2
            },
            consume: { results, value in
                results.append(value)
                return true
            })
        #expect(results == (0..<count).map { $0 * 2 })
    }

    @Test func aSlowHeadBoundsTheWorkAhead() {
        let started = Atomic(0)
        let ahead = OrderedPipeline(threads: 4, lookAhead: 128).run(
            over: Array(0..<10_000), into: -1,
            map: { value in
                started.add(1, ordering: .relaxed)
                if value == 0 { usleep(100_000) }
                return value
            },
            consume: { ahead, value in
                if value == 0 { ahead = started.load(ordering: .relaxed) }
                return true
            })
        // What is being handed over counts no more.
        #expect((1...2 * 128).contains(ahead))
    }

    @Test func costlyInputsAreSharedEvenly() {
        // Eight inputs of 20 ms on four threads take two rounds, not the eight of one chunk.
        let begun = Clock.now
        _ = OrderedPipeline(threads: 4).run(
            into: 0,
            source: { [taken = Counter()] limit in taken.next(limit, of: 8) },
            map: { _ in usleep(20_000) },
            consume: { _, _ in true })
        #expect(Clock.now - begun < 120_000_000)
    }

    @Test func stoppingEndsTheRun() {
        let mapped = Atomic(0)
        let consumed = OrderedPipeline(threads: 3, lookAhead: 64).run(
            over: Array(0..<100_000), into: 0,
            map: { value in
                mapped.add(1, ordering: .relaxed)
                return value
            },
            consume: { consumed, value in
                consumed += 1
                return value < 99
            })
        #expect(consumed == 100)
        let work = mapped.load(ordering: .relaxed)
        #expect(work < 1000)
    }

    @Test func aResultIsHandedOverWhileTheNextInputIsStillAwaited() {
        let answered = Atomic(false)
        let asked = Atomic(0)
        let flushes = OrderedPipeline(threads: 2).run(
            into: 0,
            source: { _ in
                switch asked.add(1, ordering: .relaxed).newValue {
                case 1: return [1]
                case 2:
                    while !answered.load(ordering: .acquiring) { usleep(100) }
                    return [2]
                default: return []
                }
            },
            map: { $0 },
            consume: { _, value in
                if value == 1 { answered.store(true, ordering: .releasing) }
                return true
            },
            idle: { $0 += 1 })
        let wasAnswered = answered.load(ordering: .relaxed)
        #expect(wasAnswered)
        #expect(flushes >= 1)
    }

    @Test func handlingCostsLessThanAMicrosecondAnItem() {
        // A debug build is some ten times slower; the bound only guards against a lock or a wake-up for every item.
        let count = 200_000
        let begun = Clock.now
        let sum = OrderedPipeline(threads: 2).run(
            over: Array(0..<count), into: 0, map: { $0 },
            consume: { sum, value in
                sum += value
                return true
            })
        #expect(sum == count * (count - 1) / 2)
        #expect((Clock.now - begun) / UInt64(count) < 10_000)
    }
}
