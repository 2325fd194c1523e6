/// How alike two folded labels are, by edit distance (Levenshtein 1966).
enum LabelDistance {
    /// 1 for equal labels, 0 for labels without anything in common.
    static func similarity(_ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int) -> Double {
        let longest = max(leftCount, rightCount)
        guard longest > 0, abs(leftCount - rightCount) * 2 <= longest else { return 0 }
        return 1 - Double(lastRow(left, leftCount, right, rightCount)[rightCount]) / Double(longest)
    }

    /// The same for the beginning of the right label that fits best.
    static func prefixSimilarity(_ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int)
        -> Double
    {
        guard leftCount > 0 else { return 0 }
        return 1 - Double(lastRow(left, leftCount, right, rightCount).min()!) / Double(leftCount)
    }

    /// The distances of the whole left text to every beginning of the right one.
    private static func lastRow(_ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int) -> [Int]
    {
        var row = Array(0...rightCount)
        for i in 0..<leftCount {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<rightCount {
                let substituted = diagonal + (left[i] == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row
    }
}
