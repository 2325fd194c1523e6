import Glibc
import Parsing
import ReportFormat

/// Looks at how a report begins: the lines before section 一, and section 一 itself.
struct OpeningScan {
    let report: Report
    let base: UnsafePointer<UInt8>
    let count: Int

    /// Of the lines before section 一 so many bytes belong to the report; what stands before them is a site's.
    private static let prefaceReach = 3_000
    /// Of section 一 a preface may take so many.
    private static let openingReach = 900

    // MARK: The year

    /// Section 一 tells of the year before and nowhere of the report's own: last year's text.
    var staleYear: StructureFact? {
        guard let year = report.year, let overview = report.sections.first, overview.kind == .overview else { return nil }
        let body = overview.body
        guard !contains(digits(year), in: body), contains(digits(year - 1) + Self.yearSign, in: body) else { return nil }
        // The report's year may be written out: 二〇二三年.
        guard !Self.spelledCenturies.contains(where: { contains($0, in: body) }) else { return nil }
        return .staleYear(printed: year - 1, expected: year)
    }

    /// The period of the figures as the preface has it (统计期限自2022年1月1日) is another year's.
    var stalePeriod: StructureFact? {
        guard let year = report.year, let opening else { return nil }
        var found: Int?
        var at = opening.lowerBound
        while let sign = offset(of: Self.firstDay, in: at..<opening.upperBound) {
            if let printed = yearBefore(sign) {
                if printed == year { return nil }
                found = found ?? printed
            }
            at = sign + Self.firstDay.count
        }
        // The day from which something holds (自2008年5月1日起) is no period; a period is a year old at most.
        guard let found, abs(found - year) == 1 else { return nil }
        return .stalePeriod(printed: found, expected: year)
    }

    // MARK: The parts

    /// The preface counts the parts of the report (本报告由…六个部分组成), and other than stand there.
    var prefaceParts: StructureFact? {
        guard let opening, report.sections.count >= 3 else { return nil }
        let stray = report.troubles.count { if case .sectionOutOfOrder = $0 { true } else { false } }
        let found = report.sections.count + stray
        var at = opening.lowerBound
        while let parts = offset(of: Self.parts, in: at..<opening.upperBound) {
            at = parts + Self.parts.count
            guard let stated = number(before: parts), stated >= 2, stated <= 9 else { continue }
            return stated == found ? nil : .prefaceParts(stated: stated, found: found)
        }
        return nil
    }

    /// The number right before an offset: 六, 六个, 6个, 六大. An ordinal (第六部分) is none.
    private func number(before end: Int) -> Int? {
        var at = end
        for word in Self.measureWords where at - word.count >= 0 && matches(word, at - word.count) {
            at -= word.count
            break
        }
        if at >= 1, (0x32...0x39).contains(base[at - 1]), at < 2 || !(0x30...0x39).contains(base[at - 2]) {
            return isOrdinal(at - 1) ? nil : Int(base[at - 1] - 0x30)
        }
        guard at >= 3, let number = ChineseNumeral.value(base[at - 3], base[at - 2], base[at - 1]) else { return nil }
        return isOrdinal(at - 3) ? nil : number
    }

    private func isOrdinal(_ at: Int) -> Bool { at >= 3 && matches(Self.ordinalSign, at - 3) }

    // MARK: Bytes

    /// The lines before section 一 and its first sentences.
    private var opening: Range<Int>? {
        guard let first = report.sections.first else { return nil }
        let end = first.kind == .overview ? min(first.range.upperBound, first.body.lowerBound + Self.openingReach) : first.range.lowerBound
        return max(0, first.range.lowerBound - Self.prefaceReach)..<min(end, count)
    }

    private func offset(of needle: [UInt8], in range: Range<Int>) -> Int? {
        // Lead bytes stand everywhere; a digit or a continuation byte is rarer.
        let pivot = needle.firstIndex { $0 < 0x80 } ?? 2
        var at = range.lowerBound + pivot
        let end = range.upperBound - (needle.count - pivot) + 1
        while at < end, let found = memchr(base + at, Int32(needle[pivot]), end - at) {
            let place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
            if memcmp(base + place - pivot, needle, needle.count) == 0 { return place - pivot }
            at = place + 1
        }
        return nil
    }

    private func contains(_ needle: [UInt8], in range: Range<Int>) -> Bool { offset(of: needle, in: range.clamped(to: 0..<count)) != nil }

    private func matches(_ word: [UInt8], _ at: Int) -> Bool { at + word.count <= count && memcmp(base + at, word, word.count) == 0 }

    private func digits(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

    /// The four digits right before an offset.
    private func yearBefore(_ at: Int) -> Int? {
        guard at >= 4, base[at - 4] == 0x32, base[at - 3] == 0x30 else { return nil }
        var year = 0
        for index in (at - 4)..<at {
            guard (0x30...0x39).contains(base[index]) else { return nil }
            year = year * 10 + Int(base[index] - 0x30)
        }
        return year
    }

    private static let yearSign = Array("年".utf8)
    private static let firstDay = Array("年1月1日".utf8)
    private static let parts = Array("部分".utf8)
    private static let ordinalSign = Array("第".utf8)
    private static let measureWords = ["个", "大", "個"].map { Array($0.utf8) }
    private static let spelledCenturies = ["二〇", "二○", "二零"].map { Array($0.utf8) }
}
