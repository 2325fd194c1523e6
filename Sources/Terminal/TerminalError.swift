/// Why the terminal cannot be used.
public enum TerminalError: Error, Sendable, Hashable {
    /// Standard output is a file or a pipe, or there is no terminal to read keys from.
    case notATerminal
    /// `TERM` names no terminal that the system knows.
    case unknownTerminal(String)
    /// The terminal cannot move its cursor (`TERM=dumb`).
    case cannotPlaceCursor(String)
    /// The locale's encoding, which is not UTF-8, and C.UTF-8 is not to be had either.
    case notUTF8(String)
    /// A call of the system failed: its name and `errno`.
    case systemCall(String, Int32)

    /// What happened and what to do next, in English.
    public var english: String {
        switch self {
        case .notATerminal:
            "The dashboard needs a terminal, and there is none to show it on or to read keys from. Use `gouji show` or `gouji check` in a pipe."
        case .unknownTerminal(let name):
            "The system does not know the terminal \"\(name)\". Set TERM to one that it knows, e.g. TERM=xterm-256color."
        case .cannotPlaceCursor(let name):
            "The terminal \"\(name)\" cannot place its cursor. Set TERM to what it really is, or use `gouji show`."
        case .notUTF8(let codeset):
            "The locale's encoding is \(codeset), in which Chinese cannot be shown. Set LC_ALL=C.UTF-8."
        case .systemCall(let name, let code):
            "The terminal refused \(name) (errno \(code)). Try a new terminal window."
        }
    }

    /// What happened and what to do next, in Chinese.
    public var chinese: String {
        switch self {
        case .notATerminal: "界面需要终端，而标准输出不是终端，或没有可读取按键的终端。在管道中请用 `gouji show` 或 `gouji check`。"
        case .unknownTerminal(let name): "系统不认识终端“\(name)”。请把 TERM 设为系统认识的终端，例如 TERM=xterm-256color。"
        case .cannotPlaceCursor(let name): "终端“\(name)”不能移动光标。请把 TERM 设为实际的终端，或改用 `gouji show`。"
        case .notUTF8(let codeset): "当前区域设置的编码是 \(codeset)，无法显示汉字。请设置 LC_ALL=C.UTF-8。"
        case .systemCall(let name, let code): "终端拒绝了 \(name)（errno \(code)）。请换一个终端窗口再试。"
        }
    }
}
