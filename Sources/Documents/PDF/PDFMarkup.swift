import Glibc

/// Goes through the tags of the markup that poppler and cairo write. It is no parser of XML: it knows no CDATA and no declarations, and
/// passes over whatever does not look like a tag, so that words with characters that XML forbids are read, too.
struct PDFMarkup {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// The name of the tag at hand.
    private(set) var name: Range<Int> = 0..<0
    private(set) var isEnd = false
    /// Whether it is an element of its own, without an end tag.
    private(set) var isClosed = false
    private var attributes: Range<Int> = 0..<0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Goes on to the next tag; `false` at the end.
    mutating func next() -> Bool {
        while let open = find(0x3C, from: at), let close = find(0x3E, from: open + 1) {
            at = close + 1
            var start = open + 1
            isEnd = bytes[start] == 0x2F
            if isEnd { start += 1 }
            var end = start
            while end < close, bytes[end] > 0x20, bytes[end] != 0x2F { end += 1 }
            guard end > start, bytes[start] | 0x20 >= 0x61, bytes[start] | 0x20 <= 0x7A else { continue }
            name = start..<end
            isClosed = bytes[close - 1] == 0x2F
            attributes = end..<close
            return true
        }
        at = bytes.count
        return false
    }

    func isNamed(_ text: StaticString) -> Bool { Self.equal(text, bytes, name) }

    /// The value of an attribute; `nil` where it is missing.
    func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var at = attributes.lowerBound
        while at < attributes.upperBound {
            while at < attributes.upperBound, bytes[at] <= 0x20 { at += 1 }
            let start = at
            while at < attributes.upperBound, bytes[at] != 0x3D, bytes[at] > 0x20 { at += 1 }
            let end = at
            guard at + 1 < attributes.upperBound, bytes[at] == 0x3D, bytes[at + 1] == 0x22 else {
                at += 1
                continue
            }
            guard let quote = find(0x22, from: at + 2), quote < attributes.upperBound else { return nil }
            if Self.equal(name, bytes, start..<end) { return UnsafeBufferPointer(rebasing: bytes[(at + 2)..<quote]) }
            at = quote + 1
        }
        return nil
    }

    func number(_ name: StaticString) -> Double? {
        guard let value = attribute(name) else { return nil }
        var at = 0
        let number = Self.number(value, &at)
        return at == value.count ? number : nil
    }

    /// What stands between this tag and the next one.
    var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[at..<(find(0x3C, from: at) ?? bytes.count)]) }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        return memchr(base + start, Int32(byte), bytes.count - start).map { $0 - UnsafeMutableRawPointer(mutating: base) }
    }

    static func equal(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        text.utf8CodeUnitCount == range.count && memcmp(text.utf8Start, bytes.baseAddress! + range.lowerBound, range.count) == 0
    }

    /// Reads a decimal number behind white space and commas; `nil` for anything else and for what no page reaches.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Double? {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2C { at += 1 }
        var isNegative = false
        if at < bytes.count, bytes[at] == 0x2D {
            isNegative = true
            at += 1
        }
        let start = at
        var value = 0.0
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
            value = value * 10 + Double(bytes[at] - 0x30)
            at += 1
        }
        if at < bytes.count, bytes[at] == 0x2E {
            at += 1
            var unit = 0.1
            while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
                value += Double(bytes[at] - 0x30) * unit
                unit /= 10
                at += 1
            }
        }
        guard at > start, value < 1e6 else { return nil }
        return isNegative ? -value : value
    }
}
