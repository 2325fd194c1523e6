import Testing

@testable import Documents

/// Cells take their places as in the table model of HTML; what is broken or hostile is clipped.
@Suite struct TableContentTests {
    private func table(_ rows: [[(String, rows: Int, columns: Int)]]) -> TableContent {
        var table = TableContent()
        for row in rows {
            table.beginRow()
            for (text, down, across) in row { table.addCell(Array(text.utf8), rowSpan: down, columnSpan: across) }
        }
        return table
    }

    /// The grid as lines: each place holds the first letter of the cell that covers it, `.` for none.
    private func picture(_ rows: [[(String, rows: Int, columns: Int)]]) -> [String] {
        let table = table(rows)
        let layout = table.layout()
        var lines = Array(repeating: Array(repeating: Character("."), count: layout.columnCount), count: layout.rowCount)
        for place in layout.places {
            for row in place.row..<(place.row + place.rowSpan) {
                for column in place.column..<(place.column + place.columnSpan) {
                    #expect(lines[row][column] == ".", "two cells cover \(row), \(column)")
                    lines[row][column] = Character(String(decoding: table.text(of: table.cells[place.cell]).prefix(1), as: UTF8.self))
                }
            }
        }
        return lines.map { String($0) }
    }

    @Test func cellsStandSideBySide() { #expect(picture([[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]]) == ["ab", "cd"]) }

    @Test func aRowSpanPushesTheCellsBelowToTheRight() {
        #expect(picture([[("a", 2, 1), ("b", 1, 1)], [("c", 1, 1)]]) == ["ab", "ac"])
        #expect(picture([[("a", 1, 1), ("b", 2, 1), ("c", 1, 1)], [("d", 1, 1), ("e", 1, 1)]]) == ["abc", "dbe"])
    }

    @Test func spansOfBothKinds() {
        #expect(picture([[("a", 2, 3), ("b", 1, 1)], [("c", 1, 1)], [("d", 1, 2), ("e", 1, 2)]]) == ["aaab", "aaac", "ddee"])
    }

    @Test func rowSpansAreClippedToTheTable() { #expect(picture([[("a", 9, 1), ("b", 1, 1)], [("c", 1, 1)]]) == ["ab", "ac"]) }

    @Test func aRowSpanOfZeroReachesToTheEnd() {
        #expect(picture([[("a", 0, 1), ("b", 1, 1)], [("c", 1, 1)], [("d", 1, 1)]]) == ["ab", "ac", "ad"])
    }

    @Test func negativeSpansAreOne() { #expect(picture([[("a", -3, -1), ("b", 1, 1)]]) == ["ab"]) }

    @Test func ofTwoOverlappingSpansTheLaterIsClipped() {
        // b covers the second column of both rows; c would need two columns and has one.
        #expect(picture([[("a", 1, 1), ("b", 2, 1)], [("c", 1, 2), ("d", 1, 1)]]) == ["ab.", "cbd"])
    }

    @Test func aRowWithFewerCellsLeavesPlacesOpen() { #expect(picture([[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1)]]) == ["ab", "c."]) }

    @Test func rowsWithoutCellsAreRows() { #expect(picture([[("a", 3, 1)], [], [("b", 1, 1)]]) == ["a.", "a.", "ab"]) }

    @Test func cellsBeforeAnyRowMakeOne() {
        var table = TableContent()
        table.addCell(Array("a".utf8))
        #expect(table.rowCount == 1 && table.layout().places.count == 1)
    }

    @Test func anEmptyTableHasNoPlaces() {
        let layout = TableContent().layout()
        #expect(layout.places.isEmpty && layout.rowCount == 0 && layout.columnCount == 0)
    }

    @Test func hostileSizesAreClipped() {
        var wide = TableContent()
        wide.beginRow()
        wide.addCell([0x61], rowSpan: .max, columnSpan: .max)
        wide.addCell([0x62], columnSpan: .max)
        let layout = wide.layout()
        #expect(layout.rowCount == 1 && layout.columnCount == TableContent.mostColumns && layout.places.count == 1)

        var long = TableContent()
        for _ in 0..<(TableContent.mostRows + 10) {
            long.beginRow()
            long.addCell([0x61])
        }
        #expect(long.rowCount == TableContent.mostRows)
        #expect(long.layout().rowCount == TableContent.mostRows)

        var many = TableContent()
        many.beginRow()
        for _ in 0..<(TableContent.mostCells + 10) { many.addCell([0x61]) }
        #expect(many.cells.count == TableContent.mostCells)
        #expect(many.layout().places.count == TableContent.mostColumns)
    }

    @Test(arguments: [
        ("a", "a"), ("  a \n b\t", "a b"), ("\u{A0}a\u{3000}\u{A0}b", "a b"), ("\u{3000}", ""), ("", ""), ("甲\r\n乙", "甲 乙"), ("é中", "é中"),
    ])
    func whiteSpaceOfAnyKindIsOneSpace(source: String, folded: String) {
        var text: [UInt8] = [0x7C]
        TableContent.appendOnOneLine(Array(source.utf8), to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "|" + folded)
    }

    // MARK: Rows in one

    /// The cells of each row, `¦` between them, a wider or longer one with its spans.
    private func apart(_ rows: [[(String, rows: Int, columns: Int)]]) -> [String] {
        let apart = table(rows).withMergedRowsApart()
        return (0..<apart.rowCount).map { row in
            apart.cells(ofRow: row).map { index in
                let cell = apart.cells[index]
                let text = String(decoding: apart.text(of: cell), as: UTF8.self).replacing("\n", with: "⏎")
                return cell.rowSpan == 1 && cell.columnSpan == 1 ? text : "\(text)×\(cell.rowSpan)×\(cell.columnSpan)"
            }.joined(separator: "¦")
        }
    }

    private func row(_ texts: String...) -> [(String, rows: Int, columns: Int)] { texts.map { ($0, 1, 1) } }

    @Test func rowsThatAreTheLinesOfOneAreTakenApart() {
        #expect(
            apart([[("结果", 2, 1)] + row("（三）不予公开", "1.甲\n2.乙", "0\n3", "/\n", "１\n2"), row("（四）", "1.丙", "0", "0", "4")]) == [
                "结果×3×1¦（三）不予公开×2×1¦1.甲¦0¦/¦１", "2.乙¦3¦¦2", "（四）¦1.丙¦0¦0¦4",
            ])
    }

    @Test func threeLinesNeedNoNumbers() {
        #expect(apart([row("甲\n乙\n丙", "1\n2\n3", "4\n5\n6", "7\n8\n9")]) == ["甲¦1¦4¦7", "乙¦2¦5¦8", "丙¦3¦6¦9"])
    }

    @Test(arguments: [
        // A label that is broken, with one figure in each cell, or with empty lines under it.
        ["1.属于国\n家秘密", "0", "0", "0"], ["1.属于国\n家秘密", "0\n", "0\n", "0\n"], ["1.甲\n家秘密", "1\n0", "2\n0", "3\n0"],
        // Not as many lines in each cell, too few columns of figures, words in place of figures.
        ["1.甲\n2.乙", "0\n1", "0\n1\n2", "0\n1"], ["1.甲\n2.乙", "0\n1", "0\n1"], ["1.甲\n2.乙", "见附件\n1", "0\n1", "2\n3"],
        ["甲\n乙\n", "1\n2\n3", "1\n2\n3", "1\n2\n3"],
    ])
    func otherRowsStayTogether(texts: [String]) {
        #expect(apart([texts.map { ($0, 1, 1) }]) == [texts.map { $0.replacing("\n", with: "⏎") }.joined(separator: "¦")])
    }
}
