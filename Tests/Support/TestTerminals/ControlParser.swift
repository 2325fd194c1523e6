/// Cuts the bytes for a terminal into text, control characters and control sequences (ECMA-48).
struct ControlParser {
    /// `ESC [ parameters final`.
    struct Sequence {
        var isPrivate: Bool
        var parameters: [Int]
        var final: UnicodeScalar
    }

    enum Piece {
        /// Not yet a whole piece, or one that shows nothing.
        case none
        /// One character.
        case text(String)
        case control(UInt8)
        case escape(UInt8)
        case sequence(Sequence)
    }

    private enum State { case text, escape, charset, sequence, string }

    private var state = State.text
    private var pending: [UInt8] = []

    mutating func take(_ byte: UInt8) -> Piece {
        switch state {
        case .text: return takeText(byte)
        case .escape: return takeEscape(byte)
        case .charset: state = .text
        case .string:
            if byte == 0x07 || byte == UInt8(ascii: "\\") { state = .text }
        case .sequence:
            guard (0x40...0x7E).contains(byte) else {
                pending.append(byte)
                return .none
            }
            state = .text
            defer { pending = [] }
            let words = String(decoding: pending.drop { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ">") }, as: UTF8.self)
            let isPrivate = pending.first.map { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ">") } ?? false
            let parameters = words.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            return .sequence(Sequence(isPrivate: isPrivate, parameters: words.isEmpty ? [] : parameters, final: UnicodeScalar(byte)))
        }
        return .none
    }

    private mutating func takeEscape(_ byte: UInt8) -> Piece {
        switch UnicodeScalar(byte) {
        case "[": state = .sequence
        case "]", "P", "^", "_": state = .string
        case "(", ")": state = .charset
        default:
            state = .text
            return .escape(byte)
        }
        return .none
    }

    private mutating func takeText(_ byte: UInt8) -> Piece {
        if byte == 0x1B {
            state = .escape
            return .none
        }
        if byte < 0x20 || byte == 0x7F { return .control(byte) }
        pending.append(byte)
        let length = pending[0] < 0x80 ? 1 : pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
        guard pending.count >= length else { return .none }
        defer { pending = [] }
        return .text(String(decoding: pending, as: UTF8.self))
    }
}
