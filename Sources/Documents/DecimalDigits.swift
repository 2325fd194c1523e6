import Glibc

/// A number in the decimal digits that spreadsheets keep of it: fifteen, without the noise of binary fractions behind them.
struct DecimalDigits {
    let isNegative: Bool
    /// Without zeros in front and behind; empty for zero. The number is 0.d₁d₂d₃… × 10^`exponent`.
    private(set) var digits: [UInt8]
    private(set) var exponent: Int

    var isZero: Bool { digits.isEmpty }

    /// - Parameter value: finite.
    init(_ value: Double) {
        var buffer = [CChar](repeating: 0, count: 40)
        let count = withVaList([abs(value)]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
        let text = buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }
        let mantissa = text.prefix { $0 != 0x65 }
        isNegative = value < 0
        digits = mantissa.filter { (0x30...0x39).contains($0) }.map { $0 - 0x30 }
        exponent = (Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0) + 1
        trim()
    }

    /// Rounds to places behind the point, half away from zero.
    mutating func round(places: Int) {
        let kept = exponent + places
        guard kept < digits.count else { return }
        let goesUp = kept >= 0 && digits[kept] >= 5
        digits.removeSubrange(max(0, kept)...)
        if goesUp { increment() }
        trim()
    }

    mutating func scale(byPowerOfTen power: Int) {
        if !isZero { exponent += power }
    }

    /// The digits in front of the point; empty for a number below 1.
    var whole: [UInt8] {
        guard exponent > 0 else { return [] }
        return Array(digits.prefix(exponent)) + [UInt8](repeating: 0, count: max(0, exponent - digits.count))
    }

    /// The digits behind the point.
    var fraction: [UInt8] {
        guard !isZero else { return [] }
        return exponent >= 0 ? Array(digits.dropFirst(exponent)) : [UInt8](repeating: 0, count: -exponent) + digits
    }

    private mutating func increment() {
        var at = digits.count - 1
        while at >= 0, digits[at] == 9 {
            digits[at] = 0
            at -= 1
        }
        if at >= 0 {
            digits[at] += 1
        } else {
            digits.insert(1, at: 0)
            exponent += 1
        }
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        while digits.first == 0 {
            digits.removeFirst()
            exponent -= 1
        }
        if digits.isEmpty { exponent = 0 }
    }
}
