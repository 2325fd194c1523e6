/// A figure as printed: `18.0760` is 180760 with four decimals.
public struct Figure: Sendable, Hashable, CustomStringConvertible {
    /// The digits, with their sign, without the decimal point.
    public let digits: Int64
    /// How many of the digits stand behind the decimal point.
    public let decimals: UInt8

    public init(digits: Int64, decimals: UInt8 = 0) {
        self.digits = digits
        self.decimals = decimals
    }

    public init(_ value: Int) { self.init(digits: Int64(value)) }

    /// The value if it is a whole number.
    public var whole: Int64? {
        var digits = digits
        for _ in 0..<decimals {
            guard digits % 10 == 0 else { return nil }
            digits /= 10
        }
        return digits
    }

    public var isNegative: Bool { digits < 0 }

    /// The value as a decimal number with all printed places, as JSON takes it.
    public var description: String {
        guard decimals > 0 else { return String(digits) }
        var text = String(digits.magnitude)
        let places = Int(decimals)
        if text.count <= places { text = String(repeating: "0", count: places - text.count + 1) + text }
        text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
        return digits < 0 ? "-" + text : text
    }
}
