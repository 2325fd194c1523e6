import Glibc

/// How fast reports of other media than text are read, from bytes to findings, beside a peer in the same run.
struct MediaTiming {
    let gouji: String
    let rounds: Int
    private let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))

    /// Lines of a table for one medium, two rows: the peer's and ours.
    func rows(_ medium: BenchmarkMedium, reports: Int, in folder: TemporaryFolder) throws -> String {
        let count = medium.count(reports: reports)
        let place = "\(folder.path)/\(medium)"
        guard mkdir(place, 0o755) == 0 else { throw SystemError(place) }
        var bytes = 0
        for seed in 0..<count {
            let file = try medium.file(seed: seed, in: folder)
            try BenchmarkCorpus.store(file, at: "\(place)/\(seed).\(medium.fileExtension)")
            bytes += file.count
        }
        let jobs = medium.takesAllCores ? cores : 1
        let check = [gouji, "check", "--jobs", String(jobs), "--format", "jsonl", "--fail-on", "never", place]
        let peer = medium.peer
        let results = try measure([["sh", "-c", peer.script, "sh", place, String(cores)], check], peer.name)
        var lines = ["\(medium.rawValue): \(count) files, \(megabytes(bytes)) MB"]
        for (name, runs) in [("  " + peer.name, results[0]), ("  gouji check --jobs \(jobs)", results[1])] {
            lines.append(row(name, runs, count: count, bytes: bytes, yardstick: median(results[0].map(\.seconds))))
        }
        return lines.joined(separator: "\n")
    }

    /// One round that warms the page cache is thrown away.
    private func measure(_ commands: [[String]], _ peer: String) throws -> [[RunResult]] {
        setenv("LC_ALL", "C.UTF-8", 1)
        var results = commands.map { _ in [RunResult]() }
        for round in 0...rounds {
            for (index, command) in commands.enumerated() {
                let result = try ChildProcess.run(command)
                guard result.status == 0 else {
                    throw BenchmarkFailure(command: index == 0 ? peer : command.prefix(2).joined(separator: " "), status: result.status)
                }
                if round > 0 { results[index].append(result) }
            }
        }
        return results
    }

    static let head = row(["", "seconds", "CPU s", "ms a file", "MB/s", "peak MB", "of peer"])

    private func row(_ name: String, _ runs: [RunResult], count: Int, bytes: Int, yardstick: Double) -> String {
        let seconds = median(runs.map(\.seconds))
        return Self.row([
            name, fixed(seconds, 3), fixed(median(runs.map(\.processorSeconds)), 3), fixed(seconds * 1000 / Double(count), 2),
            fixed(Double(bytes) / 1e6 / seconds, 1), fixed(Double(runs.map(\.peakBytes).max() ?? 0) / 1e6, 1),
            fixed(seconds / yardstick, 2),
        ])
    }

    private static func row(_ cells: [String]) -> String {
        padded(cells[0], to: 32, right: true) + cells.dropFirst().map { padded($0, to: 11) }.joined()
    }
}
