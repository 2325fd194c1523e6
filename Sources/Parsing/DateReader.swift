/// Reads dates as reports print them: 2023-01-05, 2023/1/5, 2023.1.5, 2023年1月5日, 二〇二三年一月五日.
struct DateReader {
    let text: FoldedText

    struct Found {
        /// `yyyy-mm-dd`.
        let iso: String
        let letters: Range<Int>
    }

    /// The date that begins at a place.
    func date(at place: Int, before limit: Int) -> Found? {
        guard let (year, afterYear) = text.year(at: place, before: limit), afterYear < limit,
            Self.isSeparator(text.letters[afterYear]),
            let (month, afterMonth) = small(at: afterYear + 1, before: limit), afterMonth < limit,
            Self.isSeparator(text.letters[afterMonth]), let (day, afterDay) = small(at: afterMonth + 1, before: limit),
            (1...12).contains(month), (1...Self.days(year, month)).contains(day)
        else { return nil }
        let end = afterDay < limit && text.letters[afterDay] == Self.day ? afterDay + 1 : afterDay
        return Found(iso: Self.iso(year, month, day), letters: place..<end)
    }

    /// The first date in a range.
    func first(in range: Range<Int>) -> Found? {
        for place in range where Self.beginsYear(text.letters[place]) {
            if let found = date(at: place, before: range.upperBound) { return found }
        }
        return nil
    }

    /// 1, 2 or their Chinese numerals.
    private static func beginsYear(_ letter: UInt16) -> Bool { letter == 0x32 || letter == 0x31 || letter == 0x4E8C || letter == 0x4E00 }

    private static let day = folded("日")[0]
    private static let ten = folded("十")[0]

    /// 年, 月, `-`, `/`, `.`
    private static func isSeparator(_ letter: UInt16) -> Bool {
        letter == 0x5E74 || letter == 0x6708 || letter == 0x2D || letter == 0x2F || letter == 0x2E
    }

    /// A day or a month: digits or Chinese numerals up to 三十一.
    private func small(at place: Int, before limit: Int) -> (value: Int, end: Int)? {
        // At most two digits: a time may follow, and spaces are folded away (2024-01-08 10:24).
        if let (value, end) = text.number(at: place, before: min(limit, place + 2)) { return (value, end) }
        var value = 0
        var at = place
        while at < limit, at < place + 3 {
            if text.letters[at] == Self.ten {
                value = max(value, 1) * 10
            } else if let digit = FoldedText.digit(text.letters[at]) {
                value += digit
            } else {
                break
            }
            at += 1
        }
        return at > place && value > 0 ? (value, at) : nil
    }

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
