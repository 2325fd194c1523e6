/// What styles of a DOCX mean for its text: the lists that they put paragraphs in, and what they hide.
struct DOCXStyles {
    struct Style {
        var basedOn: String?
        var list: Int?
        var level: Int?
        var isHidden: Bool?
        var isDefault = false
    }

    private let styles: [String: Style]
    /// The style of paragraphs that name none.
    private let standard: String?

    init(_ styles: [String: Style] = [:]) {
        self.styles = styles
        standard = styles.first { $0.value.isDefault }?.key
    }

    /// Whether any style puts paragraphs in a list.
    var hasLists: Bool { styles.contains { $0.value.list != nil } }

    func isHidden(_ name: String) -> Bool { inherited(name) { $0.isHidden } ?? false }

    /// The list and the level that a style states, and the style that states the list.
    func list(_ name: String?) -> (list: Int, level: Int?, style: String)? {
        guard let name = name ?? standard else { return nil }
        var found: (Int, String)?
        for (style, entry) in chain(name) where found == nil { found = entry.list.map { ($0, style) } }
        guard let (list, style) = found else { return nil }
        return (list, inherited(name) { $0.level }, style)
    }

    private func inherited<Value>(_ name: String, _ value: (Style) -> Value?) -> Value? {
        for (_, style) in chain(name) {
            if let value = value(style) { return value }
        }
        return nil
    }

    /// A style and those that it is based on. Word allows some ten; a ring of styles ends there, too.
    private func chain(_ name: String) -> [(String, Style)] {
        var chain: [(String, Style)] = []
        var next: String? = name
        while let name = next, let style = styles[name], chain.count < 32 {
            chain.append((name, style))
            next = style.basedOn
        }
        return chain
    }
}

/// Reads the part of the styles.
struct DOCXStylesPart: XMLListener {
    enum Name: String, XMLName {
        case style = "w:style"
        case basedOn = "w:basedOn"
        case list = "w:numId"
        case level = "w:ilvl"
        case hidden = "w:vanish"
        case identifier = "w:styleId"
        case kind = "w:type"
        case isDefault = "w:default"
        case value = "w:val"
        static let spaces = DOCXName.spaces
    }

    private(set) var styles: [String: DOCXStyles.Style] = [:]
    private var open: (name: String, style: DOCXStyles.Style)?

    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
        guard let name else { return true }
        if name == .style {
            guard let identifier = attributes[.identifier], !attributes.matches(.kind, "table") else { return true }
            let isDefault = attributes.matches(.kind, "paragraph") && attributes.bytes(.isDefault) != nil && !attributes.isOff(.isDefault)
            open = (identifier, DOCXStyles.Style(isDefault: isDefault))
        }
        guard open != nil else { return true }
        switch name {
        case .basedOn: open!.style.basedOn = attributes[.value]
        case .list: open!.style.list = attributes.number(.value)
        case .level: open!.style.level = attributes.number(.value)
        case .hidden: open!.style.isHidden = !attributes.isOff(.value)
        default: break
        }
        return styles.count < 20_000
    }

    mutating func end(_ name: Name?) {
        guard name == .style, let open else { return }
        styles[open.name] = open.style
        self.open = nil
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}
