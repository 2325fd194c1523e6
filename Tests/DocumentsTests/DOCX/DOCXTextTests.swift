import Testing

@testable import Documents

@Suite struct DOCXTextTests {
    @Test func paragraphsAreLines() throws {
        let document = try WordFixture(
            body: Word.paragraph("一、总体情况") + "<w:p/>"
                + "<w:p>" + Word.run("收到") + Word.run("申请", "<w:b/>") + "<w:r><w:tab/><w:t>3</w:t><w:br/><w:t>件</w:t></w:r></w:p>"
        ).document()
        #expect(lines(document) == ["一、总体情况", "收到申请\t3", "件"])
        #expect(document.encoding == "utf-8")
    }

    @Test func spacesStandOnlyWhereTheSourceKeepsThem() throws {
        let document = try WordFixture(
            body: "<w:p><w:r><w:t> 新收 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 3 件</w:t></w:r></w:p>"
        ).document()
        #expect(lines(document) == ["新收 3 件"])
    }

    @Test func trackedChangesAreAccepted() throws {
        let document = try WordFixture(
            body: "<w:p>" + Word.run("收到")
                + "<w:del w:id=\"1\"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id=\"2\">" + Word.run("四") + "</w:ins>"
                + Word.run("件") + "<w:moveFrom w:id=\"3\">" + Word.run("移走") + "</w:moveFrom><w:moveTo w:id=\"4\">" + Word.run("移来")
                + "</w:moveTo></w:p>"
        ).document()
        #expect(lines(document) == ["收到四件移来"])
    }

    @Test func aParagraphWhoseMarkIsDeletedGoesOnInTheNext() throws {
        let document = try WordFixture(
            body: Word.paragraph("上半", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + Word.paragraph("下半") + Word.paragraph("另一段")
        ).document()
        #expect(lines(document) == ["上半下半", "另一段"])
    }

    @Test func formerPropertiesAreNotThoseInForce() throws {
        let document = try WordFixture(
            body: "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + "</w:pPrChange></w:pPr>" + Word.run("正文") + "</w:p>",
            numbering: NumberingPart.chinese
        ).document()
        #expect(lines(document) == ["正文"])
    }

    @Test func raisedDigitsAreNoDigitsOfTheFigureBeforeThem() throws {
        let document = try WordFixture(
            body: "<w:p>" + Word.run("12") + Word.run("10a", "<w:vertAlign w:val=\"superscript\"/>") + Word.run("34") + "</w:p>"
        ).document()
        #expect(lines(document) == ["12¹⁰a34"])
    }

    @Test func hiddenTextIsNotShown() throws {
        let document = try WordFixture(
            body: "<w:p>" + Word.run("看得见") + Word.run("看不见", "<w:vanish/>") + Word.run("也看得见", "<w:vanish w:val=\"0\"/>") + "</w:p>"
        ).document()
        #expect(lines(document) == ["看得见也看得见"])
    }

    @Test func ofAFieldTheResultIsText() throws {
        let field = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let document = try WordFixture(
            body: "<w:p>" + Word.run("共") + field("begin") + "<w:r><w:t>SUM(ABOVE)</w:t></w:r>" + field("separate") + Word.run("12")
                + field("end") + Word.run("件") + "</w:p>"
        ).document()
        #expect(lines(document) == ["共12件"])
    }

    @Test func aTextBoxFollowsItsParagraphOnce() throws {
        let content = "<w:txbxContent>" + Word.paragraph("框里的字") + "</w:txbxContent>"
        let document = try WordFixture(
            body: "<w:p>" + Word.run("前") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(content)"
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>" + Word.run("后") + "</w:p>" + Word.paragraph("下一段")
        ).document()
        #expect(lines(document) == ["前后", "框里的字", "下一段"])
    }

    @Test func aTableInATextBoxIsAGrid() throws {
        let content = "<w:txbxContent>" + Word.table(Word.row(Word.cell("规章"), Word.cell("1"))) + "</w:txbxContent>"
        let document = try WordFixture(body: "<w:p><w:r><w:pict><v:textbox>\(content)</v:textbox></w:pict></w:r></w:p>").document()
        #expect(drawing(document) == ["0,0+1×1 规章", "0,1+1×1 1"])
    }

    @Test func contentControlsAndLinksHoldText() throws {
        let document = try WordFixture(
            body: "<w:sdt><w:sdtPr/><w:sdtContent>" + Word.paragraph("标题") + "</w:sdtContent></w:sdt><w:p><w:hyperlink>"
                + Word.run("链接") + "</w:hyperlink><w:smartTag>" + Word.run("词") + "</w:smartTag></w:p>"
        ).document()
        #expect(lines(document) == ["标题", "链接词"])
    }

    @Test func signsOfFontsAreCharacters() throws {
        let document = try WordFixture(
            body: "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:noBreakHyphen/></w:r>" + Word.run("是") + "</w:p>"
        ).document()
        #expect(lines(document) == ["☑-是"])
    }

    @Test func theTitleOfTheFileIsAProperty() throws {
        let document = try WordFixture(
            body: Word.paragraph("正文"),
            properties: "<cp:p xmlns:cp=\"urn:p\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>某局 年报</dc:title></cp:p>"
        ).document()
        #expect(document.properties.title == "某局 年报")
    }

    @Test func theMainPartMayHaveAnyName() throws {
        #expect(lines(try WordFixture(body: Word.paragraph("正文"), path: "word/document2.xml").document()) == ["正文"])
    }
}
