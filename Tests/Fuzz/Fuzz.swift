import Fuzzing
import Glibc

/// Reads damaged files of every medium: `gouji-fuzz [--count N] [--first N] [--megabytes N] [--write FOLDER] [MEDIUM…]`.
/// Ends with 1 where a file takes longer than two seconds, or all take more memory than allowed; a crash is a crash. `--write` stores the files
/// instead of reading them; `--first 17 --count 1` is the one that a crash names.
@main
enum Fuzz {
    static func main() {
        var count = 10_000
        var first = 0
        var megabytes = 256
        var folder: String?
        var media: [FuzzMedium] = []
        var rest = CommandLine.arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--count": count = number(rest.popFirst())
            case "--first": first = number(rest.popFirst())
            case "--megabytes": megabytes = number(rest.popFirst())
            case "--write": folder = rest.popFirst()
            default:
                guard let medium = FuzzMedium(rawValue: argument) else { usage() }
                media.append(medium)
            }
        }
        if media.isEmpty { media = FuzzMedium.allCases }
        var failed = false
        for medium in media {
            if let folder {
                write(medium, first..<(first + count), to: folder)
            } else if !run(medium, first..<(first + count), megabytes: megabytes) {
                failed = true
            }
        }
        exit(failed ? 1 : 0)
    }

    private static func run(_ medium: FuzzMedium, _ indices: Range<Int>, megabytes: Int) -> Bool {
        var run = FuzzRun(medium)
        for index in indices {
            CrashNote.set("\(medium.rawValue) \(index)")
            // A file that never ends is killed, and named.
            alarm(60)
            run.read(index)
        }
        alarm(0)
        let peak = FuzzRun.peakMemory >> 20
        say(
            "\(medium.rawValue): \(indices.count) files, \(run.reports) reports, \(run.refusals) refused; slowest"
                + " \(Int(run.slowest * 1000)) ms (\(run.slowestIndex)), peak \(peak) MB")
        return run.slowest <= 2 && (megabytes == 0 || peak <= megabytes)
    }

    private static func write(_ medium: FuzzMedium, _ indices: Range<Int>, to folder: String) {
        let run = FuzzRun(medium)
        mkdir(folder, 0o755)
        for index in indices {
            let bytes = run.file(index)
            guard let file = fopen("\(folder)/\(index).\(medium.rawValue)", "wb") else { exit(2) }
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
    }

    private static func number(_ text: String?) -> Int {
        guard let text, let number = Int(text), number >= 0 else { usage() }
        return number
    }

    private static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = Glibc.write(STDOUT_FILENO, line, line.count)
    }

    private static func usage() -> Never {
        say("usage: gouji-fuzz [--count N] [--first N] [--megabytes N] [--write FOLDER] [MEDIUM…]")
        exit(64)
    }
}

/// Says which file was being read when the process dies.
enum CrashNote {
    private nonisolated(unsafe) static let text = UnsafeMutablePointer<CChar>.allocate(capacity: 64)
    private nonisolated(unsafe) static var isSet = false

    static func set(_ note: String) {
        snprintf(note)
        guard !isSet else { return }
        isSet = true
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGALRM] {
            signal(number) { number in
                _ = write(STDERR_FILENO, CrashNote.text, strlen(CrashNote.text))
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    private static func snprintf(_ note: String) {
        var bytes = Array("gouji-fuzz: died on \(note)\n".utf8CString.prefix(63))
        bytes.append(0)
        memcpy(text, bytes, bytes.count)
    }
}
