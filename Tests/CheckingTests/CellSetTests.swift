import ReportFormat
import Testing

@testable import Checking

@Suite struct CellSetTests {
    @Test("a set of cells answers as a set of numbers does", arguments: 0..<60)
    func behavesAsASet(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        let left = Set((0..<Int.random(in: 0...80, using: &random)).map { _ in Int.random(in: 0..<175, using: &random) })
        let right = Set((0..<Int.random(in: 0...80, using: &random)).map { _ in Int.random(in: 0..<175, using: &random) })
        let (one, other) = (CellSet(left), CellSet(right))
        #expect(one.indices.map(Int.init) == left.sorted())
        #expect(one.count == left.count && one.first == left.min() && one.isEmpty == left.isEmpty)
        #expect((one | other) == CellSet(left.union(right)))
        #expect((one & other) == CellSet(left.intersection(right)))
        #expect((one - other) == CellSet(left.subtracting(right)))
        #expect(one.isDisjoint(with: other) == left.isDisjoint(with: right))
        #expect((one & other).isSubset(of: one) && one.isSubset(of: other) == left.isSubset(of: right))
        for (rank, cell) in left.sorted().enumerated() { #expect(one.contains(cell) && one.rank(of: cell) == rank) }
    }

    @Test func everyTemplateFits() {
        for template in TableKind.allCases.flatMap(TableTemplate.all) { #expect(template.cellCount <= CellSet.capacity) }
    }
}

@Suite struct CellListTests {
    @Test func runsCoverTheListInItsOrder() {
        let indices: [UInt8] = [4, 5, 6, 0, 9, 8, 10, 11]
        let list = CellList(.requests2021, indices)
        var runs: [Range<Int>] = []
        list.forEachRun { runs.append($0) }
        #expect(runs == [4..<7, 0..<1, 9..<10, 8..<9, 10..<12])
        #expect(Array(list) == indices.map { TableTemplate.requests2021.cellIDs[Int($0)] })
    }

    @Test func idsWithoutATemplateHaveNoRuns() {
        let list = CellList([CellID(rawValue: "a.b.c")])
        list.forEachRun { _ in Issue.record("a run of cells that no template has") }
        #expect(list.template == nil && list.map(\.rawValue) == ["a.b.c"])
    }
}
