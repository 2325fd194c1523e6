import Testing

@testable import Documents

@Suite struct NumberFormatTests {
    private static let figures: [(String, Double, String)] = [
        ("General", 10, "10"), ("General", 17.27, "17.27"), ("General", 17.269999999999999, "17.27"), ("General", 0.1 + 0.2, "0.3"),
        ("General", -5, "-5"), ("General", 0, "0"), ("General", 1.0 / 3, "0.333333333"), ("General", 1234567.891, "1234567.891"),
        ("General", 123456789012, "123456789012"), ("General", 12714.71, "12714.71"), ("General", 0.05, "0.05"),
        ("0", 10, "10"), ("0", 2.5, "3"), ("0", -2.5, "-3"), ("0", -0.2, "0"), ("0.00", 17.269999999999999, "17.27"),
        ("0.00", 1.005, "1.01"), ("0.0000", 17.27, "17.2700"), ("0.##", 3, "3"), ("#,##0", 1234567, "1,234,567"), ("#,##0", 999, "999"),
        ("#,##0.00", 1234.5, "1,234.50"), ("#,##0", 0, "0"), ("#", 0, ""), ("000", 7, "007"), ("0%", 0.5, "50%"),
        ("0.00%", 0.12345, "12.35%"),
        ("0.00_ ", 1.5, "1.50"), ("0_);[Red]\\(0\\)", -3, "(3)"), ("0.00\"万元\"", 2, "2.00万元"), ("General\"件\"", 3, "3"),
        ("#,##0,", 1_234_567, "1,235"), ("0;-0;;@", 0, ""), ("0;-0;;@", 4, "4"), ("@", 12, "12"), ("¥#,##0", 1200, "¥1,200"),
        ("[$¥-804]#,##0", 1200, "¥1,200"), ("0.00E+00", 1200, "1200"), ("# ?/?", 0.5, "0.5"), ("000-0000", 1_234_567, "1234567"),
        ("", 3, "3"), (";;;", 3, ""), ("0.00", 9.999, "10.00"), ("0.00", 99999999999999, "99999999999999.00"),
    ]

    private static let dates: [(String, Double, String)] = [
        ("yyyy\"年\"m\"月\"d\"日\"", 45_322, "2024年1月31日"), ("yyyy-mm-dd", 45_351, "2024-02-29"),
        ("yyyy/m/d h:mm", 45_322.5, "2024/1/31 12:00"),
        ("[h]:mm", 1.5, "1.5"), ("d-mmm-yy", 45_322, "45322"), ("yyyy/m/d", 1, "1900/1/1"), ("yyyy/m/d", 61, "1900/3/1"),
        ("yyyy/m/d", -1, "-1"),
    ]

    @Test(arguments: figures)
    func aNumberIsShownAsItsFormatSays(code: String, number: Double, text: String) {
        #expect(NumberFormat(code).text(number) == text)
    }

    @Test(arguments: dates)
    func aDateIsShownByItsFigures(code: String, serial: Double, text: String) {
        #expect(NumberFormat(code).text(serial) == text)
    }

    @Test func datesMayBeCountedFrom1904() {
        #expect(NumberFormat("yyyy/m/d").text(0, startsIn1904: true) == "1904/1/1")
    }

    @Test func figuresOfASheetAreThoseThatItShows() throws {
        let document = try WorkbookFixture(
            Excel.row(
                Excel.number("17.269999999999999"), Excel.number("10"), Excel.number("1234.5", style: 1), Excel.number("1.5E1", style: 2)),
            formats: ["#,##0.00", "0.0"]
        ).document()
        #expect(lines(document) == ["17.27\t10\t1,234.50\t15.0"])
    }
}
