import Parsing

/// Figures as whole numbers of 10⁻ⁿ, wide enough that no sum of a table's figures overflows.
enum ExactValue {
    /// Figures with more places than this are too fine to be summed.
    static let decimalsLimit: UInt8 = 9

    /// The figure without zeros behind its last place.
    static func trimmed(_ figure: Figure) -> Figure {
        var digits = figure.digits
        var decimals = figure.decimals
        while decimals > 0 && digits % 10 == 0 {
            digits /= 10
            decimals -= 1
        }
        return Figure(digits: digits, decimals: decimals)
    }

    /// The places that the figure needs, `nil` if it is too fine.
    static func decimals(_ figure: Figure) -> UInt8? {
        let decimals = trimmed(figure).decimals
        return decimals <= decimalsLimit ? decimals : nil
    }

    /// The figure in units of 10⁻ⁿ, where n is at least what `decimals` gives for it.
    static func value(_ figure: Figure, scale: UInt8) -> Int128 {
        let trimmed = trimmed(figure)
        return Int128(trimmed.digits) * powersOfTen[Int(scale - trimmed.decimals)]
    }

    /// The value as a figure, `nil` beyond what a figure can hold.
    static func figure(_ value: Int128, scale: UInt8) -> Figure? {
        var value = value
        var scale = scale
        while scale > 0 && value % 10 == 0 {
            value /= 10
            scale -= 1
        }
        return Int64(exactly: value).map { Figure(digits: $0, decimals: scale) }
    }

    /// The value as text with its decimal point.
    static func text(_ value: Int128, scale: UInt8) -> String {
        if let figure = figure(value, scale: scale) { return figure.description }
        let unit = powersOfTen[Int(scale)]
        let fraction = String((value % unit).magnitude)
        let whole = "\(value < 0 ? "-" : "")\((value / unit).magnitude)"
        return scale == 0 ? whole : "\(whole).\(String(repeating: "0", count: Int(scale) - fraction.count))\(fraction)"
    }

    static let powersOfTen: [Int128] = (0..<19).reduce(into: []) { powers, _ in powers.append(powers.last.map { $0 * 10 } ?? 1) }
}
