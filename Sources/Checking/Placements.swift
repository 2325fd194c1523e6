import Parsing

/// The ways in which figures that stand in order can be spread over places that stand in order.
///
/// With fewer figures than places some places are gaps, whose figure the source lost. With more figures than places, each surplus
/// figure is either an intruder or was split off from the figure in front of it (`10` printed as `1` and `0`).
struct Placements {
    /// A figure in units of the table, and what a figure in front of it is multiplied by when the two are one that was split.
    struct Figure {
        let value: Int128
        /// 10 to the number of digits; `nil` where it cannot be a part of another figure.
        let tailFactor: Int128?

        init(value: Int128, tailFactor: Int128? = nil) {
            self.value = value
            self.tailFactor = tailFactor
        }

        /// A figure as printed. Only short whole numbers can be parts of one that was split.
        init(_ figure: Parsing.Figure, scale: UInt8) {
            value = ExactValue.value(figure, scale: scale)
            let isPart = figure.decimals == 0 && (0..<1_000_000).contains(figure.digits)
            tailFactor = isPart ? Self.powerAbove(figure.digits) : nil
        }

        private static func powerAbove(_ digits: Int64) -> Int128 {
            var power: Int128 = 10
            while power <= Int128(digits) { power *= 10 }
            return power
        }
    }

    let figures: [Figure]
    let placeCount: Int

    /// More surplus figures than this leave nothing to tell.
    static let surplusLimit = 3
    /// How many placements are tried before the question is left open.
    static let tryLimit = 8_000

    /// Whether some placement satisfies a condition; a gap is `nil`. Where there are too many to try them all, `true`.
    func contains(where condition: (_ slots: [Int128?]) -> Bool) -> Bool {
        guard figures.count - placeCount <= Self.surplusLimit else { return true }
        var slots = [Int128?](repeating: nil, count: placeCount)
        var tries = 0
        return search(figure: 0, place: 0, &slots, &tries, condition)
    }

    /// Whether there are more figures than places, but not so many that nothing can be told.
    var areListed: Bool { (0...Self.surplusLimit).contains(figures.count - placeCount) }

    /// The figures that a place can hold where there are more figures than places, `nil` where nothing can be told.
    ///
    /// Every figure that has room in front of it and behind it can be in the place, alone or as the first part of one that was split.
    func values(ofPlace place: Int) -> [Int128]? {
        guard areListed else { return nil }
        let surplus = figures.count - placeCount
        var values: [Int128] = []
        for first in place...(place + surplus) {
            var whole = figures[first].value
            for last in first...(place + surplus) {
                if last > first {
                    guard figures[last - 1].tailFactor != nil, let factor = figures[last].tailFactor else { break }
                    whole = whole * factor + figures[last].value
                }
                if !values.contains(whole) { values.append(whole) }
            }
        }
        return values
    }

    private func search(
        figure: Int, place: Int, _ slots: inout [Int128?], _ tries: inout Int, _ condition: (_ slots: [Int128?]) -> Bool
    ) -> Bool {
        let figuresLeft = figures.count - figure
        let placesLeft = placeCount - place
        if placesLeft == 0 {
            tries += 1
            return tries > Self.tryLimit || condition(slots)
        }
        if figuresLeft > 0 {
            slots[place] = figures[figure].value
            if search(figure: figure + 1, place: place + 1, &slots, &tries, condition) { return true }
        }
        if figuresLeft < placesLeft {
            slots[place] = nil
            return search(figure: figure, place: place + 1, &slots, &tries, condition)
        }
        let surplus = figuresLeft - placesLeft
        guard surplus > 0 else { return false }
        var whole = figures[figure].value
        for next in (figure + 1)..<(figure + 1 + surplus) {
            guard figures[next - 1].tailFactor != nil, let factor = figures[next].tailFactor else { break }
            whole = whole * factor + figures[next].value
            slots[place] = whole
            if search(figure: next + 1, place: place + 1, &slots, &tries, condition) { return true }
        }
        return search(figure: figure + 1, place: place, &slots, &tries, condition)
    }
}
