/// Numbers as lists print them, by the names of formats of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
enum OfficeNumbers {
    /// A number that the format has no sign for is decimal, as in Word.
    static func text(_ number: Int, format: String) -> String {
        guard number >= 0 else { return String(number) }
        switch format {
        case "none", "bullet": return ""
        case "decimalZero": return number < 10 ? "0\(number)" : String(number)
        case "decimalFullWidth", "decimalFullWidth2": return String(String.UnicodeScalarView(String(number).unicodeScalars.map(fullWidth)))
        case "lowerLetter": return letters(number, from: 0x61)
        case "upperLetter": return letters(number, from: 0x41)
        case "lowerRoman": return roman(number).lowercased()
        case "upperRoman": return roman(number)
        case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting":
            return counting(number, digits: plainDigits, units: ["", "十", "百", "千"])
        case "chineseLegalSimplified":
            return counting(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], dropsFirstOne: false)
        case "ideographLegalTraditional":
            return counting(number, digits: Array("零壹貳參肆伍陸柒捌玖"), units: ["", "拾", "佰", "仟"], dropsFirstOne: false)
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
            return String(String(number).map { circleDigits[$0.wholeNumberValue!] })
        default:
            guard let signs = signs[format], (1...signs.count).contains(number) else { return String(number) }
            return String(signs[number - 1])
        }
    }

    private static let plainDigits = Array("零一二三四五六七八九")
    private static let circleDigits = Array("〇一二三四五六七八九")

    /// Formats with a sign of their own for each number from 1.
    private static let signs: [String: [Unicode.Scalar]] = [
        "decimalEnclosedCircle": circled, "decimalEnclosedCircleChinese": circled,
        "decimalEnclosedParen": scalars(0x2474...0x2487), "decimalEnclosedFullstop": scalars(0x2488...0x249B),
        "ideographEnclosedCircle": scalars(0x3280...0x3289), "ideographParenthesized": scalars(0x3220...0x3229),
        "ideographTraditional": Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars),
        "ideographZodiac": Array("子丑寅卯辰巳午未申酉戌亥".unicodeScalars),
    ]

    private static let circled = scalars(0x2460...0x2473) + scalars(0x3251...0x325F) + scalars(0x32B1...0x32BF)

    private static func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] { range.compactMap { Unicode.Scalar($0) } }

    private static func fullWidth(_ digit: Unicode.Scalar) -> Unicode.Scalar { Unicode.Scalar(digit.value + 0xFEE0)! }

    /// a … z, aa, bb …
    private static func letters(_ number: Int, from first: UInt8) -> String {
        guard number > 0, number <= 26 * 30 else { return String(number) }
        let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for (value, sign) in romanSigns {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static let romanSigns = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
        (4, "IV"), (1, "I"),
    ]

    /// 一 … 十, 十一 … 二十 … 一百零一.
    private static func counting(_ number: Int, digits: [Character], units: [String], dropsFirstOne: Bool = true) -> String {
        guard number < 10_000 else { return String(number) }
        if number == 0 { return String(digits[0]) }
        let figures = String(number).map { $0.wholeNumberValue! }
        var text = ""
        var hasGap = false
        for (at, figure) in figures.enumerated() {
            if figure == 0 {
                hasGap = true
                continue
            }
            if hasGap { text.append(digits[0]) }
            hasGap = false
            if !(dropsFirstOne && number < 20 && number >= 10 && at == 0) { text.append(digits[figure]) }
            text += units[figures.count - 1 - at]
        }
        return text
    }
}
