import ArgumentParser
import Checking
import Dashboard
import Glibc
import Notes
import Terminal

struct BrowseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "browse",
        abstract: spoken("打开界面，浏览、核对、批注报告", "Opens the dashboard on reports and folders"))

    @OptionGroup var reports: PathOptions

    @OptionGroup var language: LanguageOption

    @Option(help: help("主题名称或主题文件", "name of a theme, or a theme file", valueName: "theme"))
    var theme: String?

    @Flag(inversion: .prefixedNo, help: help("是否使用鼠标", "whether the mouse is used"))
    var mouse: Bool?

    @Option(help: help("不用终端，执行脚本文件中的按键；- 为标准输入", "runs the keys of a script without a terminal; - is standard input", valueName: "file"))
    var script: String?

    @Option(help: help("脚本模式的屏幕大小，如 80x24", "size of the screen in script mode, for instance 80x24", valueName: "colsxrows"))
    var size: String = "80x24"

    func validate() throws {
        if Size(size) == nil {
            throw ValidationError(spoken("--size 应写作 80x24，收到 \(size)。", "--size is written 80x24, not \(size)."))
        }
    }

    func run() throws {
        if let script { try runScript(script) } else { try runInTerminal() }
    }

    private func session(size: Size, _ user: UserSettings) -> BrowseSession {
        let settings = DashboardSettings(
            language: language.language, keyMap: user.keyMap, glyphs: user.glyphs, newIdentifier: { UUIDv7.make() })
        let session = BrowseSession(
            paths: reports.paths, lists: reports.filesFrom, size: size, settings: settings, author: user.author,
            opener: user.opener)
        for problem in user.problems.prefix(1) { session.queue.post(.message(problem)) }
        return session
    }

    private func runScript(_ path: String) throws {
        guard let text = TextSource.text(path) else {
            throw ValidationError(spoken("无法读取脚本：\(path)", "the script cannot be read: \(path)"))
        }
        let steps: [ScriptStep]
        do { steps = try ScriptStep.parse(text) } catch {
            throw ValidationError(
                spoken("脚本第 \(error.line) 行不是步骤：\(error.text)", "line \(error.line) of the script is no step: \(error.text)"))
        }
        let user = UserSettings.current
        let session = session(size: Size(size) ?? Size(columns: 80, rows: 24), user)
        let output = ByteSink.standardOutput
        var runner = ScriptRunner(session: session, theme: try chosenTheme(user), write: { _ = output.write(Array($0.utf8)) })
        do throws(ScriptRunner.Failure) { try runner.run(steps) } catch {
            switch error {
            case .ended: throw ExitCode(1)
            case .picture(let file, let code):
                Console.standard.tell(
                    spoken("gouji: 无法写出图片 ", "gouji: the picture cannot be written: ") + "\(file): \(String(cString: strerror(code)))")
                throw ExitStatus.outputFailed
            }
        }
    }

    private func runInTerminal() throws {
        let terminal: TerminalSession
        let user = UserSettings.current
        let theme = try chosenTheme(user)
        do throws(TerminalError) {
            terminal = try TerminalSession(
                theme: theme, options: TerminalOptions(mouse: mouse ?? user.mouse ?? true, ambiguousWidth: user.ambiguousWidth))
        } catch {
            Console.standard.tell("gouji: " + (language.language == .chinese ? error.chinese : error.english))
            throw ExitCode(69)
        }
        var runner = TerminalRunner(session: session(size: terminal.size, user), terminal: terminal)
        runner.run()
    }

    private func chosenTheme(_ user: UserSettings) throws -> Theme {
        guard let theme = theme ?? user.theme else { return .terminal }
        do throws(ThemeError) { return try ThemeLibrary.theme(named: theme) } catch {
            throw ValidationError(language.language == .chinese ? error.chinese : error.english)
        }
    }
}
