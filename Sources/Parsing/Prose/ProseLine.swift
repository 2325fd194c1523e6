/// A sentence as folded letters, with the place of each in the source. Spaces are left out, and so is a line end within it.
///
/// One buffer serves all sentences of a report.
final class ProseLine {
    private var letterBuffer: UnsafeMutablePointer<UInt16>
    private var offsets: UnsafeMutablePointer<UInt32>
    private var capacity = 0
    private var count = 0
    private var end = 0
    private let base: UnsafePointer<UInt8>

    init(base: UnsafePointer<UInt8>) {
        self.base = base
        letterBuffer = .allocate(capacity: 0)
        offsets = .allocate(capacity: 0)
    }

    deinit {
        letterBuffer.deallocate()
        offsets.deallocate()
    }

    /// The letters that were folded last; good until the next are.
    var letters: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(start: letterBuffer, count: count) }

    /// Folds a range of the text.
    func fold(_ range: Range<Int>) {
        reserve(range.count)
        let fold = ProseLexicon.shared.letters
        let letters = letterBuffer
        let offsets = offsets
        var count = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let (value, length) = UTF8Bytes.scalar(base + at)
            let letter = fold[Int(value)]
            letters[count] = letter
            offsets[count] = UInt32(truncatingIfNeeded: at)
            count += letter == 0 ? 0 : 1
            at += length
        }
        self.count = count
        end = range.upperBound
    }

    private func reserve(_ needed: Int) {
        guard needed >= capacity else { return }
        capacity = max(1024, needed + 1, 2 * capacity)
        letterBuffer.deallocate()
        offsets.deallocate()
        letterBuffer = .allocate(capacity: capacity)
        offsets = .allocate(capacity: capacity)
    }

    /// The source of a range of letters.
    func source(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let last = Int(offsets[range.upperBound - 1])
        return Int(offsets[range.lowerBound])..<min(end, last + UTF8Bytes.scalar(base + last).length)
    }
}
