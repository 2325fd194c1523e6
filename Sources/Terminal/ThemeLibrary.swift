import Glibc

/// Finds themes by name: built in, or as files in the user's folder, beside the installed program, or in `Themes` here.
public enum ThemeLibrary {
    /// The folders that are searched, the first wins: `$XDG_CONFIG_HOME/gouji/themes`, `../share/gouji/Themes` from the program, `./Themes`.
    public static var folders: [String] {
        let home = Environment.value("XDG_CONFIG_HOME") ?? Environment.value("HOME").map { $0 + "/.config" }
        return [home.map { $0 + "/gouji/themes" }, programFolder.map { $0 + "/../share/gouji/Themes" }, "./Themes"].compactMap { $0 }
    }

    /// The theme of a name, or of a path if there is a `/` or an ending `.yaml` in it. A file goes before a built-in theme of its name.
    public static func theme(named name: String, folders: [String] = ThemeLibrary.folders) throws(ThemeError) -> Theme {
        if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try load(name) }
        for folder in folders {
            for ending in [".yaml", ".yml"] where access("\(folder)/\(name)\(ending)", F_OK) == 0 {
                return try load("\(folder)/\(name)\(ending)")
            }
        }
        switch name {
        case Theme.terminal.name: return .terminal
        case Theme.monochrome.name: return .monochrome
        default: throw ThemeError(path: name, line: nil, reason: .notFound(name: name, searched: folders))
        }
    }

    /// The names that `theme(named:)` knows, in alphabetical order.
    public static func names(folders: [String] = ThemeLibrary.folders) -> [String] {
        var names: Set<String> = [Theme.terminal.name, Theme.monochrome.name]
        for folder in folders {
            guard let directory = opendir(folder) else { continue }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if file.hasSuffix(".yaml") || file.hasSuffix(".yml") { names.insert(name(ofFile: file)) }
            }
        }
        return names.sorted()
    }

    /// Reads one theme file.
    public static func load(_ path: String) throws(ThemeError) -> Theme {
        guard let text = contents(of: path) else { throw ThemeError(path: path, line: nil, reason: .unreadable) }
        return try ThemeFile.parse(text, path: path)
    }

    static func name(ofFile path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
    }

    private static let largestFile = 1 << 20

    private static func contents(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16384)
        while bytes.count < largestFile {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
        return nil
    }

    private static var programFolder: String? {
        let path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            let count = max(0, readlink("/proc/self/exe", buffer.baseAddress!, buffer.count))
            return String(decoding: buffer[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}
