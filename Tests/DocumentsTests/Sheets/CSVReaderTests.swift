import Testing

@testable import Documents

@Suite struct CSVReaderTests {
    private func read(_ text: String, isNamed: Bool = false) throws -> Document {
        try DocumentLoader.decode(Array(text.utf8), isNamedTable: isNamed)
    }

    @Test(arguments: [",", "\t", ";"])
    func theSeparatorIsToldByTheContent(separator: String) throws {
        let rows = [["某局2023年年度报告", "", ""], ["规章", "1", "2"], ["规范性文件", "", "4"], ["新收", "5", "6"]]
        let document = try read(rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n")
        #expect(document.medium == .csv)
        #expect(lines(document) == ["某局2023年年度报告", "规章\t1\t2", "规范性文件\t\t4", "新收\t5\t6"])
        #expect(document.grids.map(\.rowCount) == [3])
    }

    @Test func valuesInQuotesHoldSeparatorsLinesAndQuotes() throws {
        let document = try read("规章,\"1,234\",\"a \"\"b\"\"\"\n\"规范性\n文件\",2,3\n新收,4,5\n")
        #expect(lines(document) == ["规章\t1,234\ta \"b\"", "规范性 文件\t2\t3", "新收\t4\t5"])
    }

    @Test func separatedValuesMayBeInTheNationalEncoding() throws {
        let text = (0..<20).map { "行政规范性文件第\($0)号情况,\($0),3" }.joined(separator: "\n")
        let document = try DocumentLoader.decode(encoded(text, "GB18030"))
        #expect(document.medium == .csv)
        #expect(document.encoding == "gb18030")
        #expect(lines(document).last == "行政规范性文件第19号情况\t19\t3")
    }

    @Test(arguments: [
        "规章\t0\t0\t0\n规范性文件\t1\t2\t3\n全年收到申请3件。\n新收\t1\t2\t3\n", "一,二,三\n四,五\n六,七,八\n", "a,b\nc,d\ne,f\n",
        "规章\n规范性文件\n新收\n", "甲,乙,丙\n", "x,\"a,b\"c,d\ny,1,2\nz,3,4\n", "本机关收到申请, 其中自然人, 法人各一。\n二、主动公开\n三、收到\n",
    ])
    func otherTextStaysText(text: String) throws {
        let document = try read(text)
        #expect(document.medium == .text)
        #expect(document.text == Array(text.utf8))
    }

    @Test func aNameSettlesWhatTheContentLeavesOpen() throws {
        let text = "某局2023年年度报告\n规章,1,2\n规范性文件,3\n"
        #expect(try read(text).medium == .text)
        let document = try read(text, isNamed: true)
        #expect(document.medium == .csv)
        #expect(lines(document) == ["某局2023年年度报告", "规章\t1\t2", "规范性文件\t3\t"])
        #expect(try read("没有任何分隔的文字\n第二行\n", isNamed: true).medium == .text)
    }

    @Test func aQuoteThatIsNeverClosedIsReadToTheEnd() throws {
        #expect(lines(try read("规章,\"1,2\n规范性文件,3\n", isNamed: true)) == ["规章\t1,2 规范性文件,3"])
    }
}
