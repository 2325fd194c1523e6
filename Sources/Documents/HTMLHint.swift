import Glibc

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
        var hint: HTMLHint = []
        for name in [className, identifier] {
            guard let name, name.pointee != 0 else { continue }
            if Self.holds(name, Self.articleWords) { hint.insert(.article) }
            if Self.holds(name, Self.asideWords) { hint.insert(.aside) }
        }
        self = hint
    }

    /// Whether one of the words begins the name or a part of it: `page-footer` and `footer_box` have `foot`, `unfooted` has not.
    private static func holds(_ name: UnsafePointer<CChar>, _ words: [String]) -> Bool {
        var at = name
        var isBeginning = true
        while at.pointee != 0 {
            let byte = UInt8(bitPattern: at.pointee)
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            if isBeginning, isLetter, words.contains(where: { strncasecmp(at, $0, $0.utf8.count) == 0 }) { return true }
            let isCapital = (0x41...0x5A).contains(UInt8(bitPattern: at[1]))
            isBeginning = !isLetter || ((0x61...0x7A).contains(byte) && isCapital)
            at += 1
        }
        return false
    }
}
