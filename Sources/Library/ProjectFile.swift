import Checking
import Documents
import Yams

/// What an office has set for the reports of a folder and of all folders below it, in `gouji.yaml`:
///
///     rules:
///       section-missing: error      # error, warning, info or off
///       no-date: off
///     limits:
///       deadline: 01-20             # for departments, in the following year
///       government-deadline: 03-15
///       shortest-report: 1500       # characters, tables left out
///       longest-report: 8000
///       fee-decimals: 4             # of amounts in 万元
struct ProjectFile: Sendable {
    var settings = RuleSettings()
    /// What was not understood; the rest holds.
    var problems: [LocalizedText] = []

    static let name = "gouji.yaml"
    /// Bytes; more is no project file.
    private static let limit = 1 << 20

    /// Reads the file of a folder, `nil` where there is none.
    static func read(folder: String) -> ProjectFile? {
        let path = (folder == "/" ? "" : folder) + "/" + name
        do throws(DocumentError) {
            return parse(String(decoding: try FileBytes.read(path: path, limit: limit), as: UTF8.self), path: path)
        } catch {
            switch error {
            case .notFound, .isDirectory: return nil
            case .empty: return ProjectFile()
            default: return ProjectFile(problems: [LocalizedText(zh: "\(path)：无法读取", en: "\(path): cannot be read")])
            }
        }
    }

    static func parse(_ yaml: String, path: String) -> ProjectFile {
        var file = ProjectFile()
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            file.problems = [LocalizedText(zh: "\(path)：不是合法的 YAML，未采用", en: "\(path): not YAML, left out")]
            return file
        }
        guard let root else { return file }
        guard case .mapping(let top) = root else {
            file.problems = [LocalizedText(zh: "\(path)：应为键值对，未采用", en: "\(path): a mapping is expected, left out")]
            return file
        }
        for (key, value) in top {
            guard let read = parts[key.string ?? ""] else {
                file.tell(path, key, LocalizedText(zh: "不认识；可用的有 limits、rules", en: "is unknown; known are limits, rules"))
                continue
            }
            guard case .mapping(let entries) = value else {
                if value.null == nil { file.tell(path, key, LocalizedText(zh: "应为键值对", en: "a mapping is expected")) }
                continue
            }
            for (name, setting) in entries {
                if let problem = read(&file.settings, name.string ?? "", setting) { file.tell(path, name, problem) }
            }
        }
        return file
    }

    private mutating func tell(_ path: String, _ key: Node, _ problem: LocalizedText) {
        let place = key.mark.map { "\(path):\($0.line)" } ?? path
        let name = key.string ?? "?"
        problems.append(LocalizedText(zh: "\(place)：\(name)：\(problem.chinese)", en: "\(place): \(name): \(problem.english)"))
    }

    /// Reads one entry; says what is wrong with it, if anything is.
    private typealias Reader = @Sendable (inout RuleSettings, String, Node) -> LocalizedText?

    private static let parts: [String: Reader] = [
        "rules": { settings, name, node in
            guard let rule = RuleName(rawValue: name) else {
                return LocalizedText(zh: "没有这条规则；gouji rules 列出全部", en: "there is no such rule; gouji rules lists all")
            }
            // YAML takes a bare `off` for false.
            let level = node.bool == false ? RuleLevel.off : node.string.flatMap(RuleLevel.init(rawValue:))
            guard let level else { return expected("error, warning, info, off") }
            settings.levels[rule] = level
            return nil
        },
        "limits": { settings, name, node in
            guard let limit = limits[name] else {
                let names = limits.keys.sorted().joined(separator: ", ")
                return LocalizedText(zh: "不认识；可用的有 \(names)", en: "is unknown; known are \(names)")
            }
            return limit(&settings.limits, node)
        },
    ]

    private static let limits: [String: @Sendable (inout RuleLimits, Node) -> LocalizedText?] = [
        "deadline": { limits, node in set(&limits.deadline, MonthDay(node.string ?? ""), "01-31") },
        "government-deadline": { limits, node in set(&limits.governmentDeadline, MonthDay(node.string ?? ""), "03-31") },
        "shortest-report": { limits, node in set(&limits.shortestReport, count(node), "1500") },
        "longest-report": { limits, node in set(&limits.longestReport, count(node), "8000") },
        "fee-decimals": { limits, node in set(&limits.feeDecimals, count(node).flatMap { $0 <= 6 ? $0 : nil }, "4") },
    ]

    private static func count(_ node: Node) -> Int? { node.int.flatMap { $0 >= 0 ? $0 : nil } }

    private static func set<Value>(_ place: inout Value, _ value: Value?, _ example: String) -> LocalizedText? {
        guard let value else { return expected(example) }
        place = value
        return nil
    }

    private static func set<Value>(_ place: inout Value?, _ value: Value?, _ example: String) -> LocalizedText? {
        guard let value else { return expected(example) }
        place = value
        return nil
    }

    private static func expected(_ example: String) -> LocalizedText {
        LocalizedText(zh: "写法如 \(example)", en: "write for instance \(example)")
    }
}
