import CNcurses
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
    /// The events of texts that arrive one after the other.
    private func events(_ arrivals: [[UInt8]]) -> [InputEvent] {
        var decoder = InputDecoder()
        return arrivals.flatMap { decoder.decode($0.map(RawInput.byte)) }
    }

    private func events(_ text: String) -> [InputEvent] { events([Array(text.utf8)]) }

    @Test func `letters typed ahead are keys, text of an input method is text`() {
        #expect(events("jjq") == [.key("j"), .key("j"), .key("q")])
        #expect(events("公开") == [.text("公开")])
        #expect(events("标准GB 1") == [.text("标准GB 1")])
        #expect(events("/岚谷\r") == [.key("/"), .text("岚谷"), .key("Enter")])
        #expect(events("q公") == [.key("q"), .key("公")])
        #expect(events("公") == [.key("公")])
        #expect(events("公开\r") == [.text("公开"), .key("Enter")])
        #expect(events("  ") == [.key("Space"), .key("Space")])
        #expect(events("e\u{301}") == [.key("e\u{301}")])
    }

    @Test func `a character that arrives in pieces is one character`() {
        let bytes = Array("公".utf8)
        #expect(events([[bytes[0]], [bytes[1]], [bytes[2]]]) == [.key("公")])
        #expect(events([Array("开".utf8) + bytes[..<2], [bytes[2]]]) == [.key("开"), .key("公")])
        let surname = Array("𠮷".utf8)
        #expect(events([Array(surname[..<3]), [surname[3]]]) == [.key("𠮷")])
    }

    @Test func `bytes that are no UTF-8 do no harm`() {
        #expect(events([[0xFF], [0x6A]]) == [.key("\u{FFFD}"), .key("j")])
        #expect(events([[0xE5, 0x85], [0x1B]]) == [.key("\u{FFFD}"), .key("Esc")])
    }

    @Test func `Esc before a letter is Esc and the letter`() {
        #expect(events("\u{1B}q") == [.key("Esc"), .key("q")])
        #expect(events("\u{1B}\u{1B}") == [.key("Esc"), .key("Esc")])
        #expect(events("\u{1B}[") == [.key("Esc"), .key("[")])
    }

    @Test func `sequences that the terminal's description lacks are keys too`() {
        let keys: [Key] = ["Up", "Down", "C-S-Left", "C-Delete", "S-Tab"]
        #expect(events("\u{1B}[A\u{1B}OB\u{1B}[1;6D\u{1B}[3;5~\u{1B}[Z") == keys.map { .key($0) })
        #expect(events("\u{1B}[99~\u{1B}[?1;2c") == [])
    }

    @Test func `what stands between paste marks is one text, whenever it comes`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([.byte(0x6A), .code(KeyNames.pasteBegin), .byte(0x71)]) == [.key("j")])
        #expect(decoder.isPasting)
        #expect(decoder.decode([.code(KEY_UP), .byte(0x0D), .byte(0x1B), .byte(0x51)]) == [])
        #expect(decoder.decode([.code(KeyNames.pasteEnd), .byte(0x6B)]) == [.text("q\nQ"), .key("k")])
        #expect(!decoder.isPasting)
    }

    @Test func `a paste without an end is text in the end`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([.code(KeyNames.pasteBegin)] + "公开".utf8.map(RawInput.byte)) == [])
        #expect(decoder.abandonPaste() == [.text("公开")])
        #expect(decoder.decode([.byte(0x6A)]) == [.key("j")])
    }

    @Test func `two clicks on one place within a moment are a double click`() {
        var mouse = MouseDecoder()
        let place = Point(column: 3, row: 2)
        #expect(mouse.press(at: place, milliseconds: 1000) == .click(place))
        #expect(mouse.press(at: place, milliseconds: 1300) == .doubleClick(place))
        #expect(mouse.press(at: place, milliseconds: 1400) == .click(place))
        #expect(mouse.press(at: place, milliseconds: 1900) == .click(place))
        #expect(mouse.press(at: Point(column: 4, row: 2), milliseconds: 1950) == .click(Point(column: 4, row: 2)))
    }

    @Test(arguments: ["j", "Enter", "S-Tab", "C-d", "F12", "Space", "C-Up", "M-Left", "汉", "/", "C-_"])
    func `names of keys are known`(name: String) { #expect(Key(named: name)?.name == name) }

    @Test(arguments: ["", "enter", "Return", "C-", "C-S", "F13", "X-a", "jj"])
    func `names of no key are refused`(name: String) { #expect(Key(named: name) == nil) }
}
