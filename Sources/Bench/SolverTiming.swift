import Glibc
import ReportSamples

/// The same question put to HiGHS, where Python has scipy.
struct SolverTiming {
    private let times: [[Double]]
    /// Why there are no times; empty where there are.
    let trouble: String

    private static let script = "Tools/suspects-highs.py"

    init(_ groups: [[FaultyTable]]) {
        do {
            let folder = try TemporaryFolder(in: "/tmp")
            defer { folder.remove() }
            let (question, answer) = (folder.path + "/tables.jsonl", folder.path + "/times.txt")
            try groups.joined().map(Self.line).joined().write(toFile: question)
            let command = "exec python3 \(Self.script) <\(question) >\(answer)"
            guard try ChildProcess.run(["sh", "-c", command]).status == 0, let text = String(ofFile: answer) else {
                (times, trouble) = ([], "not available (python3 with scipy, and \(Self.script) in the working directory)")
                return
            }
            var all = text.split(separator: "\n").map { strtod(String($0), nil) }[...]
            times = groups.map { group in
                defer { all = all.dropFirst(group.count) }
                return all.prefix(group.count).sorted()
            }
            trouble = ""
        } catch {
            (times, trouble) = ([], "\(error)")
        }
    }

    /// Milliseconds of processor time for a table.
    func median(ofGroup group: Int) -> Double? {
        guard times.indices.contains(group), !times[group].isEmpty else { return nil }
        return times[group][times[group].count / 2]
    }

    private static func line(_ table: FaultyTable) -> String {
        let rules = table.template.balanceRules.map { "[\($0.left),\($0.right)]" }.joined(separator: ",")
        return "{\"figures\":\(table.printed),\"rules\":[\(rules)]}\n"
    }
}

extension String {
    fileprivate func write(toFile path: String) throws {
        guard let file = fopen(path, "w") else { throw SystemError(path) }
        defer { fclose(file) }
        guard fputs(self, file) >= 0 else { throw SystemError(path) }
    }

    fileprivate init?(ofFile path: String) {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        self.init(decoding: bytes, as: UTF8.self)
    }
}
