/// How a character behaves at the end and at the start of a line (the part of UAX #14 that Chinese reports need).
enum BreakClass: UInt8 {
    /// A break is legal on both sides: Han, kana, symbols.
    case ideograph
    case letter
    case digit
    /// ASCII punctuation inside words and numbers: `.` `,` `-` `/`.
    case infix
    /// Never at a line's end: （《「『“.
    case open
    /// Like `open`, and tied to the letter before it: `(`.
    case openLatin
    /// Never at a line's start: 、，；：。！？）》」』”.
    case close
    /// Like `close`, and tied to the letter behind it: `)`.
    case closeLatin
    /// Opening or closing, no one knows which: `"`.
    case quote
    /// Tied to its like: — of ——, … of ……
    case dash
    /// Tied to the number behind it: ￥ № 第.
    case prefix
    /// Never at a line's start, and tied to the number before it: ％ ℃.
    case postfix
    /// A measure word, tied to the number before it: 件 条 元.
    case unit
    /// A unit that other units may follow: 万 亿.
    case magnitude
    case space
    /// Tied to both sides.
    case glue
    /// A break is legal behind it, whatever follows.
    case zeroWidthSpace
    /// Ends a line.
    case newline
    case regionalIndicator
    /// Belongs to the character before it.
    case mark

    @inline(__always)
    static func of(_ scalar: Unicode.Scalar, _ kind: CharacterClass) -> BreakClass {
        let value = scalar.value
        if value < 0x10000, let listed = BreakClass(rawValue: table[Int(value)]) { return listed }
        return unlisted(value, kind)
    }

    private static func unlisted(_ value: UInt32, _ kind: CharacterClass) -> BreakClass {
        switch kind {
        case .mark, .format: .mark
        case .control: .glue
        case .wide: .ideograph
        case .narrow, .ambiguous:
            (0x1F1E6...0x1F1FF).contains(value) ? .regionalIndicator : (0x2000..<0x2C00).contains(value) ? .ideograph : .letter
        }
    }

    /// The class of a character by its raw value, 0xFF where it follows from the character's width.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 0x10000)
        for (kind, characters) in members {
            for scalar in characters.unicodeScalars { table[Int(scalar.value)] = kind.rawValue }
        }
        return table
    }()

    private static let members: [(BreakClass, String)] = [
        (.digit, "0123456789０１２３４５６７８９"),
        (.letter, "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"),
        (.infix, "#&*+,-./:;=@\\_~"),
        (.ideograph, "<>|`^"),
        (.open, "“‘（《〈「『【〔〖［｛〘〚｟｢〝«‹¿¡"),
        (.openLatin, "([{"),
        (.close, "”’）》〉」』】〕〗］｝〙〛｠｣〞〟»›、，。；：！？．｡､‼⁇⁈⁉·・･•‧～〜－／–!?々〻ーぁぃぅぇぉっゃゅょァィゥェォッャュョヽヾゝゞ"),
        (.closeLatin, ")]}"),
        (.quote, "\"'"),
        (.dash, "—―⸺…⋯‥"),
        (.prefix, "第$￥¥£€＄￡№±＋≥≤≈"),
        (.postfix, "%％‰‱℃℉°′″￠㎡㎥㎏㎜㎝㎞㏄"),
        (.magnitude, "万亿千百萬億"),
        (.unit, "件条元个次项份家名人起年月日号期篇宗例批部场款章节天页倍位户类种处时分秒吨米余多條個項號場頁類節種處時噸餘"),
        (.space, " \t\u{3000}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2008}\u{2009}\u{200A}\u{205F}"),
        (.glue, "\u{A0}\u{202F}\u{2007}\u{2060}\u{FEFF}\u{200D}"),
        (.zeroWidthSpace, "\u{200B}"),
        (.newline, "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}"),
    ]
}
