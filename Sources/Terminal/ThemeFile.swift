import Yams

/// Reads theme files: the base16 and base24 schemes of tinted-theming, old form (`base00: "1d1f21"` at the top) and new (`palette:`), and
/// besides them
///
///     palette: terminal        # or: none
///     roles:
///       violation: {foreground: base08, attributes: [bold, reverse]}
///       note: bright-green
public enum ThemeFile {
    /// - Parameter path: For messages, and the name of a theme that has none.
    public static func parse(_ yaml: String, path: String) throws(ThemeError) -> Theme {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw notYAML(error, path)
        } catch {
            throw ThemeError(path: path, line: nil, reason: .notYAML("\(error)"))
        }
        guard let root, case .mapping(let top) = root else {
            throw ThemeError(path: path, line: root?.mark?.line ?? 1, reason: .notAMapping)
        }
        var reader = ThemeReader(path: path)
        return try reader.theme(top)
    }

    private static func notYAML(_ error: YamlError, _ path: String) -> ThemeError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            ThemeError(path: path, line: mark.line, reason: .notYAML(problem))
        default: ThemeError(path: path, line: nil, reason: .notYAML("\(error)"))
        }
    }
}

/// One reading of a file.
private struct ThemeReader {
    let path: String
    var palette: [RGB] = []

    private static let ansiNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    init(path: String) { self.path = path }

    mutating func theme(_ top: Node.Mapping) throws(ThemeError) -> Theme {
        var variant: Theme.Variant = .dark
        switch top["palette"] {
        case .mapping(let colors)?: try readPalette(colors, at: top["palette"]?.mark)
        case .scalar(let word)? where word.string == "terminal": variant = .terminal
        case .scalar(let word)? where word.string == "none": variant = .monochrome
        case .scalar(let word)?: throw fault(.unknownPalette(word.string), word.mark)
        case .some(let other): throw fault(.notAMapping, other.mark)
        case nil: try readPalette(top, at: nil)
        }
        if !palette.isEmpty, let background = palette.first, let foreground = palette.dropFirst(5).first {
            let seen: Theme.Variant = luma(background) < luma(foreground) ? .dark : .light
            variant = top["variant"]?.string.flatMap(Theme.Variant.init(rawValue:)) ?? seen
        }
        var overrides: [Role: Theme.Override] = [:]
        if let roles = top["roles"] {
            guard case .mapping(let mapping) = roles else { throw fault(.notAMapping, roles.mark) }
            for (key, value) in mapping {
                guard let role = key.string.flatMap(Role.init(name:)) else { throw fault(.unknownRole(key.string ?? "?"), key.mark) }
                overrides[role] = try override(value)
            }
        }
        let name = top["name"]?.string ?? top["scheme"]?.string ?? ThemeLibrary.name(ofFile: path)
        return Theme(name: name, variant: variant, palette: palette, overrides: overrides)
    }

    private mutating func readPalette(_ colors: Node.Mapping, at mark: Mark?) throws(ThemeError) {
        for slot in 0..<24 {
            let key = Self.slotName(slot)
            guard let node = colors[key] ?? colors[key.lowercased()] else {
                if slot >= 16 { return }
                throw fault(.missingColor(key), mark)
            }
            // The plain scalar 000000 is text too, whatever its tag.
            guard case .scalar(let scalar) = node, let color = RGB(hex: scalar.string) else {
                throw fault(.badColor(node.string ?? "…"), node.mark)
            }
            palette.append(color)
        }
    }

    private func override(_ node: Node) throws(ThemeError) -> Theme.Override {
        var result = Theme.Override()
        guard case .mapping(let mapping) = node else {
            result.foreground = try color(node)
            return result
        }
        for (key, value) in mapping {
            switch key.string {
            case "foreground": result.foreground = try color(value)
            case "background": result.background = try color(value)
            case "attributes": result.attributes = try attributes(value)
            default: throw fault(.unknownKey(key.string ?? "?"), key.mark)
            }
        }
        return result
    }

    private func color(_ node: Node) throws(ThemeError) -> ThemeColor {
        guard case .scalar(let scalar) = node else { throw fault(.badColor("…"), node.mark) }
        let text = scalar.string
        if text == "default" { return .standard }
        if let slot = palette.indices.first(where: { Self.slotName($0).lowercased() == text.lowercased() }) { return .rgb(palette[slot]) }
        let isBright = text.hasPrefix("bright-")
        if let index = Self.ansiNames.firstIndex(of: isBright ? String(text.dropFirst(7)) : text) {
            return .ansi(UInt8(index + (isBright ? 8 : 0)))
        }
        if text.hasPrefix("#"), let color = RGB(hex: text) { return .rgb(color) }
        throw fault(.badColor(text), node.mark)
    }

    private func attributes(_ node: Node) throws(ThemeError) -> TextAttributes {
        var result: TextAttributes = []
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        for item in items {
            let name = item.string ?? "?"
            guard let known = TextAttributes.names.first(where: { $0.name == name }) else {
                throw fault(.unknownAttribute(name), item.mark)
            }
            result.insert(known.attribute)
        }
        return result
    }

    private func fault(_ reason: ThemeError.Reason, _ mark: Mark?) -> ThemeError {
        ThemeError(path: path, line: mark?.line, reason: reason)
    }

    private func luma(_ color: RGB) -> Int { 299 * Int(color.red) + 587 * Int(color.green) + 114 * Int(color.blue) }

    private static func slotName(_ slot: Int) -> String {
        let digits = String(slot, radix: 16, uppercase: true)
        return "base" + (digits.count == 1 ? "0" : "") + digits
    }
}
