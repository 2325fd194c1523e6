/// The figures that each cell of the rows with too many figures can hold, in units of the table.
struct CellChoices {
    /// The cells that have choices, those that nothing can be told of included.
    let cells: CellSet
    /// Cells with too many placements to list them.
    private(set) var unlisted = CellSet.empty
    /// Of each cell in template order where its figures begin; at the end, where they end.
    private var starts: [Int] = []
    private var figures: [Int128] = []

    init(_ stretches: UncertainStretches, scale: UInt8) {
        cells = stretches.crowded
        guard !cells.isEmpty else { return }
        for stretch in stretches.all where stretch.doubt == .tooMany {
            let placements = stretches.placements(stretch, scale: scale)
            for place in 0..<stretch.placeCount {
                starts.append(figures.count)
                figures += placements.values(ofPlace: place) ?? []
            }
            if !placements.areListed { unlisted |= stretch.places }
        }
        starts.append(figures.count)
    }

    /// What a cell of `cells` can hold.
    func figures(of cell: Int) -> ArraySlice<Int128> {
        let rank = cells.rank(of: cell)
        return figures[starts[rank]..<starts[rank + 1]]
    }
}
