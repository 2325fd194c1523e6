import Foundation
import TestFolders
import Testing

@testable import gouji

/// The built program, run as a user runs it.
@Suite(.serialized) struct ShippedProgramTests {
    private let folder = TemporaryFolder()

    /// What a shell command did, with `$gouji` as the program, in the test's folder.
    private func shell(_ command: String) -> (status: Int32, output: String, errors: [String]) {
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        let own = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "cd '\(folder.path)' && { \(command)\n} >.out 2>.err"]
        process.environment = [
            "gouji": programs(beside: own), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": folder.path + "/.state",
        ]
        do { try process.run() } catch { return (-1, "", ["\(error)"]) }
        process.waitUntilExit()
        func text(_ name: String) -> String { (try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)) ?? "not UTF-8" }
        return (process.terminationStatus, text(".out"), text(".err").split(separator: "\n").map(String.init))
    }

    /// The test bundle runs from the folder of the products, or inside the test helper of the toolchain.
    private func programs(beside own: String) -> String {
        let candidates = [own] + CommandLine.arguments
        for candidate in candidates where candidate.contains("/.build") {
            let folder = candidate.split(separator: "/").dropLast().joined(separator: "/")
            if access("/\(folder)/gouji", X_OK) == 0 { return "/\(folder)/gouji" }
        }
        return "gouji"
    }

    /// A small report of our own; `total` other than 3 breaks a rule.
    private func report(organ: String = "青溪市水务局", total: Int = 3) -> String {
        """
        \(organ)2023年政府信息公开工作年度报告
        一、总体情况
        本年度主动公开信息若干条。
        二、主动公开政府信息情况
        四、政府信息公开行政复议、行政诉讼情况
        行政复议\t行政诉讼
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
        2\t1\t0\t0\t\(total)\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
        五、存在的主要问题及改进情况
        人手不足。
        六、其他需要报告的事项
        无。
        """
    }

    @Test func theExitStatusTellsFindingsAndUnreadableFiles() {
        folder.write("good.txt", report())
        folder.write("bad.txt", report(total: 5))
        let bad = shell("$gouji check bad.txt --format jsonl")
        #expect(bad.status == 1)
        #expect((try? object(bad.output))?["errors"] as? Int == 1)
        #expect(shell("$gouji check bad.txt --fail-on never").status == 0)
        #expect(shell("$gouji check good.txt").status == 0)
        #expect(shell("$gouji check good.txt none.txt bad.txt").status == 2)
        #expect(shell("$gouji check").status == 64)
        #expect(shell("$gouji check --format xml good.txt").status == 64)
        #expect(shell("$gouji check --bom good.txt").status == 64)
        #expect(shell("$gouji check --jobs none good.txt").status == 64)
    }

    @Test func fiveHundredReportsComeInTheOrderOfStandardInput() throws {
        var names: [String] = []
        for index in (0..<500).reversed() {
            let name = "report \(index * 7 % 500).txt"
            names.append(name)
            folder.write(name, report(organ: "第\(index)区水务局") + String(repeating: "\n多余的话。", count: index % 37 * 40))
        }
        folder.write("list", names.joined(separator: "\n"))
        for command in ["$gouji check --format jsonl - --jobs 3 <list", "$gouji parse --format jsonl --files-from list --jobs 3"] {
            let result = shell(command)
            #expect(result.status == 0 && result.errors.isEmpty)
            let paths = try result.output.split(separator: "\n").map { try object($0)["path"] as? String }
            #expect(paths == names)
        }
    }

    @Test func aProgramThatFeedsPathsGetsEachAnswerBeforeTheNextQuestion() {
        folder.write("a.txt", report())
        folder.write("b.txt", report(total: 5))
        let result = shell(
            """
            coproc talk { $gouji check --format jsonl -; }
            echo a.txt >&${talk[1]}; read -r -t 20 first <&${talk[0]} || exit 9
            echo b.txt >&${talk[1]}; read -r -t 20 second <&${talk[0]} || exit 9
            echo "$first"; echo "$second"
            """)
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").map { (try? object($0))?["path"] as? String } == ["a.txt", "b.txt"])
    }

    @Test func aClosedPipeEndsQuietly() {
        for index in 0..<300 { folder.write("\(index).txt", report()) }
        let result = shell("$gouji parse --format jsonl . | head -1; echo ${PIPESTATUS[0]}")
        #expect(result.errors.isEmpty)
        #expect(result.output.split(separator: "\n").count == 2 && result.output.hasSuffix("\n141\n"))
        let ignoring = shell("(trap '' PIPE; $gouji parse --format jsonl .; echo $? >.code) | head -1; cat .code")
        #expect(ignoring.errors.isEmpty && ignoring.output.hasSuffix("141\n"))
    }

    @Test func badFilesAreOneClearLineEachAndTheOthersAreRead() throws {
        folder.write("good.txt", report())
        folder.write("empty.txt", "")
        folder.write("escape.txt", "\u{1B}[2J\u{1B}]0;x\u{7}" + report(organ: "\u{1B}[31m红石县\u{202E}财政局"))
        folder.write("novel.txt", "从前有座山，山里有座庙。")
        folder.write("sub/inner.txt", report())
        folder.link("sub/up", to: "..")
        _ = shell(#"head -c 5000 /dev/urandom >binary.txt; printf '\0\1\2\3' >>binary.txt; truncate -s 100M line.txt; mkfifo pipe"#)
        let result = shell("$gouji check --format jsonl .")
        #expect(result.status == 2)
        let paths = try result.output.split(separator: "\n").map { try object($0)["path"] as? String }
        #expect(paths == ["./escape.txt", "./good.txt", "./sub/inner.txt"])
        #expect(
            result.errors.map { $0.split(separator: ":")[1] } == [
                " ./binary.txt", " ./empty.txt", " ./line.txt", " ./novel.txt", " ./sub/up",
            ])
        #expect(!(result.output + result.errors.joined()).utf8.contains(0x1B))
        let text = shell("timeout 20 $gouji check escape.txt pipe --lang en")
        #expect(!text.output.utf8.contains(0x1B) && text.errors.count == 1 && text.errors[0].contains("not a regular file"))
    }

    @Test func aHundredMegabytesOfOneLineAreRefusedInOneLine() {
        let result = shell(
            "yes 政府信息公开 | tr -d '\\n' | head -c 104857600 >line.txt; $gouji parse line.txt --format jsonl; status=$?; rm line.txt; exit $status"
        )
        #expect(result.status == 2 && result.output.isEmpty && result.errors.count == 1)
        #expect(result.errors.first?.contains("100 MB") == true)
    }

    @Test func whatOnlyRootMayReadIsTold() {
        folder.write("good.txt", report())
        folder.write("closed.txt", report())
        folder.write("closed/x.txt", report())
        let drop = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all" : ""
        let canRun = shell("chmod 755 .; \(drop) $gouji --help >/dev/null").status == 0
        guard canRun else { return }
        let result = shell(
            "chmod 0 closed.txt closed; touch .out .err; chmod 666 .out .err; \(drop) $gouji check good.txt closed.txt closed")
        _ = shell("chmod 755 closed")
        #expect(result.status == 2 && result.errors.count == 2)
        #expect(result.errors.first?.contains("closed.txt: 没有读取权限") == true)
        #expect(result.errors.last?.contains("closed: 无法读取文件夹") == true)
    }

    @Test func theDigestIsThatOfTheFile() throws {
        folder.write("a.txt", report())
        let result = shell("$gouji parse a.txt --format jsonl; sha256sum a.txt")
        let lines = result.output.split(separator: "\n")
        let digest = try object(lines[0])["sha256"] as? String
        #expect(digest.map { lines[1].hasPrefix($0) } == true)
    }
}
