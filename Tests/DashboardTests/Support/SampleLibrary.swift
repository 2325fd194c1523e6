import Checking
import Library

/// Rows of a library, without reports behind them.
enum SampleLibrary {
    static func entry(
        _ id: Int, _ organ: String, year: Int = 2023, errors: Int = 0, warnings: Int = 0, infos: Int = 0, notes: Int = 0,
        isReviewed: Bool = false,
        undecided: Int? = nil
    ) -> LibraryEntry {
        LibraryEntry(
            id: id, path: "Reports/\(organ)-\(year).txt",
            state: .loaded(
                ReportSummary(
                    organ: organ, year: year, title: "\(organ)\(year)年政府信息公开工作年度报告", medium: .text,
                    tables: [.clean, errors > 0 ? .violated : warnings > 0 ? .notAssessable : .clean, .absent], errors: errors,
                    warnings: warnings,
                    infos: infos, notes: notes, isReviewed: isReviewed, undecided: undecided ?? errors + warnings)))
    }

    static let unreadable = LibraryEntry(
        id: 4, path: "Reports/坏文件.txt", state: .failed(LocalizedText(zh: "文件是空的", en: "the file is empty")))

    static let entries = [
        entry(0, "河湾市教育局", errors: 1),
        entry(1, "白石县财政局", warnings: 2, notes: 3),
        entry(2, "云岭区民政局", year: 2022, errors: 3, warnings: 1, infos: 2),
        entry(3, "青原市水务局", isReviewed: true),
        unreadable,
        LibraryEntry(id: 5, path: "Reports/未读.txt"),
    ]
}

extension World {
    static func withLibrary(columns: Int = 80, rows: Int = 12, isComplete: Bool = true) -> World {
        var world = World(columns: columns, rows: rows)
        world.send(.entries(SampleLibrary.entries))
        world.send(.progress(done: 5, total: 6))
        if isComplete { world.send(.scanFinished) }
        return world
    }
}
