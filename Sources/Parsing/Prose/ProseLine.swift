/// A paragraph of prose as folded letters, with the place of each in the source. Spaces are left out, and so is a line end within a sentence.
struct ProseLine {
    private(set) var letters: [UInt16]
    private var offsets: [UInt32]
    private let end: Int

    /// - Parameter heading: Where a heading ends that goes with the paragraph; the line end behind it stays.
    init(base: UnsafePointer<UInt8>, range: Range<Int>, heading: Int? = nil) {
        let plain = FoldTables.shared.plain
        var places: [UInt32] = []
        letters = [UInt16](unsafeUninitializedCapacity: range.count) { letters, count in
            places = [UInt32](unsafeUninitializedCapacity: range.count) { places, placeCount in
                var at = range.lowerBound
                while at < range.upperBound {
                    let (value, length) = UTF8Bytes.scalar(base + at)
                    let letter = at == heading ? 0x0A : Self.mark(value) ?? plain[Int(value)]
                    if letter != 0 {
                        letters[count] = letter
                        places[count] = UInt32(truncatingIfNeeded: at)
                        count += 1
                    }
                    at += length
                }
                placeCount = count
            }
        }
        offsets = places
        end = range.upperBound
    }

    /// The marks that the plain table would make one with others.
    @inline(__always)
    private static func mark(_ value: UInt16) -> UInt16? { value == 0x3001 || value == 0x3002 ? value : nil }

    /// The source of a range of letters.
    func source(_ range: Range<Int>, in base: UnsafePointer<UInt8>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let last = Int(offsets[range.upperBound - 1])
        return Int(offsets[range.lowerBound])..<min(end, last + UTF8Bytes.scalar(base + last).length)
    }
}
