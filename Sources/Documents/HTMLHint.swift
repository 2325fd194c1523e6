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

    /// Takes what words say that begin the name or a part of it: `page-footer` and `footer_box` have `foot`, `unfooted` has not.
    mutating func read(_ name: UnsafeBufferPointer<UInt8>) {
        var isBeginning = true
        for at in name.indices {
            let byte = name[at]
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            if isBeginning, isLetter {
                for word in Self.words[Int((byte | 0x20) - 0x61)] where word.begins(name[at...]) { formUnion(word.hint) }
            }
            let isCapital = at + 1 < name.count && (0x41...0x5A).contains(name[at + 1])
            isBeginning = !isLetter || ((0x61...0x7A).contains(byte) && isCapital)
        }
    }

    private struct Word {
        let letters: [UInt8]
        let hint: HTMLHint

        /// Whether a text begins with the word, in capitals or not.
        func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
            guard text.count >= letters.count else { return false }
            return zip(letters, text).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
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
