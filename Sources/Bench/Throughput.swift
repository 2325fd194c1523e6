import Glibc

/// Checks the corpus with one and with two threads, beside `wc -m`.
struct Throughput {
    let gouji: String
    let corpus: BenchmarkCorpus

    private var commands: [(name: String, arguments: [String])] {
        [
            ("find … -exec cat + | wc -m", ["sh", "-c", "find \"$1\" -type f -exec cat {} + | wc -m", "sh", corpus.folder]),
            ("gouji check --jobs 1", check(jobs: 1)),
            ("gouji check --jobs 2", check(jobs: 2)),
        ]
    }

    private func check(jobs: Int) -> [String] {
        [gouji, "check", "--jobs", String(jobs), "--format", "jsonl", "--fail-on", "never", corpus.folder]
    }

    /// The results by command. One round to warm the page cache is thrown away; in each other round every command runs once.
    func measure(rounds: Int) throws -> [[RunResult]] {
        setenv("LC_ALL", "C.UTF-8", 1)
        var results = commands.map { _ in [RunResult]() }
        for round in 0...rounds {
            for (index, command) in commands.enumerated() {
                let result = try ChildProcess.run(command.arguments)
                guard result.status == 0 else { throw BenchmarkFailure(command: command.name, status: result.status) }
                if round > 0 { results[index].append(result) }
            }
        }
        return results
    }

    func table(_ results: [[RunResult]]) -> String {
        let yardstick = median(results[0].map(\.seconds))
        var lines = [row(["", "seconds", "CPU s", "MB/s", "reports/s", "peak MB", "of wc -m"])]
        for (command, runs) in zip(commands, results) {
            let seconds = median(runs.map(\.seconds))
            lines.append(
                row([
                    command.name, fixed(seconds, 3), fixed(median(runs.map(\.processorSeconds)), 3),
                    fixed(Double(corpus.bytes) / 1e6 / seconds, 0),
                    fixed(Double(corpus.count) / seconds, 0),
                    fixed(Double(runs.map(\.peakBytes).max() ?? 0) / 1e6, 1), fixed(seconds / yardstick, 2),
                ]))
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ cells: [String]) -> String {
        padded(cells[0], to: 28, right: true) + cells.dropFirst().map { padded($0, to: 11) }.joined()
    }
}

/// A command that did not do what is measured.
struct BenchmarkFailure: Error, CustomStringConvertible {
    let command: String
    let status: Int32
    var description: String { "'\(command)' ended with status \(status); nothing was measured" }
}
