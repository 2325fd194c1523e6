import Glibc
import TestFolders
import TestTerminals

/// A reviewer's folder and home, and `gouji browse` on it in a terminal.
struct BrowseTerminal {
    let folder = TemporaryFolder()

    /// 行政复议 of the first report does not add up.
    static let faulty = """
        松岭市民政局2023年政府信息公开工作年度报告

        一、总体情况
        2023年，松岭市民政局依法公开信息。
        四、政府信息公开行政复议、行政诉讼情况
        行政复议\t\t\t\t\t行政诉讼
        \t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
        4\t1\t0\t0\t3\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
        六、其他需要报告的事项
        本年度未收取信息处理费。
        """

    init() {
        folder.write("reports/松岭市民政局.txt", Self.faulty)
        folder.write("reports/青溪市水务局.txt", Self.faulty.replacing("松岭市民政局", with: "青溪市水务局").replacing("\t3\t", with: "\t5\t"))
    }

    static let program = builtProgram("gouji")

    var sideFile: String { folder.path + "/reports/松岭市民政局.txt.notes.jsonl" }

    /// The variables that the program runs with: nothing of the user who runs the tests.
    var environment: [String: String?] {
        [
            "HOME": folder.path + "/home", "XDG_STATE_HOME": folder.path + "/state", "XDG_CONFIG_HOME": folder.path + "/config",
            "GOUJI_AUTHOR": "李审",
        ]
    }

    /// Starts any command in a terminal.
    func start(
        _ command: [String], columns: Int = 80, rows: Int = 24, throughShell: Bool = false, _ variables: [String: String?] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            command, columns: columns, rows: rows, shellPrefix: throughShell ? "" : nil, environment: environment.merging(variables) { $1 })
    }

    /// Opens the dashboard and waits until both reports have been read.
    func browse(columns: Int = 80, rows: Int = 24, throughShell: Bool = false, _ variables: [String: String?] = [:]) throws
        -> PseudoTerminal
    {
        let terminal = try start(
            [Self.program, "browse", folder.path + "/reports"], columns: columns, rows: rows, throughShell: throughShell, variables)
        try terminal.wait(for: "the list") {
            terminal.screen.shows("2023 松岭市民政局") && terminal.screen.shows("2023 青溪市水务局") && !terminal.screen.shows("读取 ")
        }
        return terminal
    }

    /// Opens the dashboard, and in it the editor for a note on 行政复议 of the report that does not add up.
    func editor(throughShell: Bool = false) throws -> PseudoTerminal {
        let terminal = try browse(throughShell: throughShell)
        try openFaulty(terminal)
        terminal.send("a")
        try terminal.waitForScreen("批注：")
        return terminal
    }

    /// Opens the selected report and goes to its figures that do not add up.
    func openFaulty(_ terminal: PseudoTerminal) throws {
        terminal.send("\r4")
        try terminal.waitForScreen("case-total")
    }

    func content(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the drafts on disk hold.
    var drafts: [String] {
        let path = folder.path + "/state/gouji/drafts"
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var texts: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name.hasSuffix(".draft.json"), let text = content(path + "/" + name) { texts.append(text) }
        }
        return texts
    }
}

extension PseudoTerminal {
    /// Whether the terminal is as a shell needs it: its modes, its own screen, the cursor, no reports of the mouse or of pastes.
    var isGivenBack: Bool {
        readAvailable()
        return isSane && screen.modes == [7, 25] || isSane && screen.modes == [25]
    }
}
