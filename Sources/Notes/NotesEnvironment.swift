import Glibc

/// What side files and drafts need from outside: the state folder, the clock and the system.
public struct NotesEnvironment: Sendable {
    /// `$XDG_STATE_HOME`, `nil` where neither it nor a home is known.
    public var stateHome: String?
    /// How long to wait for another writer, in milliseconds.
    public var lockWait: Int
    package var system: any SystemCalls
    package var now: @Sendable () -> Timestamp

    public init(stateHome: String?, lockWait: Int = 5000) {
        self.init(stateHome: stateHome, lockWait: lockWait, system: PosixCalls())
    }

    package init(stateHome: String?, lockWait: Int, system: any SystemCalls, now: @escaping @Sendable () -> Timestamp = { .now() }) {
        self.stateHome = stateHome
        self.lockWait = lockWait
        self.system = system
        self.now = now
    }

    /// From the variables `XDG_STATE_HOME` (only where absolute, as the XDG Base Directory Specification asks) and `HOME`.
    public static var current: NotesEnvironment {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        return NotesEnvironment(stateHome: variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" })
    }

    var notesFolder: String? { stateHome.map { $0 + "/gouji/notes" } }
    var draftsFolder: String? { stateHome.map { $0 + "/gouji/drafts" } }
}
