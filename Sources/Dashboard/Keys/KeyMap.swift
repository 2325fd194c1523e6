import Terminal

/// Which key does what where. The help is drawn from the same table.
public struct KeyMap: Sendable {
    public private(set) var bindings: [KeyBinding]
    private var commands: [Context: [Key: Command]] = [:]

    /// Why a line of the settings was not taken.
    public enum Problem: Error, Sendable, Hashable {
        case unknownCommand(String)
        /// The key already does something in a context that both share.
        case takenKey(String, by: Command, wanted: Command)
    }

    public init(bindings: [KeyBinding] = KeyBinding.standard) {
        self.bindings = bindings
        index()
    }

    /// The key map with other keys for some commands, and what could not be taken of them.
    /// - Parameter keys: Names of commands with their keys, as settings hold them: `["next-finding": ["n", "F4"]]`.
    public static func rebound(_ keys: [String: [String]]) -> (map: KeyMap, problems: [Problem]) {
        var bindings = KeyBinding.standard
        var problems: [Problem] = []
        for (name, wanted) in keys.sorted(by: { $0.key < $1.key }) {
            guard let command = Command(rawValue: name) else {
                problems.append(.unknownCommand(name))
                continue
            }
            problems += rebind(command, to: wanted.map { Key($0) }, in: &bindings)
        }
        return (KeyMap(bindings: bindings), problems)
    }

    private static func rebind(_ command: Command, to wanted: [Key], in bindings: inout [KeyBinding]) -> [Problem] {
        let own = bindings.indices.filter { bindings[$0].command == command }
        var problems: [Problem] = []
        var seen: Set<Context> = []
        for index in own {
            let contexts = Set(bindings[index].contexts)
            let free = wanted.filter { key in
                let holder = bindings.first { other in
                    other.command != command && other.keys.contains(key) && !contexts.isDisjoint(with: other.contexts)
                }
                if let holder { problems.append(.takenKey(key.name, by: holder.command, wanted: command)) }
                return holder == nil
            }
            bindings[index].keys = contexts.isSubset(of: seen) ? [] : free
            seen.formUnion(contexts)
        }
        return problems
    }

    private mutating func index() {
        for binding in bindings {
            for context in binding.contexts {
                for key in binding.keys { commands[context, default: [:]][key] = binding.command }
            }
        }
    }

    /// What a key does in a context.
    public func command(for key: Key, in context: Context) -> Command? { commands[context]?[key] }

    /// The first key of a command in a context, for hints.
    public func key(for command: Command, in context: Context) -> Key? {
        bindings.first { $0.command == command && $0.contexts.contains(context) && !$0.keys.isEmpty }?.keys.first
    }

    /// The live keys of a context, in the order of the table; lines of one command are joined.
    public func lines(for context: Context) -> [(command: Command, keys: [Key])] {
        var lines: [(command: Command, keys: [Key])] = []
        for binding in bindings where binding.contexts.contains(context) && !binding.keys.isEmpty {
            if let index = lines.firstIndex(where: { $0.command == binding.command }) {
                lines[index].keys += binding.keys
            } else {
                lines.append((binding.command, binding.keys))
            }
        }
        return lines
    }
}
