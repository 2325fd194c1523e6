import ReportSamples

/// Damages bytes in the ways that files are damaged, and in those that break readers.
struct Mutator {
    private var random: SplitMix64

    /// No mutation makes a file larger than this, in bytes.
    private static let largest = 1 << 20

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(random.next() % UInt64(bound)) }

    /// One to four changes.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) where !bytes.isEmpty { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = below(bytes.count)
        switch below(9) {
        case 0: bytes.removeSubrange(at...)
        case 1: bytes[at] ^= 1 << UInt8(below(8))
        case 2: bytes[at] = UInt8(below(256))
        case 3: bytes.removeSubrange(piece(at, bytes.count))
        case 4: insert(Array(bytes[piece(below(bytes.count), bytes.count)]), times: 1, at: at, in: &bytes)
        case 5: insert(Array(bytes[piece(below(bytes.count), min(bytes.count, at + 200))]), times: 1 + below(2000), at: at, in: &bytes)
        case 6: replaceNumber(near: at, in: &bytes)
        case 7: swapTags(near: at, in: &bytes)
        default: insert(Array(Self.words[below(Self.words.count)].utf8), times: 1 + below(3), at: at, in: &bytes)
        }
    }

    private mutating func piece(_ start: Int, _ end: Int) -> Range<Int> {
        start < end ? start..<min(end, start + 1 + below(below(8) == 0 ? 20_000 : 60)) : start..<start
    }

    private func insert(_ piece: [UInt8], times: Int, at place: Int, in bytes: inout [UInt8]) {
        guard !piece.isEmpty else { return }
        let times = min(times, max(0, Self.largest - bytes.count) / piece.count)
        bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: place)
    }

    /// Puts a number that readers stumble over in the place of the next one.
    private mutating func replaceNumber(near at: Int, in bytes: inout [UInt8]) {
        guard let start = bytes[at...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
        let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
        bytes.replaceSubrange(start..<end, with: Array(Self.numbers[below(Self.numbers.count)].utf8))
    }

    /// Removes a tag, or says it again elsewhere.
    private mutating func swapTags(near at: Int, in bytes: inout [UInt8]) {
        guard let start = bytes[at...].firstIndex(of: 0x3C), let end = bytes[start...].firstIndex(of: 0x3E) else { return }
        let tag = Array(bytes[start...end])
        bytes.removeSubrange(start...end)
        if below(2) == 0, !bytes.isEmpty { insert(tag, times: 1 + below(300), at: below(bytes.count), in: &bytes) }
    }

    private static let numbers = [
        "0", "-1", "1", "255", "65535", "65536", "2147483647", "999999999", "99999999999999999999", "1e308", "0.1",
    ]

    private static let words = [
        "<", ">", "\"", "&", "&#0;", "&#x110000;", "]]>", "<!--", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "\0", "\r", "\n\n",
        "\t\t\t",
        "\u{FEFF}", "一、总体情况\n", "三、收到和处理政府信息公开申请情况\n", "<table>", "</table>", "<td rowspan=999999999 colspan=1000>", "</w:tc>",
        "<w:tbl><w:tr><w:tc>", "<w:vMerge/>", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "\r\n--", "\"\"", ",,,,", "%9", "０１２",
    ]
}
