import Parsing
import ReportFormat

/// The cells of a table by what they mean to a sum. A cell that is in no set holds a plain count.
struct CellKinds {
    var blank = CellSet.empty
    var notApplicable = CellSet.empty
    var missing = CellSet.empty
    /// The source says something that is no figure.
    var words = CellSet.empty
    /// A figure too fine to be summed.
    var tooFine = CellSet.empty
    var uncertain = CellSet.empty
    /// A figure with a sign or decimals, or of a size that plain sums cannot take.
    var exact = CellSet.empty
    /// A figure that its column does not allow.
    var notAllowed = CellSet.empty

    /// Can be judged only as 0.
    var assumedZero: CellSet { blank | notApplicable }
    /// No value is known for sure.
    var unknown: CellSet { missing | words | tooFine | uncertain }

    init(_ reading: TableReading, _ quantities: [Quantity]) {
        let cells = reading.cells
        for start in stride(from: 0, to: quantities.count, by: 64) {
            var kinds = Word()
            for cell in start..<min(start + 64, quantities.count) {
                kinds.add(cell < cells.count ? cells[cell] : .missing, as: quantities[cell], bit: 1 << UInt64(cell - start))
            }
            put(kinds, at: start >> 6)
        }
    }

    /// Cells whose figures cannot be placed are that and nothing else.
    mutating func setUncertain(_ places: CellSet) {
        blank -= places
        notApplicable -= places
        missing -= places
        uncertain |= places
    }

    private mutating func put(_ kinds: Word, at word: Int) {
        blank.words[word] = kinds.blank
        notApplicable.words[word] = kinds.notApplicable
        missing.words[word] = kinds.missing
        words.words[word] = kinds.words
        tooFine.words[word] = kinds.tooFine
        uncertain.words[word] = kinds.uncertain
        exact.words[word] = kinds.exact
        notAllowed.words[word] = kinds.notAllowed
    }

    /// The kinds of 64 cells, small enough for the registers.
    private struct Word {
        var blank: UInt64 = 0
        var notApplicable: UInt64 = 0
        var missing: UInt64 = 0
        var words: UInt64 = 0
        var tooFine: UInt64 = 0
        var uncertain: UInt64 = 0
        var exact: UInt64 = 0
        var notAllowed: UInt64 = 0

        @inline(__always)
        mutating func add(_ cell: Cell, as quantity: Quantity, bit: UInt64) {
            switch cell.state {
            case .number:
                if cell.plainCount < 0 { addFigure(cell, as: quantity, bit: bit) }
            case .blank: blank |= bit
            case .notApplicable: notApplicable |= bit
            case .missing: missing |= bit
            case .text: words |= bit
            case .uncertain: uncertain |= bit
            }
        }

        private mutating func addFigure(_ cell: Cell, as quantity: Quantity, bit: UInt64) {
            if cell.figure.flatMap(ExactValue.decimals) == nil { tooFine |= bit } else { exact |= bit }
            if !cell.isAllowed(as: quantity) { notAllowed |= bit }
        }
    }
}
