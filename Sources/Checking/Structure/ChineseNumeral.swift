/// The Chinese numerals of one character, 一 to 九.
enum ChineseNumeral {
    private static let characters = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let values: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: characters.enumerated().map { (Array($1.utf8), $0 + 1) })

    /// The numeral of a number, its digits beyond 九.
    static func text(_ number: Int) -> String {
        (1...characters.count).contains(number) ? characters[number - 1] : String(number)
    }

    /// The number of a numeral by its three bytes of UTF-8, `nil` for any other character.
    static func value(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? { values[[first, second, third]] }
}
