/// The shortest edit from one sequence to another (Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1986, in linear space).
///
/// Sequences that differ in more than `effort` places at once are split where most agrees so far; the edit is then right, but perhaps not
/// the shortest.
struct ShortestEdit {
    /// Stretches that stay, by their places in both sequences, in order.
    private(set) var kept: [(old: Range<Int>, new: Range<Int>)] = []

    private static let effort = 2000

    init(from old: [UInt64], to new: [UInt64]) {
        var search = Search(old: old, new: new)
        search.compare(0..<old.count, 0..<new.count)
        var place = (old: 0, new: 0)
        while place.old < old.count, place.new < new.count {
            if search.isRemoved[place.old] {
                place.old += 1
            } else if search.isAdded[place.new] {
                place.new += 1
            } else {
                let start = place
                while place.old < old.count, place.new < new.count, !search.isRemoved[place.old], !search.isAdded[place.new] {
                    place = (place.old + 1, place.new + 1)
                }
                kept.append((start.old..<place.old, start.new..<place.new))
            }
        }
    }

    private struct Search {
        let old: [UInt64]
        let new: [UInt64]
        var isRemoved: [Bool]
        var isAdded: [Bool]
        /// How far each diagonal was reached from the start and from the end; diagonals count from `-new.count - 1`.
        private var forward: [Int]
        private var backward: [Int]
        private let origin: Int

        init(old: [UInt64], new: [UInt64]) {
            self.old = old
            self.new = new
            isRemoved = Array(repeating: false, count: old.count)
            isAdded = Array(repeating: false, count: new.count)
            forward = Array(repeating: 0, count: old.count + new.count + 3)
            backward = forward
            origin = new.count + 1
        }

        mutating func compare(_ olds: Range<Int>, _ news: Range<Int>) {
            var (left, top) = (olds.lowerBound, news.lowerBound)
            var (right, bottom) = (olds.upperBound, news.upperBound)
            while left < right, top < bottom, old[left] == new[top] { (left, top) = (left + 1, top + 1) }
            while left < right, top < bottom, old[right - 1] == new[bottom - 1] { (right, bottom) = (right - 1, bottom - 1) }
            if left == right {
                for index in top..<bottom { isAdded[index] = true }
            } else if top == bottom {
                for index in left..<right { isRemoved[index] = true }
            } else {
                let middle = middle(left..<right, top..<bottom)
                compare(left..<middle.old, top..<middle.new)
                compare(middle.old..<right, middle.new..<bottom)
            }
        }

        /// A point that a shortest path runs through.
        private mutating func middle(_ olds: Range<Int>, _ news: Range<Int>) -> (old: Int, new: Int) {
            let limits = (olds.lowerBound - news.upperBound)...(olds.upperBound - news.lowerBound)
            let first = olds.lowerBound - news.lowerBound
            let last = olds.upperBound - news.upperBound
            var ahead = first...first
            var behind = last...last
            let isOdd = (first - last) & 1 != 0
            forward[origin + first] = olds.lowerBound
            backward[origin + last] = olds.upperBound
            for cost in 1... {
                ahead = widened(ahead, limits, in: &forward, filler: -1)
                for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
                    let x = advance(diagonal, olds, news)
                    if isOdd, behind.contains(diagonal), backward[origin + diagonal] <= x { return (x, x - diagonal) }
                }
                behind = widened(behind, limits, in: &backward, filler: .max)
                for diagonal in stride(from: behind.upperBound, through: behind.lowerBound, by: -2) {
                    let x = retreat(diagonal, olds, news)
                    if !isOdd, ahead.contains(diagonal), x <= forward[origin + diagonal] { return (x, x - diagonal) }
                }
                if cost >= ShortestEdit.effort { return best(ahead, behind, olds, news) }
            }
            return (olds.lowerBound, news.lowerBound)
        }

        private func widened(
            _ diagonals: ClosedRange<Int>, _ limits: ClosedRange<Int>, in reached: inout [Int], filler: Int
        ) -> ClosedRange<Int> {
            var (low, high) = (diagonals.lowerBound, diagonals.upperBound)
            if low > limits.lowerBound {
                low -= 1
                reached[origin + low - 1] = filler
            } else {
                low += 1
            }
            if high < limits.upperBound {
                high += 1
                reached[origin + high + 1] = filler
            } else {
                high -= 1
            }
            return low...max(low, high)
        }

        private mutating func advance(_ diagonal: Int, _ olds: Range<Int>, _ news: Range<Int>) -> Int {
            let (below, above) = (forward[origin + diagonal - 1], forward[origin + diagonal + 1])
            var x = below < above ? above : below + 1
            while x < olds.upperBound, x - diagonal < news.upperBound, old[x] == new[x - diagonal] { x += 1 }
            forward[origin + diagonal] = x
            return x
        }

        private mutating func retreat(_ diagonal: Int, _ olds: Range<Int>, _ news: Range<Int>) -> Int {
            let (below, above) = (backward[origin + diagonal - 1], backward[origin + diagonal + 1])
            var x = below < above ? below : above - 1
            while x > olds.lowerBound, x - diagonal > news.lowerBound, old[x - 1] == new[x - diagonal - 1] { x -= 1 }
            backward[origin + diagonal] = x
            return x
        }

        /// Where the search went furthest, from the one side or the other.
        private func best(
            _ ahead: ClosedRange<Int>, _ behind: ClosedRange<Int>, _ olds: Range<Int>, _ news: Range<Int>
        ) -> (old: Int, new: Int) {
            var far = (old: olds.lowerBound, new: news.lowerBound)
            for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
                let x = min(forward[origin + diagonal], olds.upperBound, news.upperBound + diagonal)
                if x + x - diagonal > far.old + far.new { far = (x, x - diagonal) }
            }
            var near = (old: olds.upperBound, new: news.upperBound)
            for diagonal in stride(from: behind.upperBound, through: behind.lowerBound, by: -2) {
                let x = max(backward[origin + diagonal], olds.lowerBound, news.lowerBound + diagonal)
                if x + x - diagonal < near.old + near.new { near = (x, x - diagonal) }
            }
            let isNearer = olds.upperBound + news.upperBound - near.old - near.new < far.old + far.new - olds.lowerBound - news.lowerBound
            return isNearer ? far : near
        }
    }
}
