import Checking
import Glibc

/// Opens a file in a program of the user's, beside the dashboard: without its terminal, and in a session of its own, so that it may outlive us.
struct FileOpener: Sendable {
    /// The program and its arguments; the path follows them.
    var command: [String] = Self.standard
    /// How long a program is watched for an early failure, in milliseconds.
    var patience = 700

    static let standard = ["xdg-open"]

    /// - Returns: what went wrong; `nil` if the program runs or has ended well.
    func open(path: String) -> LocalizedText? {
        guard let program = command.first else { return Self.missing("") }
        // A path that begins with a dash is no option.
        let file = path.hasPrefix("-") ? "./" + path : path
        var process = pid_t()
        let code = Self.spawn(command + [file], &process)
        guard code == 0 else { return code == ENOENT ? Self.missing(program) : Self.failed(program, String(cString: strerror(code))) }
        var status: Int32 = 0
        for _ in 0..<max(1, patience / 10) {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return Self.judge(status, program) }
            if ended < 0, errno != EINTR { return nil }
            usleep(10_000)
        }
        return nil
    }

    private static func spawn(_ words: [String], _ process: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | 0x80 /* POSIX_SPAWN_SETSID */))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        return posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
    }

    private static func judge(_ status: Int32, _ program: String) -> LocalizedText? {
        if status == 0 { return nil }
        let code = (status >> 8) & 0xFF
        // What a shell says of a program that it cannot find.
        if code == 127 { return missing(program) }
        return failed(program, code == 0 ? "signal \(status & 0x7F)" : "exit \(code)")
    }

    private static func missing(_ program: String) -> LocalizedText {
        LocalizedText(
            zh: "没有打开：找不到程序“\(program)”；请安装 xdg-utils，或在 settings.yaml 中设置 opener",
            en: "not opened: there is no program \"\(program)\"; install xdg-utils, or set opener in settings.yaml")
    }

    private static func failed(_ program: String, _ reason: String) -> LocalizedText {
        LocalizedText(
            zh: "没有打开：\(program) 失败（\(reason)）；可在 settings.yaml 中设置 opener",
            en: "not opened: \(program) failed (\(reason)); opener in settings.yaml names another program")
    }
}
