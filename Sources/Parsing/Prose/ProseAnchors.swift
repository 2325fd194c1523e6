import CUTF8

/// Finds the words that a countable sentence cannot do without: 申请, 复议, 诉讼, 规范性文件, 处理费, 事业性收费, 决定.
///
/// One pass over the last two bytes of one character of each; a hit is then looked at closely.
struct ProseAnchors {
    private let base: UnsafePointer<UInt8>
    private let letters: Letters

    /// One character of each word.
    private struct Letters {
        let request: Letter
        let litigation: Letter
        let nature: Letter
        let fee: Letter
        let again: Letter
        let again2: Letter
        let decision: Letter
        let all: gouji_characters

        static let simplified = Letters("申", "讼", "性", "费", "复", "复", "决")
        static let traditional = Letters("申", "訟", "性", "費", "復", "複", "決")

        init(
            _ request: String, _ litigation: String, _ nature: String, _ fee: String, _ again: String, _ again2: String,
            _ decision: String
        ) {
            self.request = Letter(request)
            self.litigation = Letter(litigation)
            self.nature = Letter(nature)
            self.fee = Letter(fee)
            self.again = Letter(again)
            self.again2 = Letter(again2)
            self.decision = Letter(decision)
            var all = gouji_characters()
            for (bit, word) in [request, litigation, nature, fee, again, again2, decision].enumerated() {
                let letter = Letter(word)
                gouji_characters_add(&all, Int32(bit), letter.bytes.1, letter.bytes.2)
            }
            self.all = all
        }
    }

    /// The bytes of a character of three.
    private struct Letter {
        let bytes: (UInt8, UInt8, UInt8)

        init(_ letter: String) {
            let bytes = Array(letter.utf8)
            self.bytes = (bytes[0], bytes[1], bytes[2])
        }

        @inline(__always)
        func stands(at place: UnsafePointer<UInt8>) -> Bool { place[0] == bytes.0 && place[1] == bytes.1 && place[2] == bytes.2 }
    }

    init(base: UnsafePointer<UInt8>, isTraditional: Bool) {
        self.base = base
        letters = isTraditional ? .traditional : .simplified
    }

    /// The place of the next anchor in a range of the text, `nil` without one.
    func next(in range: Range<Int>) -> Int? {
        var at = range.lowerBound
        while true {
            at = gouji_characters_find(letters.all, base, at, range.upperBound)
            guard at + 3 <= range.upperBound else { return nil }
            if isAnchor(at, range) { return at }
            at += 1
        }
    }

    /// Whether a sentence names applications for information, told by what stands before 申请: 公开, 依.
    func namesRequests(_ anchor: Int, in sentence: Range<Int>) -> Bool {
        var at = anchor
        while at + 3 <= sentence.upperBound {
            if letters.request.stands(at: base + at), at - 3 >= sentence.lowerBound {
                let before = (base[at - 3], base[at - 2], base[at - 1])
                if before == Self.open || before == Self.openTraditional || before == Self.upon { return true }
            }
            at += 1
        }
        return false
    }

    private static let open: (UInt8, UInt8, UInt8) = (0xE5, 0xBC, 0x80)  // 开
    private static let openTraditional: (UInt8, UInt8, UInt8) = (0xE9, 0x96, 0x8B)  // 開
    private static let upon: (UInt8, UInt8, UInt8) = (0xE4, 0xBE, 0x9D)  // 依

    @inline(__always)
    private func isAnchor(_ place: Int, _ range: Range<Int>) -> Bool {
        let here = base + place
        guard here[0] >= 0xE5, here[0] <= 0xE8 else { return false }
        if letters.request.stands(at: here) || letters.litigation.stands(at: here) { return true }
        let next = place + 6 <= range.upperBound ? (here[3], here[4], here[5]) : (0, 0, 0)
        if letters.nature.stands(at: here) { return next == Self.document || next == Self.receipt }
        if letters.fee.stands(at: here) {
            return place - 3 >= range.lowerBound && (here[-3], here[-2], here[-1]) == Self.handling
        }
        if letters.decision.stands(at: here) {
            // 行政许可决定, not 决策 or 解决.
            guard next == Self.fixed, place - 12 >= range.lowerBound else { return false }
            return (here[-12], here[-11], here[-10]) == Self.executive || (here[-9], here[-8], here[-7]) == Self.executive
        }
        if letters.again.stands(at: here) || letters.again2.stands(at: here) {
            return next == Self.debate || next == Self.debateTraditional
        }
        return false
    }

    private static let document: (UInt8, UInt8, UInt8) = (0xE6, 0x96, 0x87)  // 文
    private static let receipt: (UInt8, UInt8, UInt8) = (0xE6, 0x94, 0xB6)  // 收
    private static let handling: (UInt8, UInt8, UInt8) = (0xE7, 0x90, 0x86)  // 理
    private static let fixed: (UInt8, UInt8, UInt8) = (0xE5, 0xAE, 0x9A)  // 定
    private static let executive: (UInt8, UInt8, UInt8) = (0xE8, 0xA1, 0x8C)  // 行
    private static let debate: (UInt8, UInt8, UInt8) = (0xE8, 0xAE, 0xAE)  // 议
    private static let debateTraditional: (UInt8, UInt8, UInt8) = (0xE8, 0xAD, 0xB0)  // 議
}
