import Testing

@testable import Parsing

@Suite struct DateReaderTests {
    private func first(_ line: String) -> String? {
        withBytes(line) { base, count in
            let text = FoldedText(base: base, range: 0..<count)
            return DateReader(text: text).first(in: text.letters.indices)?.iso
        }
    }

    @Test(arguments: [
        ("2024-01-05", "2024-01-05"), ("2024-1-5", "2024-01-05"), ("2024/1/5", "2024-01-05"), ("2024.1.5", "2024-01-05"),
        ("2024年1月5日", "2024-01-05"),
        ("２０２４年１月５日", "2024-01-05"), ("2024 年 1 月 5 日", "2024-01-05"), ("二〇二四年一月五日", "2024-01-05"), ("二○二四年一月五日", "2024-01-05"),
        ("二零二四年十二月三十一日", "2024-12-31"), ("二〇二四年十月二十日", "2024-10-20"), ("二〇二四年一月十日", "2024-01-10"), ("2024-01-08 10:24", "2024-01-08"),
        ("发布于2024-02-29。", "2024-02-29"),
    ])
    func datesInEveryForm(line: String, expected: String) { #expect(first(line) == expected) }

    @Test(arguments: [
        "2024年", "2024年1月", "24-01-05", "1024-01-05", "2024-13-05", "2024-00-05", "2024-01-00", "2024-01-32", "2024-02-30", "2023-02-29",
        "2024年4月31日", "2024", "12024-01-05",
        "2024至01至05", "",
    ])
    func whatIsNoDateIsNotRead(line: String) { #expect(first(line) == nil) }
}
