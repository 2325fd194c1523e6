/// The first items of a list in words, and how many there are if that is not all. Items beyond the first few are only counted.
struct ShortList {
    private let language: Language
    private var words = ""
    private var count = 0
    private static let limit = 6

    init(_ language: Language) { self.language = language }

    mutating func add(_ item: @autoclosure () -> String) {
        if count < Self.limit {
            if count > 0 { words += Self.separator(language) }
            words += item()
        }
        count += 1
    }

    var text: String {
        guard count > Self.limit else { return words }
        return language == .chinese ? "\(words)等" : "\(words) and \(count - Self.limit) more"
    }

    static func separator(_ language: Language) -> String { language == .chinese ? "、" : ", " }
}

extension Language {
    /// A short list of what `name` says of each item.
    func shortList<Items: Sequence>(_ items: Items, _ name: (Items.Element) -> String) -> String {
        var list = ShortList(self)
        for item in items { list.add(name(item)) }
        return list.text
    }
}
