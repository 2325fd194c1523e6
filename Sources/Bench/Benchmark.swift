import Glibc

/// `gouji-bench GOUJI REPORTS [--count N] [--rounds N] [--folder DIR] [--tables N] [--only-media]`: how fast the shipped program reads, parses and checks reports, beside
/// `wc -m` counting the characters of the same files in the same run; and how soon the dashboard shows its first frame and answers a key;
/// how soon the wrong figures of a table are found. `--only-suspects` measures the last alone, `--only-media` the reports that are no plain text.
@main
enum Benchmark {
    static func main() {
        do {
            let options = try BenchmarkOptions(CommandLine.arguments)
            if !options.onlySuspects { try run(options) }
            guard !options.onlyMedia else { return }
            print("\nwrong figures of tables of section 3, \(options.tables) tables of each fault")
            print(SuspectTiming(count: options.tables))
        } catch {
            complain("gouji-bench: \(error)")
            exit(error is UsageError ? 64 : 1)
        }
    }

    private static func run(_ options: BenchmarkOptions) throws {
        let folder = try TemporaryFolder(in: options.folder)
        defer { folder.remove() }
        if options.onlyMedia { return try runMedia(options, in: folder) }
        complain("making \(options.count) reports from \(options.reports) …")
        let corpus = try BenchmarkCorpus(from: options.reports, count: options.count, in: folder.path + "/all")
        let throughput = Throughput(gouji: options.gouji, corpus: corpus)
        print(
            "\(corpus.count) reports, \(megabytes(corpus.bytes)) MB; median of \(options.rounds) rounds, one after another in each round\n")
        print(throughput.table(try throughput.measure(rounds: options.rounds)))

        try runMedia(options, in: folder)

        let shelf = try BenchmarkCorpus(from: options.reports, count: min(1000, options.count), in: folder.path + "/shelf")
        print("\ndashboard on \(shelf.count) reports, 160×50, in a pseudo-terminal")
        do {
            let frames = try FrameTiming.measure(gouji: options.gouji, folder: shelf.folder, starts: options.rounds, keys: 60)
            print(frames.description)
        } catch {
            print("  not measured: \(error)")
        }
    }

    private static func runMedia(_ options: BenchmarkOptions, in folder: TemporaryFolder) throws {
        let timing = MediaTiming(gouji: options.gouji, rounds: min(3, options.rounds))
        print("\nother media; median of \(timing.rounds) rounds\n\n\(MediaTiming.head)")
        for medium in BenchmarkMedium.allCases {
            do {
                print(try timing.rows(medium, reports: options.count, in: folder))
            } catch {
                print("\(medium.rawValue): not measured: \(error)")
            }
        }
    }
}

struct UsageError: Error, CustomStringConvertible {
    let description: String
}

/// Something that the system refused.
struct SystemError: Error, CustomStringConvertible {
    let description: String

    init(_ what: String, code: Int32 = errno) { description = "\(what): \(String(cString: strerror(code)))" }
}

struct BenchmarkOptions {
    var gouji = ""
    var reports = ""
    var count = 10_000
    var rounds = 7
    var folder = "/tmp"
    /// How many tables of each fault are searched for wrong figures.
    var tables = 500
    var onlySuspects = false
    var onlyMedia = false

    init(_ arguments: [String]) throws {
        if let folder = getenv("TMPDIR") { self.folder = String(cString: folder) }
        var paths: [String] = []
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--count": count = try Self.number(rest.popFirst(), for: argument)
            case "--rounds": rounds = try Self.number(rest.popFirst(), for: argument)
            case "--tables": tables = try Self.number(rest.popFirst(), for: argument)
            case "--only-suspects": onlySuspects = true
            case "--only-media": onlyMedia = true
            case "--folder": folder = rest.popFirst() ?? folder
            default: paths.append(argument)
            }
        }
        guard paths.count == 2 || onlySuspects && paths.isEmpty else {
            throw UsageError(
                description:
                    "usage: gouji-bench GOUJI REPORTS [--count N] [--rounds N] [--folder DIR] [--tables N] [--only-media] | --only-suspects [--tables N]"
            )
        }
        if !onlySuspects { (gouji, reports) = (paths[0], paths[1]) }
    }

    private static func number(_ text: String?, for option: String) throws -> Int {
        guard let text, let number = Int(text), number > 0 else { throw UsageError(description: "\(option) takes a number above 0") }
        return number
    }
}

func complain(_ message: String) {
    let line = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
}
