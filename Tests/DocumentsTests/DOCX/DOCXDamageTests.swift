import TestArchives
import Testing

@testable import Documents

@Suite struct DOCXDamageTests {
    private static let whole = WordFixture(
        body: Word.paragraph("一、总体情况", NumberingPart.place(0)) + Word.table(Word.row(Word.cell("规章"), Word.cell("1"))),
        numbering: NumberingPart.chinese
    ).bytes

    @Test func aFileWithoutItsMainPartIsDamaged() {
        let archive = ZipArchive([("[Content_Types].xml", "<Types/>"), ("word/styles.xml", WordFixture.part("styles", ""))])
        #expect(decoding(archive.bytes).reason == .damaged(.docx))
    }

    @Test func aFileThatIsCutOffAnywhereIsRefused() {
        for length in stride(from: 4, to: Self.whole.count, by: 7) {
            #expect(decoding(Array(Self.whole.prefix(length))).reason == .damaged(.docx))
        }
    }

    @Test func anEmptyBodyIsEmpty() {
        #expect(decoding(WordFixture(body: "<w:p/>").bytes).reason == .empty)
    }

    @Test func markupThatIsNotWellFormedIsDamage() {
        #expect(decoding(WordFixture(body: "<w:p><w:r>").bytes).reason == .damaged(.docx))
    }

    @Test func aPartOfWhichTheChecksumIsWrongIsDamage() {
        var archive = ZipArchive()
        archive.add("word/document.xml", Array(WordFixture.part("document", Word.paragraph("字")).utf8), checksum: 1)
        #expect(decoding(archive.bytes).reason == .damaged(.docx))
    }

    @Test func aPartThatGrowsWithoutMeasureIsRefused() {
        var archive = ZipArchive()
        archive.add("word/document.xml", [0], method: 8, size: 1 << 31, checksum: 0)
        #expect(decoding(archive.bytes).reason == .expandsTooFar(.docx, limit: ZipPackage.partLimit))
    }

    @Test func aPartThatLiesAboutItsSizeIsRefused() {
        // A block of deflate that is final and holds "a" a thousand times, stated as one byte.
        let packed: [UInt8] = [0x4B, 0x4C, 0x1C, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x77, 0x00, 0x00]
        var archive = ZipArchive()
        archive.add("word/document.xml", packed, method: 8, size: 1, checksum: ZipArchive.checksum([UInt8](repeating: 0x61, count: 1000)))
        #expect(decoding(archive.bytes).reason == .damaged(.docx))
    }

    @Test func entitiesAreNotExpanded() {
        let levels = (1...9).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }.joined()
        var archive = ZipArchive()
        archive.add(
            "word/document.xml",
            Array(
                ("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e0 \"lol\">\(levels)]>"
                    + WordFixture.part("document", "<w:body>" + Word.paragraph("字&e9;") + "</w:body>").dropFirst(55)).utf8))
        let result = decoding(archive.bytes)
        #expect(result.reason == .damaged(.docx) || (result.text ?? "").utf8.count < 1000)
    }

    @Test func anEncryptedPartNeedsAPassword() {
        var archive = ZipArchive()
        archive.add("word/document.xml", Array("once packed".utf8), isEncrypted: true)
        #expect(decoding(archive.bytes).reason == .encrypted(.docx))
    }

    @Test func elementsThatStandDeeperThanAnyReportHasThemAreRefusedOrRead() {
        let deep =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: 5000) + Word.paragraph("字")
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: 5000)
        let result = decoding(WordFixture(body: deep).bytes)
        #expect(result.reason == .damaged(.docx) || result.text == "字\n")
    }
}
