import Testing

@testable import Checking

@Suite struct ShortestEditTests {
    @Test func whatIsCommonStaysInOrder() {
        let kept = ShortestEdit(from: [1, 2, 3, 4, 5], to: [2, 3, 9, 5, 6]).kept
        #expect(kept.map(\.old) == [1..<3, 4..<5] && kept.map(\.new) == [0..<2, 3..<4])
    }

    @Test func emptyAndEqualSequencesNeedNoEdit() {
        #expect(ShortestEdit(from: [], to: []).kept.isEmpty)
        #expect(ShortestEdit(from: [], to: [1]).kept.isEmpty && ShortestEdit(from: [1], to: []).kept.isEmpty)
        #expect(ShortestEdit(from: [7, 7, 8], to: [7, 7, 8]).kept.map(\.old) == [0..<3])
    }

    @Test("an edit keeps as much as the longest common subsequence", arguments: 0..<200)
    func isShortest(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        func sequence() -> [UInt64] { (0..<Int.random(in: 0...24, using: &generator)).map { _ in .random(in: 0..<4, using: &generator) } }
        let (old, new) = (sequence(), sequence())
        let kept = ShortestEdit(from: old, to: new).kept
        #expect(kept.allSatisfy { Array(old[$0.old]) == Array(new[$0.new]) })
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.old.upperBound <= $1.old.lowerBound && $0.new.upperBound <= $1.new.lowerBound })
        #expect(kept.reduce(0) { $0 + $1.old.count } == commonLength(old, new))
    }

    @Test func sequencesWithoutAnythingInCommonEndInTime() {
        let old = (0..<20_000).map { UInt64($0) }
        let new = (0..<20_000).map { UInt64($0 + 100_000) }
        #expect(ShortestEdit(from: old, to: new).kept.isEmpty)
        let mixed = new + old.suffix(10)
        #expect(ShortestEdit(from: old, to: mixed).kept.last?.old == 19_990..<20_000)
    }

    /// By the table that everybody trusts.
    private func commonLength(_ old: [UInt64], _ new: [UInt64]) -> Int {
        var row = Array(repeating: 0, count: new.count + 1)
        for value in old {
            var diagonal = 0
            for index in new.indices {
                let above = row[index + 1]
                row[index + 1] = value == new[index] ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }
}
