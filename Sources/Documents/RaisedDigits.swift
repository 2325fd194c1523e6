/// Digits that a word processor raises, as characters that are raised themselves: a note's number behind a figure is no digit of it.
enum RaisedDigits {
    private static let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹").map { Array(String($0).utf8) }

    /// A byte of raised text: a digit as its raised character, any other as it is.
    static func raised(_ byte: UInt8) -> [UInt8] { (0x30...0x39).contains(byte) ? digits[Int(byte - 0x30)] : [byte] }
}
