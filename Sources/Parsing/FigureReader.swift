/// Reads a figure as reports print it: `０`, `1,234`, `17.27万元`, `251000元`, `22（其中修订16件）`, `减5`, and the marks `/`, `-`, `—`, 无, 不适用.
struct FigureReader {
    let plain: UnsafePointer<UInt16>

    /// A place in the text and the folded character there; 0 at the end.
    private struct Cursor {
        var at: UnsafePointer<UInt8>
        let end: UnsafePointer<UInt8>
        let plain: UnsafePointer<UInt16>
        var length = 0
        var folded: UInt16 = 0
        /// Whether a space was passed on the way here; digits are never joined over one.
        var passedSpace = false

        @inline(__always)
        mutating func load() {
            passedSpace = false
            while at < end {
                let (value, length) = UTF8Bytes.scalar(at)
                let folded = plain[Int(value)]
                if folded != 0 {
                    self.length = length
                    self.folded = folded
                    return
                }
                if value == 0x20 || value == 0xA0 || value == 0x3000 || value == 0x09 { passedSpace = true }
                at += length
            }
            folded = 0
            length = 0
        }

        @inline(__always)
        mutating func advance() {
            at += length
            load()
        }
    }

    /// The value in a trimmed, non-empty field, `nil` if it holds something else. Offsets are counted from `base`.
    @inline(__always)
    func read(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, base: UnsafePointer<UInt8>) -> ValueToken? {
        let first = start[0]
        if end - start == 1, first >= 0x30, first <= 0x39 {
            var token = ValueToken(kind: .number, start: start - base, end: end - base)
            token.digits = Int64(first &- 0x30)
            return token
        }
        guard first < 0x80 ? first >= 0x2B && first <= 0x39 && first != 0x2C : Self.mayBegin(start, end) else { return nil }
        return readSlowly(start, end, base: base)
    }

    /// Whether a figure or a mark may begin with the character: a dash, a full-width digit, 增 减 減 无 無 不.
    @inline(__always)
    private static func mayBegin(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        guard end - start >= 3 else { return false }
        switch start[0] {
        case 0xE2: return start[1] == 0x80 || start[1] == 0x88
        case 0xE4: return start[1] == 0xB8 && start[2] == 0x8D
        case 0xE5: return (start[1] == 0xA2 && start[2] == 0x9E) || (start[1] == 0x87 && start[2] == 0x8F)
        case 0xE6: return (start[1] == 0x97 && start[2] == 0xA0) || (start[1] == 0xB8 && start[2] == 0x9B)
        case 0xE7: return start[1] == 0x84 && start[2] == 0xA1
        case 0xEF: return start[1] == 0xBC
        default: return false
        }
    }

    private func readSlowly(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, base: UnsafePointer<UInt8>) -> ValueToken? {
        var cursor = Cursor(at: start, end: end, plain: plain)
        cursor.load()
        var token = ValueToken(kind: .number, start: start - base, end: end - base)
        if let mark = notApplicable(cursor) { return mark ? ValueToken(kind: .notApplicable, start: start - base, end: end - base) : nil }
        var isNegative = false
        switch cursor.folded {
        case Self.increase, Self.decrease:
            isNegative = cursor.folded == Self.decrease
            token.hasDirection = true
            cursor.advance()
            if cursor.folded == Self.add || cursor.folded == Self.few { cursor.advance() }
        case 0x2B, 0x2D:
            isNegative = cursor.folded == 0x2D
            cursor.advance()
        default: break
        }
        guard readDigits(&cursor, into: &token) else { return nil }
        if isNegative { token.digits = -token.digits }
        token.unit = readUnit(&cursor)
        if token.unit == .none, cursor.folded == 0x28 {
            var inside = cursor
            inside.advance()
            let unit = readUnit(&inside)
            if unit != .none, inside.folded == 0x29 {
                inside.advance()
                token.unit = unit
                cursor = inside
            }
        }
        return isRemark(&cursor) ? token : nil
    }

    /// What points to a note: ¹ ² ³ ⁰ ⁴ … ⁹, ① … ⑳, * • ※ ▪ ▲ △ ◆ ◇ ● ★ ☆. Not □ and ○, which may stand for a digit.
    private static func isNoteMark(_ letter: UInt16) -> Bool {
        switch letter {
        case 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x2460...0x2473: true
        case 0x2A, 0x2022, 0x203B, 0x25AA, 0x25B2, 0x25B3, 0x25C6, 0x25C7, 0x25CF, 0x2605, 0x2606: true
        default: false
        }
    }

