import Glibc
import ReportSamples

/// Writes reports with known figures and their truth.jsonl into a folder: `gouji-samples FOLDER [COUNT]`.
@main
enum SampleWriter {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, !arguments[1].hasPrefix("-") else { fail("usage: gouji-samples FOLDER [COUNT]", status: 64) }
        let folder = arguments[1]
        let count = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0
        mkdir(folder, 0o755)
        var truth = ""
        for (index, plan) in (SampleMatrix.noises + SampleMatrix.quirks + SampleMatrix.drawn(count, seed: 7)).enumerated() {
            let report = SampleReport(plan)
            let file = "s\(10000 + index)-\(plan.medium)-\(plan.noise.rawValue)-\(plan.quirk.rawValue).txt"
            write(report.bytes, to: folder + "/" + file)
            truth += report.truthLine(file: file) + "\n"
        }
        write(Array(truth.utf8), to: folder + "/truth.jsonl")
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb") else { fail("\(path): \(String(cString: strerror(errno)))", status: 2) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { fail("\(path): not written in full", status: 2) }
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        let line = Array((message + "\n").utf8)
        _ = Glibc.write(STDERR_FILENO, line, line.count)
        exit(status)
    }
}
