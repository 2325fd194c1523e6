import CMarkup

/// The names of an XML format that a reader knows. A raw value is the prefix that the format's own documents use, a colon, and the local
/// name (`w:tbl`); attributes without a prefix begin with the colon (`:val`). Documents may use any prefix: names are told by their space.
protocol XMLName: RawRepresentable<String>, CaseIterable, Equatable, Sendable where AllCases == [Self] {
    /// What each prefix stands for; a prefix has several spaces where a format has several editions.
    static var spaces: [(prefix: String, space: String)] { get }
}

/// Takes the events of an XML document.
protocol XMLListener<Name> {
    associatedtype Name: XMLName
    /// An element begins; `nil` for a name that is not known. Returns whether to go on.
    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool
    mutating func end(_ name: Name?)
    /// A piece of text, which may come in several.
    mutating func text(_ bytes: UnsafeRawBufferPointer)
}

/// The known attributes of an element, good during the call of its start only.
struct XMLAttributes<Name: XMLName> {
    fileprivate let names: UnsafeBufferPointer<Name>
    fileprivate let attributes: UnsafeBufferPointer<gouji_xml_attribute>

    /// The value of an attribute as it is written, `nil` where it is missing.
    func bytes(_ name: Name) -> UnsafeRawBufferPointer? {
        for attribute in attributes where Self.isSame(names[Int(attribute.token)], name) {
            return UnsafeRawBufferPointer(start: attribute.value, count: attribute.count)
        }
        return nil
    }

    subscript(name: Name) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number, `nil` for anything else and for what is beyond nine digits.
    func number(_ name: Name) -> Int? { bytes(name).flatMap(Self.number) }

    /// Of an attribute that switches: written without a value it is on.
    func isOff(_ name: Name) -> Bool {
        guard let value = bytes(name) else { return false }
        return ["0", "false", "off"].contains { value.elementsEqual($0.utf8) }
    }

    func matches(_ name: Name, _ text: StaticString) -> Bool {
        guard let value = bytes(name) else { return false }
        return text.withUTF8Buffer { value.elementsEqual($0) }
    }

    /// By the cases: `==` of a raw value would compare the spellings.
    private static func isSame<Value: Equatable>(_ one: Value, _ other: Value) -> Bool { one == other }

    private static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var digits = bytes[...]
        let isNegative = digits.first == 0x2D
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return isNegative ? -value : value
    }
}

/// Gives the events of XML documents.
enum XMLEvents {
    /// Parses a document of the file's medium.
    static func parse<Listener: XMLListener>(_ bytes: [UInt8], to listener: inout Listener, medium: Medium) throws(DocumentError) {
        let status = Listener.Name.allCases.withUnsafeBufferPointer { names in
            withUnsafeMutablePointer(to: &listener) { listener in
                // Made here, where the listener's type is known, so that no event looks for it.
                func name(_ token: Int32) -> Listener.Name? { token < 0 ? nil : names[Int(token)] }
                let calls = Calls(
                    start: { token, attributes in
                        listener.pointee.start(name(token), XMLAttributes(names: names, attributes: attributes))
                    },
                    end: { token in listener.pointee.end(name(token)) },
                    text: { bytes in listener.pointee.text(bytes) })
                return parse(bytes, vocabulary: XMLVocabulary<Listener.Name>(), calls)
            }
        }
        guard status == gouji_xml_whole || status == gouji_xml_ended else { throw .damaged(medium) }
    }

    private static func parse<Name>(_ bytes: [UInt8], vocabulary: XMLVocabulary<Name>, _ calls: Calls) -> gouji_xml_status {
        var handler = gouji_xml_handler(
            start: { context, token, attributes, count in
                Calls.of(context).start(token, UnsafeBufferPointer(start: attributes, count: count)) ? 0 : 1
            },
            end: { context, token in Calls.of(context).end(token) },
            text: { context, bytes, count in Calls.of(context).text(UnsafeRawBufferPointer(start: bytes, count: count)) })
        return vocabulary.withNames { names in
            bytes.withUnsafeBytes { buffer in
                gouji_xml_parse(
                    buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, names.baseAddress, names.count, &handler,
                    Unmanaged.passUnretained(calls).toOpaque())
            }
        }
    }

    /// What a C function can call, whatever the listener.
    private final class Calls {
        let start: (Int32, UnsafeBufferPointer<gouji_xml_attribute>) -> Bool
        let end: (Int32) -> Void
        let text: (UnsafeRawBufferPointer) -> Void

        init(
            start: @escaping (Int32, UnsafeBufferPointer<gouji_xml_attribute>) -> Bool, end: @escaping (Int32) -> Void,
            text: @escaping (UnsafeRawBufferPointer) -> Void
        ) {
            (self.start, self.end, self.text) = (start, end, text)
        }

        static func of(_ context: UnsafeMutableRawPointer?) -> Calls {
            Unmanaged<Calls>.fromOpaque(context!).takeUnretainedValue()
        }
    }
}
