/// Dots that lead from a label to its figure: `行政许可……340`, `行政许可......340`.
enum LeaderRemain {
    private static let fewestDots = 4
    private static let fewestLines = 2

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var leaders: [Range<Int>] = []
        text.forEachLine { line in
            if let leader = leader(text, line), text.value(text.trimmed(leader.upperBound..<line.upperBound)) != nil {
                leaders.append(leader)
            }
        }
        guard leaders.count >= fewestLines else { return false }
        for leader in leaders {
            text.blank(leader)
            text[leader.lowerBound] = 0x09
        }
        return true
    }

    /// The first run of dots behind something else: at least two of three dots each, or four single ones.
    private static func leader(_ text: UnsafeMutableBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
        var at = line.lowerBound
        while at < line.upperBound {
            var end = at
            while end < line.upperBound, text.holds("…", at: end) || text[end] == UInt8(ascii: ".") {
                end += text[end] == UInt8(ascii: ".") ? 1 : 3
            }
            if end - at >= fewestDots, at > line.lowerBound { return at..<end }
            at = max(at + 1, end)
        }
        return nil
    }
}
