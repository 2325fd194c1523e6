import Glibc

/// The test's own helper program in a process of its own.
struct Child {
    private let process: pid_t
    private let output: Int32

    struct Outcome {
        /// The signal that ended it, 0 for none.
        let signal: Int32
        let status: Int32
        let output: String
    }

    /// The helper lies beside the program that runs the tests.
    static var program: String {
        let length = 4096
        let folder = withUnsafeTemporaryAllocation(of: CChar.self, capacity: length) { buffer in
            let count = readlink("/proc/self/exe", buffer.baseAddress!, length - 1)
            buffer[max(0, count)] = 0
            return String(cString: buffer.baseAddress!)
        }
        return folder.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/NotesFaults"
    }

    /// - Parameter program: Another program than the helper, by its path.
    init(_ arguments: [String], program: String = Child.program) {
        var ends: [Int32] = [0, 0]
        precondition(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, nil, &words, environ)
        precondition(code == 0, "cannot start \(program): \(code)")
        close(ends[1])
        self.process = process
        output = ends[0]
    }

    func kill() { _ = Glibc.kill(process, SIGKILL) }

    /// Reads what it prints and waits for its end.
    func wait() -> Outcome {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(output, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        close(output)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return Outcome(signal: status & 0x7F, status: status >> 8 & 0xFF, output: String(decoding: bytes, as: UTF8.self))
    }

    static func run(_ arguments: String...) -> Outcome { Child(arguments).wait() }
}
