import ArgumentParser
import Checking
import Glibc
import Library
import Notes

struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: spoken("查看批注，或导出审核意见", "Reads the side files, or makes the reviewer's opinion"),
        subcommands: [List.self, Export.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: spoken("列出批注和判定", "Lists notes and decisions"))

        @OptionGroup var input: InputOptions

        @Option(help: help("输出格式", "form of the output"))
        var format: ReviewRun.ListFormat = .text

        func run() throws {
            try ReviewRun(input).print { reports, run in
                switch format {
                case .text:
                    let text = ReviewText(language: run.language, palette: Palette(isOn: run.console.usesColor))
                    return Array((reports.map(text.report).joined() + text.summary(reports)).utf8)
                case .json: return ReviewJSON(language: run.language).document(reports)
                }
            }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: spoken("导出审核意见", "Makes the reviewer's opinion"))

        @OptionGroup var input: InputOptions

        @Option(help: help("输出格式", "form of the output"))
        var format: ReviewRun.ExportFormat = .markdown

        @OptionGroup var mark: ByteOrderMarkOption

        func validate() throws {
            try mark.validate(isTable: format == .csv)
            if format == .docx, isatty(STDOUT_FILENO) != 0 {
                throw ValidationError(
                    spoken(
                        "docx 不能输出到终端；请写到文件：… --format docx > 审核意见.docx",
                        "docx is no text for a terminal; write it to a file: … --format docx > review.docx"))
            }
        }

        func run() throws {
            try ReviewRun(input).print { reports, run in
                switch format {
                case .markdown: return MarkdownOpinion.document(ReviewOpinion(language: run.language).blocks(reports))
                case .docx: return run.word(ReviewOpinion(language: run.language).blocks(reports))
                case .csv: return Array((mark.bom ? "\u{FEFF}" : "").utf8) + ReviewTable(language: run.language).document(reports)
                case .json: return ReviewJSON(language: run.language).document(reports)
                }
            }
        }
    }
}

/// One run of a `notes` command.
struct ReviewRun: Sendable {
    enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json }
    enum ExportFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case markdown, docx, csv, json }

    let search: ReviewSearch
    let language: Language
    let console: Console

    init(search: ReviewSearch, language: Language, console: Console) {
        self.search = search
        self.language = language
        self.console = console
    }

    init(_ input: InputOptions) {
        self.init(
            search: ReviewSearch(paths: input.reports.paths, lists: input.reports.filesFrom), language: input.language.language,
            console: .standard)
    }

    /// Prints what `render` makes of the reports; failures go to the errors.
    func outcome(_ render: ([ReviewedReport], ReviewRun) -> [UInt8]) -> BatchOutcome {
        let (reports, failures) = search.run()
        for failure in failures { console.tell("gouji: \(failure.path): \(failure.reason.text(language))") }
        return BatchOutcome(
            reports: reports.count, unreadable: failures.count { !$0.isNotice }, outputFailure: console.output.write(render(reports, self)))
    }

    /// The opinion as a file of Word; empty, with a line on the errors, where memory does not suffice.
    func word(_ blocks: [OpinionBlock]) -> [UInt8] {
        do throws(ZipArchive.Failure) { return try WordOpinion.document(blocks) } catch {
            console.tell(language.choose("gouji: 无法生成 docx：内存不足", "gouji: the docx could not be made: out of memory"))
            return []
        }
    }

    func print(_ render: ([ReviewedReport], ReviewRun) -> [UInt8]) throws {
        try ExitStatus.leave(outcome(render), console: console, language: language)
    }
}
