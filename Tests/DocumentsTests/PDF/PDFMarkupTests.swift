import Testing

@testable import Documents

@Suite struct PDFMarkupTests {
    @Test func wordsAreReadWithTheirPlacesAndEntities() {
        let text = PDFText(
            Array(
                """
                <html><head><title>甲 &amp; 乙</title></head><doc><page width="595.0" height="842.5"><line xMin="1">
                <word xMin="10.5" yMin="20" xMax="30" yMax="32.25">A&lt;\u{3000}甲&quot;</word></line></page><page width="1" height="2">
                </page></doc></html>
                """.utf8))
        #expect(text.title == "甲 & 乙")
        #expect(text.pages.map(\.words.count) == [1, 0])
        #expect(text.pages[0].words[0].text == Array("A<甲\"".utf8))
        #expect(text.pages[0].words[0].box == PDFBox(left: 10.5, top: 20, right: 30, bottom: 32.25))
        #expect((text.pages[0].width, text.pages[0].height) == (595, 842.5))
    }

    @Test(arguments: ["xMin=\"nan\"", "xMin=\"1e9\"", "xMin=\"99999999\"", "", "xMin=\"40\""])
    func aWordWithoutAPlaceIsPassedOver(left: String) {
        let text = PDFText(Array("<page width=\"1\" height=\"1\"><word \(left) yMin=\"1\" xMax=\"30\" yMax=\"9\">甲</word></page>".utf8))
        #expect(text.pages.first?.words.isEmpty == true)
    }

    private func strokes(_ body: String) -> [PDFStroke] { PDFDrawing(Array("<svg>\(body)</svg>".utf8)).pages.flatMap { $0 } }

    @Test func pathsAreReadInBothWaysThatCairoWritesThem() {
        let old = strokes("<path style=\"fill:none;stroke:rgb(0%,0%,0%);\" d=\"M 0 5 L 90 5 \" transform=\"matrix(1,0,0,-1,10,100)\"/>")
        let new = strokes("<path fill=\"none\" stroke=\"rgb(0%, 0%, 0%)\" d=\"M 0 5 L 90 5\" transform=\"matrix(1, 0, 0, -1, 10, 100)\"/>")
        #expect(old.map(\.box) == [PDFBox(left: 10, top: 95, right: 100, bottom: 95)])
        #expect(new.map(\.box) == old.map(\.box))
    }

    @Test func aThinBarIsALineAndABackgroundIsNone() {
        let bar = "<path style=\"fill-rule:nonzero;fill:rgb(0%,0%,0%);\" d=\"M 10 10 L 90 10 L 90 11 L 10 11 Z M 10 10 \"/>"
        let background = "<path style=\"fill:rgb(80%,80%,80%);\" d=\"M 10 10 L 90 10 L 90 41 L 10 41 Z M 10 10 \"/>"
        #expect(strokes(bar).map(\.isLevel) == [true])
        #expect(strokes(background).isEmpty)
    }

    @Test func charactersCurvesClipsAndWhiteAreNoLines() {
        let line = "d=\"M 10 10 L 90 10 \"/>"
        #expect(strokes("<defs><symbol id=\"glyph0-1\"><path style=\"stroke:rgb(0%,0%,0%);\" \(line)</symbol></defs>").isEmpty)
        #expect(strokes("<clipPath id=\"c\"><path style=\"stroke:rgb(0%,0%,0%);\" \(line)</clipPath>").isEmpty)
        #expect(strokes("<path style=\"stroke:rgb(100%,100%,100%);\" \(line)").isEmpty)
        #expect(strokes("<path style=\"stroke:rgb(0%,0%,0%);\" d=\"M 10 10 L 90 10 C 90 10 95 10 95 15 Z \"/>").isEmpty)
        #expect(strokes("<path style=\"stroke:rgb(0%,0%,0%);\" d=\"M 10 10 L 18 10 L 16 14 Z \"/>").isEmpty)
    }

    @Test func aGroupIsDrawnWhereItIsUsed() {
        let group = "<defs><g id=\"surface5\"><path style=\"stroke:rgb(0%,0%,0%);\" d=\"M 0 0 L 90 0 \"/></g></defs>"
        #expect(strokes(group).isEmpty)
        #expect(
            strokes(group + "<use xlink:href=\"#surface5\" transform=\"matrix(1,0,0,1,10,20)\"/>").map(\.box) == [
                PDFBox(left: 10, top: 20, right: 100, bottom: 20)
            ])
    }
}
