import Checking
import Dashboard
import Terminal
import Yams

/// Reads a settings file. What is not understood is told and left out, so that a slip does not cost the other settings.
enum SettingsFile {
    static func parse(_ yaml: String, path: String) -> UserSettings {
        var settings = UserSettings()
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            settings.problems = [LocalizedText(zh: "\(path)：不是合法的 YAML", en: "\(path): not YAML")]
            return settings
        }
        guard let root else { return settings }
        guard case .mapping(let top) = root else {
            settings.problems = [LocalizedText(zh: "\(path)：应为键值对", en: "\(path): a mapping is expected")]
            return settings
        }
        for (key, value) in top {
            let name = key.string ?? "?"
            let line = key.mark?.line ?? 0
            guard let read = readers[name] else {
                settings.problems.append(
                    LocalizedText(
                        zh: "\(path):\(line)：不认识“\(name)”；可用的有 \(names)", en: "\(path):\(line): \"\(name)\" is unknown; known are \(names)")
                )
                continue
            }
            if let problem = read(&settings, value) {
                settings.problems.append(
                    LocalizedText(zh: "\(path):\(line)：\(name)：\(problem.chinese)", en: "\(path):\(line): \(name): \(problem.english)"))
            }
        }
        return settings
    }

    /// Reads one setting; says what is wrong with it, if anything is.
    private typealias Reader = @Sendable (inout UserSettings, Node) -> LocalizedText?

    private static let readers: [String: Reader] = [
        "theme": { settings, node in
            settings.theme = node.string
            return node.string == nil ? Self.expected("dark") : nil
        },
        "author": { settings, node in
            settings.author = node.string
            return node.string == nil ? Self.expected("李审") : nil
        },
        "opener": { settings, node in
            let command = node.sequence.map { $0.compactMap(\.string) } ?? node.string.map { [$0] } ?? []
            guard !command.isEmpty else { return Self.expected("xdg-open, [libreoffice, --view]") }
            settings.opener.command = command
            return nil
        },
        "mouse": { settings, node in
            settings.mouse = node.bool
            return node.bool == nil ? Self.expected("true, false") : nil
        },
        "ambiguous-width": { settings, node in
            if node.string == "auto" { return nil }
            settings.ambiguousWidth = node.int.flatMap(AmbiguousWidth.init(rawValue:))
            return settings.ambiguousWidth == nil ? Self.expected("auto, 1, 2") : nil
        },
        "lines": { settings, node in
            switch node.string {
            case "unicode": settings.glyphs = .unicode
            case "ascii": settings.glyphs = .ascii
            default: return Self.expected("unicode, ascii")
            }
            return nil
        },
        "keys": { settings, node in
            guard case .mapping(let mapping) = node else { return Self.expected("next-finding: [n, F4]") }
            var keys: [String: [String]] = [:]
            for (command, value) in mapping {
                keys[command.string ?? "?"] = value.sequence.map { $0.compactMap(\.string) } ?? value.string.map { [$0] } ?? []
            }
            let (map, problems) = KeyMap.rebound(keys)
            settings.keyMap = map
            return problems.first?.words
        },
    ]

    private static let names = readers.keys.sorted().joined(separator: ", ")

    private static func expected(_ example: String) -> LocalizedText {
        LocalizedText(zh: "写法如 \(example)", en: "write for instance \(example)")
    }
}

extension KeyMap.Problem {
    /// What is wrong, and what to do.
    var words: LocalizedText {
        switch self {
        case .unknownCommand(let name):
            LocalizedText(zh: "没有命令“\(name)”", en: "there is no command \"\(name)\"")
        case .takenKey(let key, let holder, let wanted):
            LocalizedText(
                zh: "\(key) 已用于 \(holder.rawValue)，不能再用于 \(wanted.rawValue)；请先改前者",
                en: "\(key) already does \(holder.rawValue) and cannot do \(wanted.rawValue); rebind the former first")
        }
    }
}
