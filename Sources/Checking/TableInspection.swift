import Parsing
import ReportFormat

/// A table that is not clean, prepared for judging: the value and the traits of every cell.
final class TableInspection {
    let reading: TableReading
    let plan: BalancePlan
    /// The figures of plain counts, 0 for all other cells.
    let counts: [Int64]
    let traits: [CellTraits]
    /// The traits of all cells together.
    let combined: CellTraits
    let stretches: [UncertainStretch]
    /// The places behind the decimal point of exact values.
    let scale: UInt8
    /// Of each cell the index of its stretch, −1 without one; empty for a table without stretches.
    private let stretchOfCell: [Int16]
    /// What the places of a stretch can hold, once it was asked for.
    private var valuesOfStretch: [[Set<Int128>]??]

    init(_ reading: TableReading, _ plan: BalancePlan) {
        self.reading = reading
        self.plan = plan
        let count = plan.quantities.count
        var traits = [CellTraits](repeating: [], count: count)
        var combined: CellTraits = []
        counts = [Int64](unsafeUninitializedCapacity: count) { counts, initialized in
            for index in 0..<count {
                let cell = reading.cell(at: index)
                let plain = cell.plainCount
                counts.initializeElement(at: index, to: max(plain, 0))
                guard plain < 0 else { continue }
                var trait = CellTraits(cell)
                if cell.state == .number, !cell.isAllowed(as: plan.quantities[index]) { trait.insert(.notAllowed) }
                traits[index] = trait
                combined.formUnion(trait)
            }
            initialized = count
        }
        var scale: UInt8 = 0
        stretches = combined.contains(.uncertain) ? UncertainStretch.all(in: reading) : []
        var stretchOfCell = [Int16](repeating: -1, count: stretches.isEmpty ? 0 : count)
        for (index, stretch) in stretches.enumerated() {
            for place in stretch.places {
                traits[place] = .uncertain
                stretchOfCell[place] = Int16(index)
            }
            for figure in stretch.figures { scale = max(scale, ExactValue.decimals(figure) ?? 0) }
        }
        if combined.contains(.exact) {
            for index in 0..<count where traits[index].contains(.exact) {
                scale = max(scale, reading.cell(at: index).figure.flatMap(ExactValue.decimals) ?? 0)
            }
        }
        self.stretchOfCell = stretchOfCell
        valuesOfStretch = Array(repeating: nil, count: stretches.count)
        self.traits = traits
        self.combined = combined
        self.scale = scale
    }

    /// The value of a cell in units of 10⁻ⁿ with n = `scale`; blank and `/` are 0, what is unknown is `nil`.
    func value(_ index: Int) -> Int128? {
        let trait = traits[index]
        if !trait.isDisjoint(with: .unknown) { return nil }
        guard trait.contains(.exact), let figure = reading.cell(at: index).figure else {
            return Int128(counts[index]) * ExactValue.powersOfTen[Int(scale)]
        }
        return ExactValue.value(figure, scale: scale)
    }

    /// The cells that have a trait, in template order.
    func cells(with trait: CellTraits) -> [Int] { traits.indices.filter { !traits[$0].isDisjoint(with: trait) } }

    /// The stretch whose places include a cell.
    func stretch(at cell: Int) -> UncertainStretch? {
        guard !stretchOfCell.isEmpty, stretchOfCell[cell] >= 0 else { return nil }
        return stretches[Int(stretchOfCell[cell])]
    }

    /// The figures that a cell can hold in a row with too many of them, `nil` where there are too many placements to list them.
    func possibleValues(of cell: Int) -> Set<Int128>? {
        guard let stretch = stretch(at: cell), let place = stretch.places.firstIndex(of: cell) else { return nil }
        let index = Int(stretchOfCell[cell])
        if valuesOfStretch[index] == nil { valuesOfStretch[index] = .some(stretch.placements(scale: scale).valuesOfPlaces()) }
        return valuesOfStretch[index]??[place]
    }
}
