/// How alike two folded labels are, by edit distance (Levenshtein 1966).
enum LabelDistance {
    /// 1 for equal labels, 0 for labels without anything in common.
    static func similarity(_ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int) -> Double {
        let longest = max(leftCount, rightCount)
        guard longest > 0, abs(leftCount - rightCount) * 2 <= longest else { return 0 }
        return withLastRow(left, leftCount, right, rightCount) { 1 - Double($0[rightCount]) / Double(longest) }
    }

    /// The same for the beginning of the right label that fits best.
    static func prefixSimilarity(_ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int)
        -> Double
    {
        guard leftCount > 0 else { return 0 }
        return withLastRow(left, leftCount, right, rightCount) { 1 - Double($0.min()!) / Double(leftCount) }
    }

    /// Passes the distances of the whole left text to every beginning of the right one.
    private static func withLastRow(
        _ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int,
        _ body: (UnsafeMutableBufferPointer<Int>) -> Double
    ) -> Double {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: rightCount + 1) { row in
            for j in 0...rightCount { row.initializeElement(at: j, to: j) }
            for i in 0..<leftCount {
                var diagonal = row[0]
                row[0] = i + 1
                for j in 0..<rightCount {
                    let substituted = diagonal + (left[i] == right[j] ? 0 : 1)
                    diagonal = row[j + 1]
                    row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
                }
            }
            return body(row)
        }
    }
}

/// Which letters a text has, as bits that several letters share.
struct LetterSet {
    private var bits: UInt64 = 0

    init(_ text: UnsafePointer<UInt16>, _ count: Int) {
        for at in 0..<count { bits |= Self.bit(text[at]) }
    }

    /// How many letters of a text are not in the set: it takes as many changes to make one text of the other, or more.
    func strangers(_ text: UnsafePointer<UInt16>, _ count: Int) -> Int {
        var strangers = 0
        for at in 0..<count where bits & Self.bit(text[at]) == 0 { strangers += 1 }
        return strangers
    }

    @inline(__always)
    private static func bit(_ letter: UInt16) -> UInt64 { 1 << ((UInt64(letter) &* 0x9E37_79B9) >> 26 & 63) }
}
