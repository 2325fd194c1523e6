/// What the class and the id of an element say of its place on the page. A hint only: sites name things as they like.
struct HTMLHint: OptionSet {
    let rawValue: UInt8

    static let none: HTMLHint = []
    /// Holds the article.
    static let article = HTMLHint(rawValue: 1)
    /// Navigation, footer, share bar, related articles.
    static let aside = HTMLHint(rawValue: 2)

    private static let articleWords = [
        "content", "article", "zoom", "trs_editor", "ucap", "xxgk", "detail", "main-txt", "maintext", "pages_content", "news_con",
        "wenzhang",
    ]
    private static let asideWords = [
        "nav", "menu", "foot", "crumb", "location", "position", "share", "bdsharebuttonbox", "side", "related", "relate", "recommend",
        "copyright", "friendlink", "links", "toolbar", "qrcode", "banner", "search", "login", "print", "fontsize", "pagination",
        "prev-next",
    ]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(className: UnsafePointer<CChar>?, identifier: UnsafePointer<CChar>?) {
        self = .none
        if let className { read(className) }
        if let identifier { read(identifier) }
    }

    /// Takes what words say that begin the name or a part of it: `page-footer` and `footer_box` have `foot`, `unfooted` has not.
    private mutating func read(_ name: UnsafePointer<CChar>) {
        var at = name
        var isBeginning = true
        while at.pointee != 0 {
            let byte = UInt8(bitPattern: at.pointee)
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            if isBeginning, isLetter {
                for word in Self.words[Int((byte | 0x20) - 0x61)] where word.begins(at) { formUnion(word.hint) }
            }
            let isCapital = (0x41...0x5A).contains(UInt8(bitPattern: at[1]))
            isBeginning = !isLetter || ((0x61...0x7A).contains(byte) && isCapital)
            at += 1
        }
    }

    private struct Word {
        let letters: [UInt8]
        let hint: HTMLHint

        /// Whether a text that ends with a 0 begins with the word, in capitals or not.
        func begins(_ text: UnsafePointer<CChar>) -> Bool {
            for (place, letter) in letters.enumerated() {
                let byte = UInt8(bitPattern: text[place])
                guard letter == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return false }
            }
            return true
        }
    }

    /// The words by their first letter.
    private static let words: [[Word]] = {
        let all = [(articleWords, HTMLHint.article), (asideWords, .aside)].flatMap { words, hint in
            words.map { Word(letters: Array($0.utf8), hint: hint) }
        }
        return (UInt8(0x61)...0x7A).map { letter in all.filter { $0.letters[0] == letter } }
    }()
}
