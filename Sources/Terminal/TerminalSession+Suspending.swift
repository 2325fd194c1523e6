import CNcurses
import Glibc

extension TerminalSession {
    /// Gives the terminal to the shell and stops, as Ctrl-Z does; returns when the user comes back. Draw again then.
    public func suspend() {
        guard isOpen else { return }
        leaveScreen()
        gouji_stop_process_group()
        _ = gouji_take_signal(SIGCONT)
        _ = gouji_take_signal(SIGTSTP)
        returnToScreen()
    }

    /// Runs another program in the terminal, from its name and arguments and without a shell, and takes the terminal back when it ends.
    /// - Returns: Its exit status; 128 and the signal's number if a signal ended it; 127 if it could not be started.
    public func runProgram(_ arguments: [String]) -> Int32 {
        guard isOpen, !arguments.isEmpty else { return 127 }
        leaveScreen()
        gouji_yield_foreground()
        let status = spawnAndWait(arguments)
        gouji_retake_foreground()
        // Ctrl-C was meant for the other program.
        _ = gouji_take_signal(SIGINT)
        _ = gouji_take_signal(SIGCONT)
        returnToScreen()
        return status
    }

    private func spawnAndWait(_ arguments: [String]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if inputDescriptor != STDIN_FILENO { posix_spawn_file_actions_adddup2(&actions, inputDescriptor, STDIN_FILENO) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGQUIT)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in vector { free(pointer) } }
        var child: pid_t = 0
        guard posix_spawnp(&child, vector[0]!, &actions, &attributes, &vector, environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 } }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}

/// The user's editor.
public enum UserEditor {
    /// The command that edits a file, as a list of arguments: `$VISUAL`, else `$EDITOR`, else `vi`. A variable may hold arguments
    /// separated by spaces; nothing in it or in the path is ever read by a shell.
    /// - Parameter environment: The value of an environment variable.
    public static func command(editing path: String, environment: (String) -> String? = Environment.value) -> [String] {
        for name in ["VISUAL", "EDITOR"] {
            let words = (environment(name) ?? "").split(separator: " ").map(String.init)
            if !words.isEmpty { return words + [path] }
        }
        return ["vi", path]
    }
}
