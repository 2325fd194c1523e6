import ArgumentParser
import Glibc

@main
struct Gouji: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gouji",
        abstract: spoken(
            "勾稽：政府信息公开工作年度报告的浏览、核对与批注", "gouji: browse, check and annotate annual reports on government information disclosure"),
        version: Version.current,
        subcommands: [
            BrowseCommand.self, CheckCommand.self, ParseCommand.self, ShowCommand.self, DiffCommand.self, NotesCommand.self,
            RulesCommand.self,
        ],
        defaultSubcommand: BrowseCommand.self)

    static func main() {
        // A limit on the size of files is an error of the write, which is told, and not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        main(nil)
    }
}
