import ArgumentParser
import Checking
import Dashboard
import Glibc
import Library
import Notes
import ReportFormat
import Terminal

/// Whether output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case auto, always, never

    func isOn(_ console: Console) -> Bool {
        switch self {
        case .auto: console.usesColor
        case .always: true
        case .never: false
        }
    }
}

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: spoken("按界面的样子打印一份报告，供管道或读屏软件使用", "Prints one report as the dashboard shows it, for a pipe or a screen reader"))

    @Argument(help: help("报告文件", "the report", valueName: "file"))
    var file: String

    @Option(help: help("只打印第几节（1 至 6）", "only this section, 1 to 6", valueName: "n"))
    var section: Int?

    @Option(help: help("行宽（默认取终端宽度，管道中为 100）", "width of the lines (default: the terminal's; 100 in a pipe)", valueName: "columns"))
    var width: Int?

    @Option(help: help("是否用颜色", "whether colours are used"))
    var color: ColorChoice = .auto

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if let section, !(1...6).contains(section) {
            throw ValidationError(spoken("--section 应为 1 至 6，收到 \(section)。", "--section is 1 to 6, not \(section)."))
        }
        if let width, !(20...1000).contains(width) {
            throw ValidationError(spoken("--width 应为 20 至 1000，收到 \(width)。", "--width is 20 to 1000, not \(width)."))
        }
    }

    func run() throws {
        let console = Console.standard
        let opened: OpenedReport
        do throws(OpeningFailure) {
            opened = try ReportOpening.open(path: file)
        } catch {
            console.tell("gouji: \(file): \(error.reason.text(language.language))")
            throw ExitStatus.unreadable
        }
        let print = ReportPrint(opened, width: width ?? Self.terminalWidth, language: language.language)
        let paper = Paper(isColored: color.isOn(console))
        var canvases = section == nil ? [print.header] : []
        canvases += (section.map { [$0] } ?? Array(1...6)).map(print.section)
        canvases.append(print.legend)
        let text = canvases.map(paper.text).joined(separator: "\n")
        if let failure = console.output.write(Array(text.utf8)) {
            try ExitStatus.leave(BatchOutcome(outputFailure: failure), console: console, language: language.language)
        }
    }

    private static var terminalWidth: Int {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col >= 20 else { return 100 }
        return Int(window.ws_col)
    }
}
