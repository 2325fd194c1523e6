import Glibc
import Notes

/// A process for the tests to kill, to starve of disk space, or to let run against others.
/// `append REPORT STATEHOME READONLYFOLDER|- FAULT…` · `many REPORT STATEHOME WRITER COUNT` · `limited REPORT STATEHOME BYTES` ·
/// `fill REPORT`: until the disk is full · `nobody …`: the same as a user without rights
@main
enum NotesFaults {
    static func main() {
        run(Array(CommandLine.arguments.dropFirst()))
    }

    private static func run(_ arguments: [String]) {
        switch arguments.first {
        case "append" where arguments.count > 4: append(arguments)
        case "many" where arguments.count == 5: many(arguments)
        case "limited" where arguments.count == 4: limited(arguments)
        case "fill" where arguments.count == 2: fill(arguments[1])
        case "nobody":
            guard setgid(65534) == 0, setuid(65534) == 0 else { exit(71) }
            run(Array(arguments.dropFirst()))
        default: exit(64)
        }
    }

    /// Prints the error, how many notes were said to be saved, and how many are there.
    private static func fill(_ path: String) {
        let side = Scenario.side(path, stateHome: nil)
        var saved = 0
        while saved < 100_000 {
            let text = String(repeating: "满", count: 300 + saved * 7)
            do {
                _ = try side.append([.add(note: "n\(saved)", anchor: .report, text: text), .resolve(note: "n\(saved)")], author: "child")
                saved += 1
            } catch {
                let state = try? side.load().state
                let whole = state?.notes.count { $0.isResolved } ?? -1
                report("\(error) saved \(saved) found \(state?.notes.count ?? -1) whole \(whole)")
                return
            }
        }
    }

    private static func append(_ arguments: [String]) {
        guard let fault = Fault(arguments[4...]) else { exit(64) }
        let system = FaultySystem(fault, readOnlyFolder: arguments[3] == "-" ? nil : arguments[3])
        save(Scenario.changes, to: Scenario.side(arguments[1], stateHome: arguments[2], system: system))
    }

    private static func many(_ arguments: [String]) {
        let side = Scenario.side(arguments[1], stateHome: arguments[2], lockWait: 60_000)
        for index in 0..<(Int(arguments[4]) ?? 0) {
            let text = "\(arguments[3])-\(index) " + String(repeating: "字", count: index * 7 % 90)
            save([.add(note: UUIDv7.make(), anchor: .report, text: text)], to: side)
        }
    }

    private static func limited(_ arguments: [String]) {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: rlim_t(arguments[3]) ?? 0, rlim_max: rlim_t(arguments[3]) ?? 0)
        guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(71) }
        save(Scenario.changes, to: Scenario.side(arguments[1], stateHome: arguments[2]))
    }

    /// Says `saved` only once it is.
    private static func save(_ changes: [ReviewChange], to side: SideFile) {
        do {
            _ = try side.append(changes, author: "child")
            report("saved")
        } catch {
            report("\(error)")
        }
    }

    private static func report(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
