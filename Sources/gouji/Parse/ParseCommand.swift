import ArgumentParser
import Checking
import Library

/// The forms in which a report is printed.
enum ParseFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case json, jsonl, csv
}

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: spoken("输出从报告中读到的内容：机关、年份、章节和每个单元格", "Prints what was read: organ, year, sections, every cell"),
        discussion: spoken(
            "退出状态：0 全部读取；2 有文件无法读取；64 用法错误。CSV 中以 = + - @ 开头的文字前加撇号，数字不变。",
            "Exit status: 0 all was read; 2 some file could not be read; 64 wrong usage. "
                + "In CSV, texts that begin with = + - @ get an apostrophe in front; figures stay as they are."))

    @OptionGroup var input: InputOptions

    @Option(help: help("输出格式（默认 json）", "form of the output (default: json)"))
    var format: ParseFormat?

    @Flag(
        help: help(
            "用文字说明表格是怎样读出来的：行名认作哪一行，数字归入哪一列及依据，剩下什么",
            "tells in words how the tables were read: what each label was taken for, the column of each figure and why, what was left over")
    )
    var explain = false

    @OptionGroup var mark: ByteOrderMarkOption

    func validate() throws {
        try mark.validate(isTable: format == .csv)
        if explain, format != nil {
            throw ValidationError(spoken("--explain 输出文字，不能与 --format 同用。", "--explain prints text and does not go with --format."))
        }
    }

    func run() throws {
        let console = Console.standard
        let batch = input.batch(on: console)
        let outcome =
            explain
            ? ExplainRun(batch: batch).run() : ParseRun(batch: batch, format: format ?? .json, writesByteOrderMark: mark.bom).run()
        try ExitStatus.leave(outcome, console: console, language: input.language.language)
    }
}
