/// Why bytes are no JSON.
package enum JSONError: Error, Sendable, Hashable {
    case unexpectedEnd
    case unexpectedByte(at: Int)
    case invalidUTF8(at: Int)
    case nestedTooDeep
}

/// Reads one JSON text (RFC 8259) from bytes. Strict, except that half of a surrogate pair becomes U+FFFD:
/// other programs write it, and a note must not vanish for one broken character.
package struct JSONReader {
    /// Deeper nesting is refused, so that a hostile line cannot exhaust the stack.
    package static let depthLimit = 64

    private let bytes: ArraySlice<UInt8>
    private var at: Int

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    package static func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.at == bytes.endIndex else { throw .unexpectedByte(at: reader.at - bytes.startIndex) }
        return value
    }

    private var unexpected: JSONError {
        at < bytes.endIndex ? .unexpectedByte(at: at - bytes.startIndex) : .unexpectedEnd
    }

    private mutating func skipSpace() {
        while at < bytes.endIndex, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    }

    private func peek() throws(JSONError) -> UInt8 {
        guard at < bytes.endIndex else { throw .unexpectedEnd }
        return bytes[at]
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard try peek() == byte else { throw unexpected }
        at += 1
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < Self.depthLimit else { throw .nestedTooDeep }
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[offset]) }
        return value
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        try expect(UInt8(ascii: "{"))
        var members: [JSONMember] = []
        skipSpace()
        if try peek() == UInt8(ascii: "}") {
            at += 1
            return .object(members)
        }
        while true {
            skipSpace()
            let name = try string()
            skipSpace()
            try expect(UInt8(ascii: ":"))
            members.append(JSONMember(name, try value(depth: depth + 1)))
            skipSpace()
            if try peek() == UInt8(ascii: "}") { break }
            try expect(UInt8(ascii: ","))
        }
        at += 1
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        try expect(UInt8(ascii: "["))
        var values: [JSONValue] = []
        skipSpace()
        if try peek() == UInt8(ascii: "]") {
            at += 1
            return .array(values)
        }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if try peek() == UInt8(ascii: "]") { break }
            try expect(UInt8(ascii: ","))
        }
        at += 1
        return .array(values)
    }

    private mutating func digits() throws(JSONError) {
        let start = at
        while at < bytes.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
        guard at > start else { throw unexpected }
    }

    private mutating func skip(oneOf candidates: UInt8...) -> Bool {
        guard at < bytes.endIndex, candidates.contains(bytes[at]) else { return false }
        at += 1
        return true
    }

    private mutating func number() throws(JSONError) -> String {
        let start = at
        _ = skip(oneOf: UInt8(ascii: "-"))
        if !skip(oneOf: UInt8(ascii: "0")) { try digits() }
        if skip(oneOf: UInt8(ascii: ".")) { try digits() }
        if skip(oneOf: UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = skip(oneOf: UInt8(ascii: "+"), UInt8(ascii: "-"))
            try digits()
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func string() throws(JSONError) -> String {
        try expect(UInt8(ascii: "\""))
        var text = ""
        var start = at
        while true {
            let byte = try peek()
            guard byte >= 0x20 else { throw unexpected }
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            guard let part = String(validating: bytes[start..<at], as: UTF8.self) else {
                throw .invalidUTF8(at: start - bytes.startIndex)
            }
            text += part
            at += 1
            if byte == UInt8(ascii: "\"") { return text }
            text.unicodeScalars.append(try escape())
            start = at
        }
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let byte = try peek()
        if let scalar = Self.escapes[byte] {
            at += 1
            return scalar
        }
        try expect(UInt8(ascii: "u"))
        let unit = try hexadecimal()
        guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        let beforeTrail = at
        if skip(oneOf: UInt8(ascii: "\\")), skip(oneOf: UInt8(ascii: "u")) {
            let trail = try hexadecimal()
            if UTF16.isTrailSurrogate(trail) {
                let value = 0x10000 + (UInt32(unit - 0xD800) << 10 | UInt32(trail - 0xDC00))
                return Unicode.Scalar(value) ?? "\u{FFFD}"
            }
        }
        at = beforeTrail
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(try peek())).hexDigitValue else { throw unexpected }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }
}
