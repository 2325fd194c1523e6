import Notes

/// What a child process does to the side file of a report, and the tests after it in their own process.
enum Scenario {
    static let noteID = "01890000-0000-7000-8000-00000000aaaa"

    /// A change of three events, which stand or fall together.
    static let changes: [ReviewChange] = [
        .add(note: noteID, anchor: .cell("requests.newReceived.total", seen: "21"), text: "与正文不符，请核对"),
        .decide(fingerprint: "column-balance:total", verdict: .confirmed, reason: "确有差错", seen: "21"),
        .review(true),
    ]

    static func report(_ path: String) -> ReportIdentity {
        ReportIdentity(path: path, organ: "某市某局", year: 2023, sha256: String(repeating: "ab", count: 32))
    }

    static func side(_ path: String, stateHome: String?, system: any SystemCalls = PosixCalls(), lockWait: Int = 5000) -> SideFile {
        SideFile(report: report(path), environment: NotesEnvironment(stateHome: stateHome, lockWait: lockWait, system: system))
    }

    static func isWhole(_ state: ReviewState) -> Bool {
        state.isReviewed && state.notes.contains { $0.id == noteID } && state.decisions["column-balance:total"] != nil
    }

    static func isAbsent(_ state: ReviewState) -> Bool {
        !state.isReviewed && !state.notes.contains { $0.id == noteID } && state.decisions["column-balance:total"] == nil
    }
}
