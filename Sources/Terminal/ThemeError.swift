/// What is wrong with a theme, and where.
public struct ThemeError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        case notFound(name: String, searched: [String])
        case unreadable
        case notYAML(String)
        case notAMapping
        case missingColor(String)
        case badColor(String)
        case unknownRole(String)
        case unknownKey(String)
        case unknownAttribute(String)
        case unknownPalette(String)
    }

    public let path: String
    /// From 1; `nil` where the fault has no line.
    public let line: Int?
    public let reason: Reason

    public init(path: String, line: Int?, reason: Reason) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    private var place: String { line.map { "\(path):\($0)" } ?? path }

    /// What happened, where, and what to do next, in English.
    public var english: String {
        let what =
            switch reason {
            case .notFound(let name, let searched): "there is no theme \"\(name)\"; looked in \(searched.joined(separator: ", "))"
            case .unreadable: "the theme cannot be read; check that the file exists and may be read"
            case .notYAML(let problem): "the theme is not YAML: \(problem)"
            case .notAMapping: "a mapping is expected here, such as `base00: \"1d1f21\"`"
            case .missingColor(let slot): "the colour \(slot) is missing; a scheme needs base00 to base0F"
            case .badColor(let text): "\"\(text)\" is no colour; write \"#rrggbb\", base00 to base17, default, or a name such as bright-red"
            case .unknownRole(let name): "there is no role \"\(name)\"; the roles are \(Role.allCases.map(\.name).joined(separator: ", "))"
            case .unknownKey(let name): "\"\(name)\" is unknown here; write foreground, background or attributes"
            case .unknownAttribute(let name): "\"\(name)\" is no attribute; write bold, dim, italic, underline or reverse"
            case .unknownPalette(let name): "\"\(name)\" is no palette; write terminal, none, or the colours base00 to base0F"
            }
        return "\(place): \(what)."
    }

    /// What happened, where, and what to do next, in Chinese.
    public var chinese: String {
        let what =
            switch reason {
            case .notFound(let name, let searched): "没有名为“\(name)”的主题；已查找 \(searched.joined(separator: "、"))"
            case .unreadable: "无法读取主题；请检查文件是否存在、是否有读取权限"
            case .notYAML(let problem): "主题不是合法的 YAML：\(problem)"
            case .notAMapping: "此处应为键值对，例如 `base00: \"1d1f21\"`"
            case .missingColor(let slot): "缺少颜色 \(slot)；配色方案须有 base00 至 base0F"
            case .badColor(let text): "“\(text)”不是颜色；请写 \"#rrggbb\"、base00 至 base17、default 或 bright-red 之类的名称"
            case .unknownRole(let name): "没有角色“\(name)”；可用的角色有 \(Role.allCases.map(\.name).joined(separator: "、"))"
            case .unknownKey(let name): "此处不认识“\(name)”；请写 foreground、background 或 attributes"
            case .unknownAttribute(let name): "“\(name)”不是属性；请写 bold、dim、italic、underline 或 reverse"
            case .unknownPalette(let name): "“\(name)”不是调色板；请写 terminal、none，或 base00 至 base0F 的颜色"
            }
        return "\(place)：\(what)。"
    }
}
