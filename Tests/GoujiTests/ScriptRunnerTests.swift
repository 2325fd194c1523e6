import Dashboard
import Notes
import Synchronization
import Terminal
import TestFolders
import Testing

@testable import gouji

/// The dashboard on real files, driven by scripts as `gouji browse --script` drives it.
struct ScriptRunnerTests {
    private let folder = TemporaryFolder()

    private static let report = BrowseTerminal.faulty

    private func run(_ script: String, columns: Int = 80) throws -> String {
        let written = Mutex("")
        let settings = DashboardSettings(newIdentifier: { UUIDv7.make() })
        let session = BrowseSession(
            paths: [folder.path + "/reports"], size: Size(columns: columns, rows: 24), settings: settings, author: "李审",
            drafts: DraftStore(environment: NotesEnvironment(stateHome: folder.path + "/state")))
        var runner = ScriptRunner(session: session, theme: .terminal, write: { text in written.withLock { $0 += text } })
        try runner.run(try ScriptStep.parse(script))
        return written.withLock { $0 }
    }

    @Test func waitsForTheLibraryAndOpensTheWorstReport() throws {
        folder.write("reports/松岭市民政局.txt", Self.report)
        folder.write("reports/空.txt", "")
        let output = try run("screen list\nkey Enter\nkey 4\nscreen report\nstyles report")
        #expect(output.hasPrefix("=== list 80x24 cursor 0,2\n"))
        #expect(output.contains("2023 松岭市民政局"))
        #expect(output.contains("✗ 空.txt  文件是空的"))
        #expect(output.contains("=== report 80x24 cursor"))
        #expect(output.contains("case-total"))
        #expect(output.contains("=selected\n") && output.contains("=violation\n"))
    }

    @Test func theSuspectedFigureHasAStyleOfItsOwnAmongTheCellsOfItsRule() throws {
        folder.write("reports/松岭市民政局.txt", Self.report.replacing("4\t1\t0\t0\t3\t", with: "10\t1\t0\t0\t0\t"))
        let screens = try run("key Enter\nkey 4\nkey l\nscreen report\nstyles report").components(after: "=== ")
        let plane = StylePlane(screens[1])
        let rows = screens[0].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        let figures = rows.enumerated().flatMap { plane.numbers(in: $0, of: String($1)) }
        // The total that was left at 0 is the suspect; 10, 1 and the other 0s only break the rule, and the cell under the cursor is selected.
        #expect(figures.contains { $0 == ("0", "suspect") })
        #expect(figures.contains { $0 == ("10", "violation") })
        #expect(!figures.contains { $0 == ("10", "suspect") })
    }

    @Test func savesANoteBesideTheReportAndFindsItAgain() throws {
        let path = folder.write("reports/松岭市民政局.txt", Self.report)
        _ = try run("key Enter\nkey 4\nkey a\ntype 请核对总计\nkey C-s\nkey c")
        let side = try SideFile(report: ReportIdentity(path: path, organ: nil, year: nil, sha256: nil)).load()
        #expect(side.state.notes.map(\.text) == ["请核对总计"])
        #expect(side.state.notes.first?.author == "李审")
        #expect(side.state.decisions.values.contains { $0.verdict == .confirmed })
        #expect(side.header?.organ == "松岭市民政局" && side.header?.year == 2023)
        let output = try run("screen list\nkey Enter\nkey m\nscreen notes")
        #expect(output.contains("李审：请核对总计"))
    }

    @Test func aDraftOutlivesTheProgram() throws {
        folder.write("reports/松岭市民政局.txt", Self.report)
        _ = try run("key Enter\nkey 6\nkey a\ntype 还没想好")
        let output = try run("key Enter\nkey 6\nkey a\nscreen draft\nkey C-s\nkey a\nscreen empty")
        let screens = output.components(after: "=== ")
        #expect(screens[0].contains("还没想好") && screens[0].contains("这是上次的草稿"))
        #expect(!screens[1].contains("这是上次的草稿"))
    }

    @Test func deletingAndUndoingGoThroughTheSideFile() throws {
        folder.write("reports/松岭市民政局.txt", Self.report)
        let output = try run("key Enter\nkey R\ntype 甲\nkey C-s\nkey m\nkey d\nscreen deleted\nkey u\nscreen back")
        let screens = output.components(after: "=== ")
        #expect(screens[0].contains("还没有批注"))
        #expect(screens[1].contains("李审：甲"))
    }

    @Test func endsEarlyIfTheProgramDoes() throws {
        folder.write("reports/松岭市民政局.txt", Self.report)
        #expect(throws: ScriptRunner.Failure.self) { try run("key Q\nscreen never") }
        #expect(throws: Never.self) { try run("key Q") }
    }

    @Test func writesAPicture() throws {
        folder.write("reports/松岭市民政局.txt", Self.report)
        _ = try run("svg list \(folder.path)/list.svg")
        #expect(TextSource.text(folder.path + "/list.svg")?.contains("松岭市民政局") == true)
        #expect(throws: ScriptRunner.Failure.self) { try run("svg list \(folder.path)/none/list.svg") }
    }
}

extension String {
    /// The parts behind each occurrence of a separator.
    fileprivate func components(after separator: String) -> [String] {
        var parts: [String] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(separator) { parts.append("") }
            if !parts.isEmpty { parts[parts.count - 1] += line + "\n" }
        }
        return parts
    }
}

/// The rows of `styles`: the role of each cell of the screen.
private struct StylePlane {
    private var roles: [Character: String] = [:]
    private var rows: [[Character]] = []

    init(_ output: String) {
        for line in output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
            let parts = line.split(separator: "=", maxSplits: 1)
            if rows.isEmpty, parts.count == 2, parts[0].count == 1 {
                roles[parts[0].first!] = String(parts[1])
            } else {
                rows.append(Array(line))
            }
        }
    }

    /// The numbers in a row of the screen, each with its role.
    func numbers(in row: Int, of text: String) -> [(text: String, role: String)] {
        var runs: [(text: String, role: String, end: Int)] = []
        var column = 0
        for character in text {
            let width = TextWidth.of(String(character))
            defer { column += width }
            guard character.isASCII, character.isNumber, rows.indices.contains(row), rows[row].indices.contains(column) else { continue }
            let role = roles[rows[row][column]] ?? ""
            if let last = runs.last, last.end == column, last.role == role {
                runs[runs.count - 1].text.append(character)
                runs[runs.count - 1].end = column + width
            } else {
                runs.append((String(character), role, column + width))
            }
        }
        return runs.map { ($0.text, $0.role) }
    }
}
