import Parsing

/// Writes JSON (RFC 8259) into a buffer of bytes, without spaces, keys in the order of the calls.
///
/// What could steer a terminal is escaped, so that the output is safe to look at and reads back as the same text.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int = 1 << 10) { bytes.reserveCapacity(capacity) }

    /// What was written, without a copy.
    consuming func finish() -> [UInt8] { bytes }

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    mutating func array<Elements: Sequence>(of elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void) {
        array { json in
            for element in elements { body(&json, element) }
        }
    }

    mutating func key(_ name: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A key that is not known beforehand.
    mutating func key(text: String) {
        string(text)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A number as another JSON text has it.
    mutating func literal(_ number: String) {
        comma()
        bytes.append(contentsOf: number.utf8)
    }

    mutating func null() {
        comma()
        bytes.append(contentsOf: "null".utf8)
    }

    mutating func bool(_ value: Bool) {
        comma()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func number(_ value: Int?) {
        guard let value else { return null() }
        comma()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits: value.magnitude)
    }

    /// With all the decimals that were printed.
    mutating func number(_ figure: Figure?) {
        guard let figure else { return null() }
        if figure.decimals == 0 { return number(Int(figure.digits)) }
        comma()
        bytes.append(contentsOf: figure.description.utf8)
    }

    mutating func string(_ text: String?) {
        guard var text else { return null() }
        text.withUTF8 { quote($0) }
    }

    /// A string of bytes that should be UTF-8; what is not becomes U+FFFD.
    mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        if text.allSatisfy({ $0 < 0x80 }) { quote(text) } else { string(String(decoding: text, as: UTF8.self)) }
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        if text.contains(where: Self.needsCare) {
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { append(escaping: scalar) }
        } else {
            bytes.append(contentsOf: text)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ready-made members of the object that is open.
    mutating func members(_ prepared: [UInt8]) {
        comma()
        bytes.append(contentsOf: prepared)
        needsComma = true
    }

    /// Ends a line of JSON Lines.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        comma()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func append(digits value: UInt) {
        if value >= 10 { append(digits: value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Besides what JSON wants, bytes that may begin an unsafe character.
    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || UnsafeCharacters.mayBegin(with: byte)
    }

    private mutating func append(escaping scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        case _ where UnsafeCharacters.contains(scalar):
            for unit in UTF16.encode(scalar)! { bytes.append(contentsOf: "\\u\(String(unit, radix: 16).leftPadded(to: 4))".utf8) }
        default: bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
    }
}