    // Constants, not globals: they are asked for at every label.
    private static var increase: UInt16 { 0x589E }  // 增
    private static var decrease: UInt16 { 0x51CF }  // 减
    private static var add: UInt16 { 0x52A0 }  // 加
    private static var few: UInt16 { 0x5C11 }  // 少
    private static var none: UInt16 { 0x65E0 }  // 无
    private static var notApplicableWord: (UInt16, UInt16, UInt16) { (0x4E0D, 0x9002, 0x7528) }  // 不适用

    private static let mostDashes = 4

    /// `true` for a mark of "none", `false` for what only begins like one, `nil` for anything else.
    private func notApplicable(_ from: Cursor) -> Bool? {
        var cursor = from
        switch cursor.folded {
        case 0x2F:
            repeat { cursor.advance() } while cursor.folded == 0x2F
            return endsInNotes(&cursor)
        case 0x2D:
            var dashes = 0
            repeat {
                cursor.advance()
                dashes += 1
            } while cursor.folded == 0x2D
            // More are a line drawn under a heading.
            if dashes > Self.mostDashes { return false }
            return endsInNotes(&cursor) ? true : (0x30...0x39).contains(cursor.folded) ? nil : false
        case Self.none:
            cursor.advance()
            return cursor.folded == 0
        case Self.notApplicableWord.0:
            cursor.advance()
            guard cursor.folded == Self.notApplicableWord.1 else { return false }
            cursor.advance()
            guard cursor.folded == Self.notApplicableWord.2 else { return false }
            cursor.advance()
            return cursor.folded == 0
        default: return nil
        }
    }

    /// Digits with thousands separators and decimals. A separator must stand before three digits.
    private func readDigits(_ cursor: inout Cursor, into token: inout ValueToken) -> Bool {
        var value: Int64 = 0
        var count = 0
        var sinceSeparator = -1
        while count == 0 || !cursor.passedSpace {
            if (0x30...0x39).contains(cursor.folded) {
                guard count < 17 else { return false }
                value = value &* 10 &+ Int64(cursor.folded &- 0x30)
                count += 1
                if sinceSeparator >= 0 { sinceSeparator += 1 }
            } else if cursor.folded == 0x2C || cursor.folded == 0x27, count > 0, sinceSeparator < 0 || sinceSeparator == 3 {
                guard sinceSeparator == 3 || count <= 3 else { return false }
                sinceSeparator = 0
            } else {
                break
            }
            cursor.advance()
        }
        guard count > 0, sinceSeparator < 0 || sinceSeparator == 3 else { return false }
        if cursor.folded == 0x2E {
            cursor.advance()
            var places: UInt8 = 0
            while (0x30...0x39).contains(cursor.folded), !cursor.passedSpace {
                guard count < 17 else { return false }
                value = value &* 10 &+ Int64(cursor.folded &- 0x30)
                count += 1
                places += 1
                cursor.advance()
            }
            guard places > 0 else { return false }
            token.decimals = places
        }
        token.digits = value
        return true
    }

    private static let units: [(text: [UInt16], unit: FigureUnit)] = {
        let words: [(String, FigureUnit)] = [
            ("万元", .tenThousandYuan), ("元", .yuan), ("项", .items), ("件", .documents), ("条", .articles), ("份", .copies), ("个", .items),
            ("%", .percent),
        ]
        return words.map { (text: FoldTables.shared.foldPlain($0.0), unit: $0.1) }
    }()

    private func readUnit(_ cursor: inout Cursor) -> FigureUnit {
        guard cursor.folded != 0 else { return .none }
        for (text, unit) in Self.units {
            var trial = cursor
            var matched = true
            for expected in text {
                guard trial.folded == expected else {
                    matched = false
                    break
                }
                trial.advance()
            }
            if matched {
                cursor = trial
                return unit
            }
        }
        return .none
    }

    /// Whether nothing but marks of notes follows.
    private func endsInNotes(_ cursor: inout Cursor) -> Bool {
        while Self.isNoteMark(cursor.folded) { cursor.advance() }
        return cursor.folded == 0
    }

    /// Whether nothing but a remark in brackets follows.
    private func isRemark(_ cursor: inout Cursor) -> Bool {
        while Self.isNoteMark(cursor.folded) { cursor.advance() }
        guard cursor.folded != 0 else { return true }
        guard cursor.folded == 0x28 || cursor.folded == 0x5B else { return false }
        let closing: UInt16 = cursor.folded == 0x28 ? 0x29 : 0x5D
        var last: UInt16 = 0
        var depth = 0
        while cursor.folded != 0 {
            if cursor.folded == 0x28 || cursor.folded == 0x5B { depth += 1 }
            if cursor.folded == closing {
                depth -= 1
                last = cursor.folded
                cursor.advance()
                if depth <= 0 { break }
                continue
            }
            last = cursor.folded
            cursor.advance()
        }
        return last == closing && cursor.folded == 0
    }
}
