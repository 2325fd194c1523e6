/// The order of names in lists: runs of digits count as numbers (`2.txt` before `10.txt`), everything else as bytes, so that it is the same
/// on every machine.
public enum NaturalOrder {
    /// Whether `left` stands before `right`.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        var (left, right) = (left, right)
        return left.withUTF8 { left in right.withUTF8 { right in precedes(left, right) } }
    }

    static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            let (a, b) = (left[i], right[j])
            if isDigit(a), isDigit(b) {
                let (first, second) = (digits(left, from: i), digits(right, from: j))
                if first.count != second.count { return first.count < second.count }
                for (x, y) in zip(first, second) where left[x] != right[y] { return left[x] < right[y] }
                (i, j) = (first.upperBound, second.upperBound)
            } else {
                if a != b { return a < b }
                i += 1
                j += 1
            }
        }
        if left.count - i != right.count - j { return left.count - i < right.count - j }
        // Equal but for leading zeros.
        return left.lexicographicallyPrecedes(right)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The run of digits from `start`, without leading zeros.
    private static func digits(_ name: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        var significant = start
        while end < name.count, isDigit(name[end]) {
            if significant == end, name[end] == 0x30 { significant += 1 }
            end += 1
        }
        return significant..<end
    }
}
