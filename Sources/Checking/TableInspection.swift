import Documents
import Parsing
import ReportFormat
import Synchronization

/// A table that is not clean, prepared for judging: the value and the kind of every cell.
final class TableInspection: Sendable {
    let reading: TableReading
    let plan: BalancePlan
    /// What the figures were read from.
    let document: Document
    /// The figures of plain counts, 0 for all other cells.
    let counts: [Int64]
    let kinds: CellKinds
    /// Cells whose value is not known for sure.
    let unknown: CellSet
    /// Cells that can be judged only as 0.
    let assumedZero: CellSet
    let stretches: UncertainStretches
    /// What the cells of rows with too many figures can hold.
    let choices: CellChoices
    /// The places behind the decimal point of exact values.
    let scale: UInt8
    let hints: GatheredHints?
    let suspectList = AtomicLazyReference<SuspectList>()

    init(_ reading: TableReading, _ plan: BalancePlan, _ document: Document, hints: GatheredHints? = nil) {
        self.hints = hints
        self.reading = reading
        self.plan = plan
        self.document = document
        let cells = reading.cells
        let count = plan.quantities.count
        counts = [Int64](unsafeUninitializedCapacity: count) { counts, initialized in
            for index in 0..<count {
                counts.initializeElement(at: index, to: index < cells.count ? max(cells[index].plainCount, 0) : 0)
            }
            initialized = count
        }
        var kinds = CellKinds(reading, plan.quantities)
        stretches = kinds.uncertain.isEmpty ? UncertainStretches() : UncertainStretches(reading, uncertain: kinds.uncertain)
        var scale: UInt8 = 0
        for figure in stretches.figures where figure.decimals > 0 { scale = max(scale, ExactValue.decimals(figure) ?? 0) }
        kinds.exact.forEach { cell in scale = max(scale, cells[cell].figure.flatMap(ExactValue.decimals) ?? 0) }
        kinds.setUncertain(stretches.places)
        self.kinds = kinds
        unknown = kinds.unknown
        assumedZero = kinds.assumedZero
        self.scale = scale
        choices = CellChoices(stretches, scale: scale)
    }

    var template: TableTemplate { plan.template }

    /// The value of a cell in units of 10⁻ⁿ with n = `scale`; blank and `/` are 0, what is unknown is `nil`.
    func value(_ index: Int) -> Int128? {
        if unknown.contains(index) { return nil }
        guard kinds.exact.contains(index), let figure = reading.cell(at: index).figure else {
            return Int128(counts[index]) * ExactValue.powersOfTen[Int(scale)]
        }
        return ExactValue.value(figure, scale: scale)
    }
}
