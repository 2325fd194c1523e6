/// The plans that tests run: every layout with every noise, every layout with every quirk, and drawn combinations of all three.
public enum SampleMatrix {
    public static let templates = ["2021", "2019", "mixed"]

    public static var noises: [SamplePlan] {
        product(Layout.allCases, Noise.allCases).enumerated().map { index, pair in
            SamplePlan(pair.0, pair.1, template: templates[index % templates.count], seed: 1000 + UInt64(index))
        }.filter(\.isPossible)
    }

    public static var quirks: [SamplePlan] {
        templates.enumerated().flatMap { round, template in
            product(Layout.allCases, FigureQuirk.allCases).enumerated().map { index, pair in
                SamplePlan(pair.0, .none, pair.1, template: template, seed: 2000 + UInt64(round * 1000 + index))
            }
        }
    }

    /// Reports whose tables are grids: every layout with every noise that is none of the encoding, and with every quirk.
    public static var grids: [SamplePlan] {
        let encodings: Set<Noise> = [.byteOrderMark, .gb18030, .utf16LittleEndian, .utf16BigEndian, .big5, .windowsLines]
        let noises = product(GridLayout.allCases, Noise.allCases.filter { !encodings.contains($0) }).enumerated().map { index, pair in
            SamplePlan(grid: pair.0, pair.1, template: templates[index % templates.count], seed: 5000 + UInt64(index))
        }
        let quirks = templates.enumerated().flatMap { round, template in
            product(GridLayout.allCases, FigureQuirk.allCases).enumerated().map { index, pair in
                SamplePlan(grid: pair.0, .none, pair.1, template: template, seed: 6000 + UInt64(round * 1000 + index))
            }
        }
        return (noises + quirks).filter(\.isPossible)
    }

    public static func drawnGrids(_ count: Int, seed: UInt64) -> [SamplePlan] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { index in
            SamplePlan(
                grid: random.pick(GridLayout.allCases), random.pick(Noise.allCases), random.pick(FigureQuirk.allCases),
                template: random.pick(templates), seed: seed &* 1_000_003 &+ UInt64(index))
        }.filter(\.isPossible)
    }

    public static func drawn(_ count: Int, seed: UInt64) -> [SamplePlan] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { index in
            SamplePlan(
                random.pick(Layout.allCases), random.pick(Noise.allCases), random.pick(FigureQuirk.allCases),
                template: random.pick(templates),
                seed: seed &* 1_000_003 &+ UInt64(index))
        }.filter(\.isPossible)
    }
}

extension SamplePlan {
    /// A row that holds a figure too many has no place in a table whose columns have become rows; and where the same spaces part the
    /// cells of a table on one line and the letters of a word, nothing tells the headings of its columns.
    fileprivate var isPossible: Bool {
        if grid == .turned, quirk == .extraFigure { return false }
        // A line too few or too many in a cell leaves no lines that are rows.
        if grid == .rowsMerged, [.extraFigure, .droppedFigure].contains(quirk) { return false }
        return !(layout == .collapsed && [.nonBreakingSpaces, .ideographicSpaces, .splitWords].contains(noise))
    }
}

private func product<First, Second>(_ first: [First], _ second: [Second]) -> [(First, Second)] {
    first.flatMap { one in second.map { (one, $0) } }
}
