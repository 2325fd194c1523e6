import Glibc

/// An instant in microseconds since 1970-01-01 UTC, read from and written as RFC 3339.
package struct Timestamp: Sendable, Hashable, Comparable {
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package init(milliseconds: Int64) { microseconds = milliseconds * 1000 }

    /// Before every instant that can be written: the place of an event without a readable time.
    static let unknown = Timestamp(microseconds: .min)
    /// 9999-12-31T23:59:59.999Z, the last that RFC 3339 can name.
    static let last = Timestamp(microseconds: 253_402_300_799_999_000)

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    package var milliseconds: Int64 { microseconds.dividedFlooring(by: 1000) }

    /// The clock of the machine.
    package static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// UTC with milliseconds: `2024-01-05T08:09:10.123Z`.
    package var rfc3339: String {
        let milliseconds = milliseconds
        let days = milliseconds.dividedFlooring(by: 86_400_000)
        let rest = Int(milliseconds - days * 86_400_000)
        let (year, month, day) = Self.date(ofDay: Int(days))
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.padded($0, 2) }
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T"
            + "\(clock[0]):\(clock[1]):\(clock[2]).\(Self.padded(rest % 1000, 3))Z"
    }

    /// Reads RFC 3339 with any offset and any number of decimals (those beyond microseconds are cut); `nil` for anything else.
    package init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        func has(_ candidates: String, at index: Int) -> Bool { index < bytes.count && candidates.utf8.contains(bytes[index]) }
        guard has("-", at: 4), has("-", at: 7), has("Tt ", at: 10), has(":", at: 13), has(":", at: 16),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        var at = 19
        var fraction: Int64 = 0
        if has(".", at: at) {
            at += 1
            var weight: Int64 = 100_000
            let start = at
            while let digit = number(at..<at + 1) {
                fraction += Int64(digit) * weight
                weight /= 10
                at += 1
            }
            guard at > start else { return nil }
        }
        var offset = 0
        if has("+-", at: at) {
            guard has(":", at: at + 3), let hours = number(at + 1..<at + 3), let minutes = number(at + 4..<at + 6), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (bytes[at] == UInt8(ascii: "-") ? -1 : 1)
            at += 6
        } else {
            guard has("Zz", at: at) else { return nil }
            at += 1
        }
        guard at == bytes.count else { return nil }
        let seconds = ((Self.day(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second
        microseconds = Int64(seconds) * 1_000_000 + fraction
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }
}

extension Int64 {
    fileprivate func dividedFlooring(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
