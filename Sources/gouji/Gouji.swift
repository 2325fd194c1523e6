import ArgumentParser

@main
struct Gouji: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gouji",
        abstract: spoken(
            "勾稽：政府信息公开工作年度报告的浏览、核对与批注", "gouji: browse, check and annotate annual reports on government information disclosure"),
        version: Version.current,
        subcommands: [
            BrowseCommand.self, CheckCommand.self, ParseCommand.self, ShowCommand.self, NotesCommand.self, RulesCommand.self,
        ],
        defaultSubcommand: BrowseCommand.self)
}
