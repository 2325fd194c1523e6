/// A moment as spreadsheets count it: days since the end of 1899, or since the beginning of 1904.
struct SheetDate {
    private let year: Int
    private let month: Int
    private let day: Int
    private let second: Int

    /// `nil` for what is no date of a spreadsheet.
    init?(_ serial: Double, startsIn1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        second = seconds % 86_400
        var days = seconds / 86_400 + (startsIn1904 ? 1462 : 0)
        // The first spreadsheets took 1900 for a leap year, and files keep counting so.
        if !startsIn1904, days < 60 { days += 1 }
        (year, month, day) = Self.civil(days - 25_569)
    }

    /// The date in the proleptic Gregorian calendar, by days since 1970 (H. Hinnant, chrono-compatible low-level date algorithms).
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// `nil` where the format names days or months by words.
    func text(_ tokens: [NumberFormatCode.Token]) -> String? {
        var text = ""
        for (at, token) in tokens.enumerated() {
            switch token {
            case .literal(let literal): text += literal
            case .date(let letter, let count):
                guard let figure = figure(letter, count, isMinute: Self.isMinute(tokens, at)) else { return nil }
                text += figure
            default: break
            }
        }
        return text
    }

    private func figure(_ letter: Character, _ count: Int, isMinute: Bool) -> String? {
        switch letter {
        case "y": return count > 2 ? String(year) : Self.padded(year % 100, 2)
        case "m": return isMinute ? Self.padded(second / 60 % 60, count) : count > 2 ? nil : Self.padded(month, count)
        case "d": return count > 2 ? nil : Self.padded(day, count)
        case "h": return Self.padded(second / 3600, count)
        default: return Self.padded(second % 60, count)
        }
    }

    /// `m` beside hours or seconds is minutes.
    private static func isMinute(_ tokens: [NumberFormatCode.Token], _ at: Int) -> Bool {
        let before = tokens[..<at].last(where: \.isDate)
        let after = tokens[(at + 1)...].first(where: \.isDate)
        if case .date("h", _)? = before { return true }
        if case .date("s", _)? = after { return true }
        return false
    }

    private static func padded(_ number: Int, _ count: Int) -> String { number < 10 && count > 1 ? "0\(number)" : String(number) }
}
