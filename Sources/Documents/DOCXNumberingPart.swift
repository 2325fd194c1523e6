/// A level of a list: how its number looks and counts.
struct DOCXNumberLevel {
    /// Of every list.
    static let count = 9
    var start = 0
    var format = "decimal"
    /// What is printed: `%1` stands for the number of the first level.
    var text: [UInt8] = []
    /// What follows the number: `tab`, `space` or `nothing`.
    var suffix = "tab"
    var isLegal = false
    var restart: Int?
    /// The style that puts paragraphs on this level.
    var style: String?
}

/// Reads the part of the lists.
struct DOCXNumberingPart: XMLListener {
    /// A list as paragraphs name it: an abstract one, with changes of its own.
    struct List {
        var abstract = 0
        var starts: [Int: Int] = [:]
        var levels: [Int: DOCXNumberLevel] = [:]
    }

    /// Of what is printed around a number, in bytes: Word takes 255 characters.
    private static let longestText = 765

    private(set) var lists: [Int: List] = [:]
    private var abstracts: [Int: [Int: DOCXNumberLevel]] = [:]
    /// Abstract lists that only name a style of lists, which names the list to be used.
    private var links: [Int: String] = [:]

    private var abstract: Int?
    private var list: (identifier: Int, list: List)?
    private var override: Int?
    private var level: (index: Int, level: DOCXNumberLevel)?

    /// The levels of a list, and the abstract list that counts for it.
    func levels(of list: List, _ styles: DOCXStyles) -> (abstract: Int, levels: [Int: DOCXNumberLevel])? {
        var abstract = list.abstract
        if let style = links[abstract], let linked = styles.list(style)?.list, let other = lists[linked] { abstract = other.abstract }
        guard let levels = abstracts[abstract] else { return nil }
        return (abstract, list.levels.isEmpty ? levels : levels.merging(list.levels) { $1 })
    }

    /// The level of a list that a style is linked to.
    func level(ofStyle style: String, in list: Int, _ styles: DOCXStyles) -> Int? {
        guard let list = lists[list], let levels = levels(of: list, styles)?.levels else { return nil }
        return levels.first { $0.value.style == style }?.key
    }

    enum Name: String, XMLName {
        case abstract = "w:abstractNum"
        case abstractIdentifier = "w:abstractNumId"
        case level = "w:lvl"
        case start = "w:start"
        case format = "w:numFmt"
        case text = "w:lvlText"
        case suffix = "w:suff"
        case isLegal = "w:isLgl"
        case restart = "w:lvlRestart"
        case style = "w:pStyle"
        case link = "w:numStyleLink"
        case list = "w:num"
        case listIdentifier = "w:numId"
        case override = "w:lvlOverride"
        case startOverride = "w:startOverride"
        case index = "w:ilvl"
        case value = "w:val"
        static let spaces = DOCXName.spaces
    }

    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
        guard let name else { return true }
        switch name {
        case .abstract:
            abstract = attributes.number(.abstractIdentifier)
            if let abstract { abstracts[abstract] = [:] }
        case .link: if let abstract { links[abstract] = attributes[.value] }
        case .list: list = attributes.number(.listIdentifier).map { ($0, List()) }
        case .abstractIdentifier: list?.list.abstract = attributes.number(.value) ?? 0
        case .override: override = index(attributes)
        case .startOverride: if let override { list?.list.starts[override] = attributes.number(.value) }
        case .level: level = index(attributes).map { ($0, DOCXNumberLevel()) }
        case .start: level?.level.start = attributes.number(.value) ?? 0
        case .format: level?.level.format = attributes[.value] ?? "decimal"
        case .text: level?.level.text = attributes.bytes(.value).map { Array($0.prefix(Self.longestText)) } ?? []
        case .suffix: level?.level.suffix = attributes[.value] ?? "tab"
        case .isLegal: level?.level.isLegal = !attributes.isOff(.value)
        case .restart: level?.level.restart = attributes.number(.value)
        case .style: level?.level.style = attributes[.value]
        default: break
        }
        return lists.count < 20_000 && abstracts.count < 20_000
    }

    mutating func end(_ name: Name?) {
        switch name {
        case .level:
            guard let level else { return }
            if list != nil {
                list!.list.levels[level.index] = level.level
            } else if let abstract {
                abstracts[abstract]?[level.index] = level.level
            }
            self.level = nil
        case .abstract: abstract = nil
        case .override: override = nil
        case .list:
            if let list { lists[list.identifier] = list.list }
            list = nil
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {}

    private func index(_ attributes: XMLAttributes<Name>) -> Int? {
        attributes.number(.index).flatMap { (0..<DOCXNumberLevel.count).contains($0) ? $0 : nil }
    }
}
