/// Identifiers of notes and events: UUID version 7 of RFC 9562, so that ids made later sort later.
public enum UUIDv7 {
    /// A new identifier, for instance for the note of `ReviewChange.add`.
    public static func make() -> String {
        make(at: .now(), counter: UInt16.random(in: 0..<0x1000))
    }

    /// An identifier for an instant. Of two in the same millisecond the one with the higher counter (12 bits) sorts later.
    package static func make(at time: Timestamp, counter: UInt16, tail: UInt64 = .random(in: 0 ... .max)) -> String {
        let high = UInt64(truncatingIfNeeded: max(0, time.milliseconds)) << 16 | 0x7000 | UInt64(counter & 0x0FFF)
        let low = tail & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = Array(hexadecimal(high) + hexadecimal(low))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
