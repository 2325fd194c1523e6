/// What ncurses hands over, one piece at a time.
enum RawInput: Sendable, Hashable {
    case byte(UInt8)
    case code(Int32)
    case mouse(InputEvent)
}

/// Makes events of raw input. What came at once is decoded at once: from the first character beyond ASCII on, several characters are the
/// text of an input method, never commands, and what stands between paste marks is text whatever it is.
struct InputDecoder {
    private var buffer: [UInt8] = []
    private var paste: [UInt8]?

    /// What the terminal answered to `WidthQuestion`.
    private(set) var ambiguousWidth: AmbiguousWidth?

    /// The key that erases, as the terminal's mode has it.
    var eraseByte: UInt8 = 0x7F

    /// Whether the end of a paste is still to come.
    var isPasting: Bool { paste != nil }

    /// The events of everything that was there to be read. The first bytes of a character whose rest has not come yet wait for it.
    mutating func decode(_ inputs: [RawInput]) -> [InputEvent] {
        var events: [InputEvent] = []
        for input in inputs {
            switch input {
            case .byte(let byte):
                if paste != nil { paste?.append(byte) } else { buffer.append(byte) }
            case .code(KeyNames.pasteBegin):
                if paste == nil {
                    flush(&events, complete: true)
                    paste = []
                }
            case .code(KeyNames.pasteEnd): endPaste(&events)
            case .code(let code):
                guard paste == nil else { continue }
                flush(&events, complete: true)
                if let name = KeyNames.name(ofCode: code) { events.append(.key(Key(name))) }
            case .mouse(let event):
                guard paste == nil else { continue }
                flush(&events, complete: true)
                events.append(event)
            }
        }
        if paste == nil { flush(&events, complete: false) }
        return events
    }

    /// Gives up waiting for the end of a paste: what came is its text.
    mutating func abandonPaste() -> [InputEvent] {
        var events: [InputEvent] = []
        endPaste(&events)
        return events
    }

    private mutating func endPaste(_ events: inout [InputEvent]) {
        guard let bytes = paste else { return }
        paste = nil
        let text = Self.textOfPaste(bytes)
        if !text.isEmpty { events.append(.text(text)) }
    }

    /// Line ends become `\n`; other controls but Tab are left out.
    private static func textOfPaste(_ bytes: [UInt8]) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { kept.append(0x0A) }
            if byte == 0x09 || (byte >= 0x20 && byte != 0x7F) { kept.append(byte) }
            previous = byte
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private mutating func flush(_ events: inout [InputEvent], complete: Bool) {
        guard !buffer.isEmpty else { return }
        let length = complete ? buffer.count : buffer.count - Self.unfinishedTail(buffer)
        let bytes = Array(buffer[..<length])
        buffer.removeFirst(length)
        var at = 0
        var run: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            if byte >= 0x20, byte != 0x7F, byte != eraseByte {
                run.append(byte)
                at += 1
                continue
            }
            Self.flushRun(&run, &events)
            if byte == 0x1B, let (name, next) = sequence(bytes, from: at) {
                if let name { events.append(.key(Key(name))) }
                at = next
            } else {
                events.append(.key(Key(byte == eraseByte ? "Backspace" : KeyNames.name(ofControl: byte))))
                at += 1
            }
        }
        Self.flushRun(&run, &events)
    }

    private static func flushRun(_ run: inout [UInt8], _ events: inout [InputEvent]) {
        guard !run.isEmpty else { return }
        let whole = String(decoding: run, as: UTF8.self)
        run.removeAll()
        // A `/` and the word to find come at once over a slow line.
        let typed = whole.prefix { $0.isASCII }
        let rest = whole[typed.endIndex...]
        // Broken bytes before a key do not make it the text of an input method.
        let isText = rest.count > 1 && rest.unicodeScalars.contains { !$0.isASCII && $0 != "\u{FFFD}" }
        for character in isText ? typed : whole[...] { events.append(.key(character == " " ? "Space" : Key(String(character)))) }
        if isText { events.append(.text(String(rest))) }
    }

    /// A sequence `ESC [ … final` or `ESC O final` that ncurses did not know, and where it ends. Its name is `nil` for one that is no key,
    /// e.g. a report of the terminal: it must not be taken for typing.
    private mutating func sequence(_ bytes: [UInt8], from start: Int) -> (name: String?, next: Int)? {
        guard start + 2 < bytes.count, bytes[start + 1] == 0x5B || bytes[start + 1] == 0x4F else { return nil }
        var at = start + 2
        while at < bytes.count, (0x20...0x3F).contains(bytes[at]) { at += 1 }
        guard at < bytes.count, (0x40...0x7E).contains(bytes[at]) else { return nil }
        let parameters = String(decoding: bytes[(start + 2)..<at], as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
        let numbers = parameters.map { Int($0) ?? 1 }
        if bytes[at] == UInt8(ascii: "R"), let answer = WidthQuestion.answer(to: numbers) {
            ambiguousWidth = answer
            return (nil, at + 1)
        }
        return (KeyNames.name(ofCSI: parameters == [""] ? [] : numbers, final: Character(Unicode.Scalar(bytes[at]))), at + 1)
    }

    /// How many bytes at the end begin a character that is not complete.
    private static func unfinishedTail(_ bytes: [UInt8]) -> Int {
        for (distance, byte) in bytes.suffix(3).reversed().enumerated() {
            if byte < 0x80 { return 0 }
            if byte >= 0xC0 {
                let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                return distance + 1 < needed ? distance + 1 : 0
            }
        }
        return 0
    }
}
