import Testing

@testable import Documents

/// The text and the grids of a document agree to the byte.
@Suite struct DocumentBuilderTests {
    private func document(_ build: (inout DocumentBuilder) -> Void) -> Document {
        var builder = DocumentBuilder(medium: .html, encoding: "gb18030")
        build(&builder)
        return builder.document()
    }

    private func table(_ rows: [[(String, rows: Int, columns: Int)]]) -> TableContent {
        var table = TableContent()
        for row in rows {
            table.beginRow()
            for (text, down, across) in row { table.addCell(Array(text.utf8), rowSpan: down, columnSpan: across) }
        }
        return table
    }

    @Test func paragraphsAreLinesAndBlankOnesAreNothing() {
        let document = document {
            $0.addParagraph("一、总体情况".utf8)
            $0.addParagraph(" \t ".utf8)
            $0.addParagraph("".utf8)
            $0.addParagraph("甲\n乙".utf8)
        }
        #expect(String(decoding: document.text, as: UTF8.self) == "一、总体情况\n甲\n乙\n")
        #expect(document.grids.isEmpty && document.medium == .html && document.encoding == "gb18030")
    }

    @Test func aTableIsALineARowWithTabsForWhatSpansCover() {
        let document = document {
            $0.addParagraph("上".utf8)
            $0.addTable(table([[("甲", 2, 2), ("1", 1, 1)], [("2", 1, 1)], [("乙", 1, 1)]]))
            $0.addParagraph("下".utf8)
        }
        #expect(String(decoding: document.text, as: UTF8.self) == "上\n甲\t\t1\n\t\t2\n乙\t\t\n下\n")
        let grid = document.grids[0]
        #expect(grid.rowCount == 3 && grid.columnCount == 3)
        #expect(document.string(grid.range) == "甲\t\t1\n\t\t2\n乙\t\t\n")
        #expect(grid.cells.map { document.string($0.range) } == ["甲", "1", "2", "乙"])
        #expect(
            grid.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
                [0, 0, 2, 2], [0, 2, 1, 1], [1, 2, 1, 1], [2, 0, 1, 1],
            ])
    }

    @Test func anEmptyCellHasAnEmptyRangeInItsPlace() {
        let document = document { $0.addTable(table([[("甲", 1, 1), ("\u{A0}", 1, 1), ("3", 1, 1)]])) }
        #expect(String(decoding: document.text, as: UTF8.self) == "甲\t\t3\n")
        #expect(document.grids[0].cells[1].range == 4..<4)
    }

    @Test func figuresInTwoParagraphsOfACellAreNotJoined() {
        let document = document { $0.addTable(table([[("甲", 1, 1), ("1\n0", 1, 1)]])) }
        #expect(document.grids[0].cells.map { document.string($0.range) } == ["甲", "1 0"])
    }

    @Test func aTableWithoutCellsAddsNothing() {
        var empty = TableContent()
        empty.beginRow()
        let document = document {
            $0.addTable(empty)
            $0.addTable(TableContent())
        }
        #expect(document.text.isEmpty && document.grids.isEmpty)
    }

    @Test func gridsStandInTheOrderOfTheTextWithoutOverlap() {
        let document = document { builder in
            for _ in 0..<3 { builder.addTable(table([[("a", 1, 1), ("b", 1, 1)]])) }
        }
        #expect(document.grids.map(\.range) == [0..<4, 4..<8, 8..<12])
    }
}
