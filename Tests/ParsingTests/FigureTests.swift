import Testing

@testable import Parsing

@Suite struct FigureTests {
    @Test(arguments: [
        (Figure(digits: 180760, decimals: 4), "18.0760"), (Figure(digits: 5, decimals: 2), "0.05"),
        (Figure(digits: -5, decimals: 2), "-0.05"),
        (Figure(digits: 0, decimals: 4), "0.0000"), (Figure(12), "12"), (Figure(digits: .min), "-9223372036854775808"),
    ])
    func aFigureIsWrittenAsPrinted(figure: Figure, expected: String) { #expect(figure.description == expected) }

    @Test func onlyWholeNumbersHaveAWholeValue() {
        #expect(Figure(digits: 30, decimals: 1).whole == 3)
        #expect(Figure(digits: 31, decimals: 1).whole == nil)
        #expect(Figure(-7).whole == -7)
        #expect(Figure(digits: 0, decimals: 4).whole == 0)
    }
}

@Suite struct CellTests {
    @Test func aCellKeepsItsFigureUnitAndPlace() {
        let cell = Cell(
            state: .number, figure: Figure(digits: 507, decimals: 2), unit: .tenThousandYuan, range: 4_000_000_000..<4_000_000_004)
        #expect(cell.figure?.description == "5.07")
        #expect(cell.unit == .tenThousandYuan)
        #expect(cell.range == 4_000_000_000..<4_000_000_004)
    }

    @Test func onlyAMissingCellHasNoPlace() {
        #expect(Cell.missing.range == nil)
        #expect(Cell(state: .blank, range: 7..<7).range == 7..<7)
    }

    @Test func aPlainCountIsAWholeNumberThatIsSure() {
        #expect(Cell(state: .number, figure: Figure(3)).plainCount == 3)
        #expect(Cell(state: .uncertain, figure: Figure(3)).plainCount == -1)
        #expect(Cell(state: .number, figure: Figure(-3)).plainCount == -1)
        #expect(Cell(state: .number, figure: Figure(digits: 30, decimals: 1)).plainCount == -1)
        #expect(Cell(state: .number, figure: Figure(digits: 99_999_999_999_999_999)).plainCount == -1)
        #expect(Cell(state: .blank, range: 0..<0).plainCount == -1)
    }
}
