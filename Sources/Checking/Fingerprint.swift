import ReportFormat

/// Names a finding across runs: 16 hexadecimal digits of FNV-1a (64 bits) over rule, subject and cells,
/// each followed by a zero byte.
struct Fingerprint: Sendable, Equatable {
    private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    static let prime: UInt64 = 0x100_0000_01b3

    init(rule: String, subject: String) {
        add(rule)
        add(subject)
    }

    /// Goes on with a text and its zero byte.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* Self.prime }
        }
        hash = hash &* Self.prime
    }

    /// Goes on with something that was prepared.
    @inline(__always)
    mutating func add(_ step: FingerprintStep) {
        hash = step.applied(to: hash)
    }

    static func make(rule: String, subject: String, cells: [CellID]) -> String {
        var fingerprint = Fingerprint(rule: rule, subject: subject)
        for cell in cells { fingerprint.add(cell.rawValue) }
        return fingerprint.text
    }

    var text: String {
        String(unsafeUninitializedCapacity: 16) { digits in
            for place in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - 4 * place) & 15)
                digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
            }
            return 16
        }
    }
}
