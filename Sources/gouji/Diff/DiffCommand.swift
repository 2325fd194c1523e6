import ArgumentParser
import Checking
import Library
import Parsing

/// The forms in which a comparison is printed.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json
}

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: spoken("逐节逐格比较两份报告：两个年度、两稿或两个机关", "Compares two reports section by section and cell by cell: years, drafts, organs"),
        discussion: spoken(
            "退出状态：0 相同；1 有不同；2 有文件无法读取；64 用法错误。",
            "Exit status: 0 the same; 1 differences; 2 a file could not be read; 64 wrong usage."))

    @Argument(help: help("旧的报告", "the older report", valueName: "old"))
    var old: String

    @Argument(help: help("新的报告", "the newer report", valueName: "new"))
    var new: String

    @Option(help: help("输出格式", "form of the output"))
    var format: DiffFormat = .text

    @Option(help: help("是否用颜色", "whether colours are used"))
    var color: ColorChoice = .auto

    @OptionGroup var language: LanguageOption

    func run() throws {
        let console = Console.standard
        let run = DiffRun(old: old, new: new, format: format, isColored: color.isOn(console), language: language.language, console: console)
        let outcome = run.run()
        try ExitStatus.leave(outcome.batch, hasFindings: outcome.differs, console: console, language: language.language)
    }
}

/// Reads two reports and prints how they differ.
struct DiffRun: Sendable {
    let old: String
    let new: String
    let format: DiffFormat
    let isColored: Bool
    let language: Language
    let console: Console
    var reader = ReportReader.standard

    struct Outcome {
        var batch = BatchOutcome()
        var differs = false
    }

    func run() -> Outcome {
        var outcome = Outcome()
        let reports = [old, new].map { path -> Report? in
            do throws(OpeningFailure) { return try reader.read(path: path) } catch {
                console.tell("gouji: \(path): \(error.reason.text(language))")
                outcome.batch.unreadable += 1
                return nil
            }
        }
        guard let old = reports[0], let new = reports[1] else { return outcome }
        let comparison = ReportComparison(old, new)
        outcome.differs = !comparison.isSame
        let bytes =
            switch format {
            case .text: DiffText(language: language, palette: Palette(isOn: isColored)).bytes(comparison)
            case .json: DiffJSON.bytes(comparison)
            }
        outcome.batch.outputFailure = console.output.write(bytes)
        return outcome
    }
}
