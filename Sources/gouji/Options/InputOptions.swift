import ArgumentParser
import Checking
import Library

/// Which reports a command works on.
struct PathOptions: ParsableArguments {
    @Argument(
        help: help(
            "报告文件或文件夹（含下级）；- 表示从标准输入逐行读取路径", "report files, or folders with all below them; - reads one path a line from standard input",
            valueName: "path"))
    var paths: [String] = []

    @Option(
        name: .customLong("files-from"),
        help: help("从文件逐行读取路径；- 表示标准输入", "reads one path a line from a file; - is standard input", valueName: "file"))
    var filesFrom: [String] = []

    func validate() throws {
        if paths.isEmpty, filesFrom.isEmpty {
            throw ValidationError(spoken("没有指定报告：请给出文件、文件夹或 --files-from。", "No report given: name files, folders or --files-from."))
        }
    }
}

/// Which reports a command works on, and how.
struct InputOptions: ParsableArguments {
    @OptionGroup var reports: PathOptions

    @Option(help: help("同时处理的份数", "how many reports are worked on at a time", valueName: "n"))
    var jobs: Int = Cores.available

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard jobs >= 1 else {
            throw ValidationError(spoken("--jobs 必须是正整数，收到 \(jobs)。", "--jobs must be a positive number, not \(jobs)."))
        }
    }
}

extension InputOptions {
    /// The work on these reports.
    func batch(on console: Console) -> Batch {
        let spoken = language.language
        return Batch(
            paths: reports.paths, lists: reports.filesFrom, jobs: jobs, language: spoken, console: console,
            reader: .standard { console.tell("gouji: " + $0.text(spoken)) })
    }
}

/// The language of messages.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: help("界面语言：zh 或 en（默认按系统区域，否则中文）", "language of messages: zh or en (default: by locale, else Chinese)"))
    var language: Language = .spoken
}
