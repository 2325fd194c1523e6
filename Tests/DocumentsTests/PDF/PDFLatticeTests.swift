import Testing

@testable import Documents

@Suite struct PDFLatticeTests {
    private func rules(_ level: [(Double, Double, Double)], _ upright: [(Double, Double, Double)]) -> PDFRules {
        PDFRules(
            level.map { PDFStroke(box: PDFBox(left: $0.1, top: $0.0, right: $0.2, bottom: $0.0), isLevel: true) }
                + upright.map { PDFStroke(box: PDFBox(left: $0.0, top: $0.1, right: $0.0, bottom: $0.2), isLevel: false) }, words: [])
    }

    private func read(_ rules: PDFRules) -> PDFLattice? {
        rules.groups().first.flatMap { PDFLattice(level: $0.level, upright: $0.upright) }
    }

    @Test func piecesAreJoinedAndDoubledLinesAreOne() {
        let rules = rules([(10, 0, 40), (10, 41, 100), (11.2, 0, 100), (60, 0, 100)], [])
        #expect(rules.level.map(\.start) == [0, 0])
        #expect(rules.level.map(\.end) == [100, 100])
    }

    @Test func aMissingLineMergesCells() throws {
        let lattice = try #require(
            read(rules([(0, 0, 90), (20, 30, 90), (40, 0, 90)], [(0, 0, 40), (30, 0, 40), (60, 0, 20), (90, 0, 40)])))
        #expect(lattice.cells.map(\.rows) == [0..<2, 0..<1, 0..<1, 1..<2])
        #expect(lattice.cells.map(\.columns) == [0..<1, 1..<2, 2..<3, 1..<3])
    }

    @Test func aTableOpenAtItsSidesHasItsOuterCells() throws {
        let lattice = try #require(read(rules([(0, 0, 90), (20, 0, 90), (40, 0, 90)], [(30, 0, 40), (60, 0, 40)])))
        #expect((lattice.rowCount, lattice.columnCount) == (2, 3))
    }

    @Test func aShapeThatIsNoRectangleIsCutIntoRows() throws {
        let lattice = try #require(
            read(rules([(0, 0, 60), (20, 0, 30), (40, 0, 60)], [(0, 0, 40), (30, 0, 20), (60, 0, 40)])))
        #expect(lattice.cells.map(\.rows) == [0..<1, 0..<1, 1..<2])
        #expect(lattice.cells.map(\.columns) == [0..<1, 1..<2, 0..<2])
    }

    @Test func tablesApartAreTwo() {
        let one = [(0.0, 0.0, 60.0), (20, 0, 60)]
        let groups = rules(
            one + one.map { ($0.0 + 100, $0.1, $0.2) },
            [(0, 0, 20), (30, 0, 20), (60, 0, 20), (0, 100, 120), (30, 100, 120), (60, 100, 120)]
        )
        .groups()
        #expect(groups.count == 2)
    }
}
