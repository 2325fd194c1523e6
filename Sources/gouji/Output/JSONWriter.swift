import Parsing

/// Writes JSON (RFC 8259) into a buffer of bytes, without spaces, keys in the order of the calls.
///
/// What could steer a terminal is escaped, so that the output is safe to look at and reads back as the same text.
struct JSONWriter: ~Copyable {
    private var buffer: ByteBuffer
    private var needsComma = false

    init(capacity: Int = 1 << 10) { buffer = ByteBuffer(capacity: capacity) }

    /// How many bytes were written.
    var count: Int { buffer.count }

    /// What was written.
    consuming func finish() -> [UInt8] { buffer.bytes }

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
        buffer.append(UInt8(ascii: "\""))
        buffer.append(name)
        buffer.append("\":")
        needsComma = false
    }

    /// A key that is not known beforehand.
    mutating func key(text: String) {
        string(text)
        buffer.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func null() {
        comma()
        buffer.append("null")
    }

    mutating func bool(_ value: Bool) {
        comma()
        buffer.append(value ? "true" : "false")
    }

    mutating func number(_ value: Int?) {
        guard let value else { return null() }
        comma()
        buffer.append(value)
    }

    /// With all the decimals that were printed.
    mutating func number(_ figure: Figure?) {
        guard let figure else { return null() }
        if figure.decimals == 0 { number(Int(figure.digits)) } else { literal(figure.description) }
    }

    /// A number as another JSON text has it.
    mutating func literal(_ number: String) {
        comma()
        buffer.append(number.utf8)
    }

    mutating func string(_ text: String?) {
        guard var text else { return null() }
        text.withUTF8 { quote($0) }
    }

    /// A string of bytes that should be UTF-8; what is not becomes U+FFFD.
    mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        if text.allSatisfy({ $0 < 0x80 }) { quote(text) } else { string(String(decoding: text, as: UTF8.self)) }
    }

    /// Ready-made members of the object that is open.
    mutating func members(_ prepared: [UInt8]) {
        prepared.withUnsafeBufferPointer { elements($0) }
    }

    /// Ready-made elements of the array that is open, or members of the object.
    mutating func elements(_ prepared: UnsafeBufferPointer<UInt8>) {
        comma()
        buffer.append(prepared)
    }

    /// Ends a line of JSON Lines.
    mutating func endLine() {
        buffer.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        comma()
        buffer.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        buffer.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func comma() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// - Parameter text: valid UTF-8.
    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        comma()
        buffer.append(UInt8(ascii: "\""))
        var written = 0
        var place = 0
        while place < text.count {
            // Han characters, of which most texts consist.
            if (0xE3...0xEE).contains(text[place]) {
                place += 3
                continue
            }
            guard Self.needsCare(text[place]), let scalar = Self.escaped(text, at: place) else {
                place += 1
                continue
            }
            buffer.append(UnsafeBufferPointer(rebasing: text[written..<place]))
            append(escaping: scalar)
            place += UTF8.width(scalar)
            written = place
        }
        buffer.append(UnsafeBufferPointer(rebasing: text[written...]))
        buffer.append(UInt8(ascii: "\""))
    }

    /// Besides what JSON wants, bytes that may begin an unsafe character.
    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || UnsafeCharacters.mayBegin(with: byte)
    }

    /// The character at a place if it cannot be written as it is.
    private static func escaped(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar? {
        let scalar = UnsafeCharacters.scalar(in: text, at: place)
        return scalar == "\"" || scalar == "\\" || UnsafeCharacters.contains(scalar) ? scalar : nil
    }

    private mutating func append(escaping scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": buffer.append("\\\"")
        case "\\": buffer.append("\\\\")
        case "\n": buffer.append("\\n")
        case "\r": buffer.append("\\r")
        case "\t": buffer.append("\\t")
        default: for unit in UTF16.encode(scalar)! { buffer.append("\\u\(String(unit, radix: 16).leftPadded(to: 4))".utf8) }
        }
    }
}

extension JSONWriter {
    mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        string(text)
    }

    mutating func member(_ name: StaticString, _ value: Int?) {
        key(name)
        number(value)
    }

    mutating func member(_ name: StaticString, _ figure: Figure?) {
        key(name)
        number(figure)
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }
}
