import Testing

@testable import Parsing

@Suite struct FigureReaderTests {
    /// What a field reads as: a figure with its unit, `免` for a mark of "none", `nil` for what is no figure.
    private func reading(_ field: String) -> String? {
        withBytes(field) { base, count -> String? in
            guard let token = FigureReader(plain: FoldTables.shared.plain).read(base, base + count, base: base) else { return nil }
            if token.kind == .notApplicable { return "免" }
            return Figure(digits: token.digits, decimals: token.decimals).description + (token.unit.label ?? "")
        }
    }

    @Test(arguments: [
        ("0", "0"), ("7", "7"), ("12", "12"), ("０", "0"), ("１２３", "123"), ("1,234", "1234"), ("1，234", "1234"), ("12,345,678", "12345678"),
        ("17.27", "17.27"), ("0.0000", "0.0000"), ("18.0760", "18.0760"), ("-3", "-3"), ("—3", "-3"), ("+3", "3"), ("007", "7"),
        ("0\u{200B}", "0"), ("0\u{3000}", "0"),
    ])
    func plainFigures(field: String, expected: String) { #expect(reading(field) == expected) }

    @Test(arguments: [
        ("17.27万元", "17.27万元"), ("17.27 万元", "17.27万元"), ("251000元", "251000元"), ("5件", "5件"), ("3项", "3项"), ("8条", "8条"), ("2份", "2份"),
        ("5.07（万元）", "5.07万元"), ("5.07(万元)", "5.07万元"), ("１７.２７万元", "17.27万元"),
    ])
    func figuresWithAUnitKeepIt(field: String, expected: String) { #expect(reading(field) == expected) }

    @Test(arguments: [("22（其中修订16件）", "22"), ("22(其中修订16件)", "22"), ("3件（含部门2件）", "3件"), ("5【暂】", "5"), ("22（（注））", "22")])
    func aRemarkInBracketsLeavesTheFigure(field: String, expected: String) { #expect(reading(field) == expected) }

    @Test(arguments: [
        ("12¹", "12"), ("1,234²", "1234"), ("5件³", "5件"), ("0¹⁰", "0"), ("3⁴（注）", "3"), ("12①", "12"), ("7*", "7"), ("1,234※", "1234"),
        ("5▪", "5"),
    ])
    func aRaisedNumberIsThatOfANote(field: String, expected: String) { #expect(reading(field) == expected) }

    @Test(arguments: [("减5", "-5"), ("增5", "5"), ("减少5", "-5"), ("增加12", "12"), ("減5", "-5"), ("减５项", "-5项"), ("+2", "2")])
    func directionsBecomeSigns(field: String, expected: String) { #expect(reading(field) == expected) }

    @Test(arguments: ["/", "//", "／", "-", "--", "—", "——", "－", "无", "無", "不适用", "不適用", "/¹", "—*"])
    func marksOfNoneAreNoFigures(field: String) { #expect(reading(field) == "免") }

    @Test(arguments: [
        "1.", "1.属于国家秘密", "（一）", "一、", "①", "1)", "第3页", "第二十条", "2023年", "2023年1月5日", "2023-01-05", "2023.1.5", "2023/1/5", "10:24", "1 0",
        "1\u{3000}0",
        "1、2", "0,0", "1,23", "1234,567", ",5", "5,", ".5", "5.", "1.2.3", "规章0", "0规章", "三", "十", "3～5", "3-5", "1/2", "0/0", "无法提供", "无锡",
        "不予公开", "约3",
        "3余", "3（", "3）", "3（注", "(3)", "12345678901234567890", "1e3", "0x10", "５０％以上", "\u{FFFD}", "1□", "1○", "*", "①1", "增", "减", "元",
        "万元", "+", "',", "--3--",
    ])
    func whatIsNoFigureIsNotRead(field: String) { #expect(reading(field) == nil) }

    @Test func aPercentageIsAFigureWithItsUnit() { #expect(reading("95%") == "95%") }

    @Test func seventeenDigitsAreTheMost() {
        #expect(reading(String(repeating: "9", count: 17)) == String(repeating: "9", count: 17))
        #expect(reading(String(repeating: "9", count: 18)) == nil)
    }
}
