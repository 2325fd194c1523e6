import Glibc

/// How a command went: wall time, processor time and the most memory that it held.
struct RunResult {
    let seconds: Double
    let processorSeconds: Double
    let peakBytes: Int
    let status: Int32
}

/// Runs commands with their output thrown away.
enum ChildProcess {
    static func run(_ arguments: [String]) throws -> RunResult {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let start = now()
        let child = try spawn(arguments, &actions, nil)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw SystemError(arguments[0]) }
        }
        return RunResult(
            seconds: now() - start, processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            // In KiB; Linux counts from before `execve`, so that the benchmark's own 11 MB are the least that can be told.
            peakBytes: Int(usage.ru_maxrss) * 1024, status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F))
    }

    static func spawn(
        _ arguments: [String], _ actions: inout posix_spawn_file_actions_t, _ attributes: UnsafePointer<posix_spawnattr_t>?
    ) throws -> pid_t {
        var child: pid_t = 0
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        let code = posix_spawnp(&child, arguments[0], &actions, attributes, &pointers, environ)
        guard code == 0 else { throw SystemError(arguments[0], code: code) }
        return child
    }
}

/// Seconds on a clock that never jumps.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
