import ArgumentParser
import Checking
import Library

/// The forms in which findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, jsonl, csv, sarif
}

/// From which severity on the exit status is 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable, Sendable {
    case error, warning, never

    func isReached(by outcome: BatchOutcome) -> Bool {
        switch self {
        case .error: outcome.errors > 0
        case .warning: outcome.errors + outcome.warnings > 0
        case .never: false
        }
    }
}

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: spoken("检查报告的勾稽关系并列出问题", "Checks reports and prints what was found"),
        discussion: spoken(
            "退出状态：0 没有达到 --fail-on 级别的问题；1 有问题；2 有文件无法读取（其余照常检查）；64 用法错误。",
            "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 some file could not be read (the others are still checked); 64 wrong usage."
        ))

    @OptionGroup var input: InputOptions

    @Option(help: help("输出格式", "form of the output"))
    var format: CheckFormat = .text

    @Option(name: .customLong("fail-on"), help: help("从哪一级起退出状态为 1", "severity from which on the exit status is 1"))
    var failOn: FailureThreshold = .error

    @OptionGroup var mark: ByteOrderMarkOption

    func validate() throws { try mark.validate(isTable: format == .csv) }

    func run() throws {
        let console = Console.standard
        let outcome = CheckRun(batch: input.batch(on: console), format: format, writesByteOrderMark: mark.bom).run()
        try ExitStatus.leave(
            outcome, hasFindings: failOn.isReached(by: outcome), console: console, language: input.language.language)
    }
}
