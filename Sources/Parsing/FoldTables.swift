/// Folds the basic plane in one look-up a character: full width to half width, traditional to simplified, what carries no meaning to 0.
///
/// Made once and kept for the life of the program.
struct FoldTables: @unchecked Sendable {
    /// Keeps digits, letters and punctuation in half width; drops spaces and invisible characters.
    let plain: UnsafePointer<UInt16>
    /// Keeps letters and Han characters only, without the Chinese numerals: ordinals, brackets and digits of a label are noise in the wild.
    let label: UnsafePointer<UInt16>

    static let shared = FoldTables()

    private init() {
        let plain = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
        for value in 0..<0x10000 { plain[value] = UInt16(value) }
        for value in 0x00...0x20 { plain[value] = 0 }
        for value in 0x7F...0xA0 { plain[value] = 0 }
        for value in 0xFF01...0xFF5E { plain[value] = UInt16(value - 0xFEE0) }
        for value in 0x2000...0x200F { plain[value] = 0 }
        for value in 0x2028...0x202F { plain[value] = 0 }
        for value in 0x205F...0x206F { plain[value] = 0 }
        for value in [0x00AD, 0x061C, 0x180E, 0x3000, 0xFEFF] { plain[value] = 0 }
        for (from, to) in Self.punctuation { plain[Int(from)] = to }
        for value in 0x41...0x5A { plain[value] = UInt16(value + 32) }
        for value in 0xFF21...0xFF3A { plain[value] = UInt16(value - 0xFEE0 + 32) }
        traditionalPairs.withUTF8Buffer { bytes in
            var at = 0
            while at + 5 < bytes.count {
                let from = UTF8Bytes.threeByteScalar(bytes.baseAddress! + at)
                plain[Int(from)] = UTF8Bytes.threeByteScalar(bytes.baseAddress! + at + 3)
                at += 6
            }
        }

        let label = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
        for value in 0..<0x10000 {
            let folded = plain[value]
            let isLetter = (0x61...0x7A).contains(folded)
            let isHan = (0x3400...0x9FFF).contains(folded) || (0xE000...0xFAFF).contains(folded)
            label[value] = isLetter || isHan ? folded : 0
        }
        for numeral in "一二三四五六七八九十〇零".unicodeScalars { label[Int(numeral.value)] = 0 }

        self.plain = UnsafePointer(plain)
        self.label = UnsafePointer(label)
    }

    /// Punctuation that stands for another in published text.
    private static let punctuation: [(UInt16, UInt16)] = [
        (0x3001, 0x2C), (0x3002, 0x2E), (0x2018, 0x27), (0x2019, 0x27), (0x201C, 0x22), (0x201D, 0x22), (0x3014, 0x5B), (0x3015, 0x5D),
        (0x3010, 0x5B), (0x3011, 0x5D), (0x2010, 0x2D), (0x2011, 0x2D), (0x2012, 0x2D), (0x2013, 0x2D), (0x2014, 0x2D), (0x2015, 0x2D),
        (0x2212, 0x2D), (0x2F00, 0x4E00),
    ]

    /// Folds bytes by the label table into `letters` and gives their number, −1 if they are more than `capacity`.
    @inline(__always)
    func foldLabel(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into letters: UnsafeMutablePointer<UInt16>, capacity: Int
    ) -> Int {
        var at = start
        var count = 0
        while at < end {
            let (value, length) = UTF8Bytes.scalar(at)
            at += length
            let letter = label[Int(value)]
            if letter != 0 {
                if count == capacity { return -1 }
                letters[count] = letter
                count += 1
            }
        }
        return count
    }

    /// Text folded by the label table, for labels that are known beforehand.
    func foldLabel(_ text: String) -> [UInt16] {
        text.unicodeScalars.compactMap { scalar in
            guard scalar.value < 0x10000 else { return nil }
            let folded = label[Int(scalar.value)]
            return folded == 0 ? nil : folded
        }
    }

    /// Text folded by the plain table.
    func foldPlain(_ text: String) -> [UInt16] {
        text.unicodeScalars.compactMap { scalar in
            guard scalar.value < 0x10000 else { return nil }
            let folded = plain[Int(scalar.value)]
            return folded == 0 ? nil : folded
        }
    }
}
