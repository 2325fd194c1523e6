import Synchronization

/// Tells which of many reports have side files, by listing each folder once. Then a report without one costs no system call.
/// What it knows of a folder grows old; `forget` makes it look again.
public final class SideFileCatalog: Sendable {
    private struct Folder {
        var names: Set<String> = []
        /// Names that may be conflicted copies; seldom any.
        var marked: [String] = []
    }

    private struct Known {
        var folders: [String: Folder] = [:]
        /// Unknown, none, or some.
        var stateFolder: StateFolder??
    }

    private let environment: NotesEnvironment
    private let known = Mutex(Known())

    public init(environment: NotesEnvironment = .current) { self.environment = environment }

    /// The counts of all side files of a report. The report's SHA-256 is asked for only while the state folder holds side files.
    /// A file that cannot be read counts as none; `SideFile.load` says why.
    public func summary(of report: ReportIdentity) -> SideFileSummary {
        let folder = folder(report.path.parentFolder)
        let name = report.name + SideFile.suffix
        let copies = folder.marked.filter { ConflictedCopy.isCopy($0, of: name, isThere: folder.names.contains) }
        let stateFiles = stateFolder()?.files(of: report) ?? []
        guard folder.names.contains(name) || !copies.isEmpty || !stateFiles.isEmpty else { return .none }
        let side = SideFile(report: report, environment: environment)
        guard let files = try? side.readFiles(copies: copies, stateFiles: stateFiles) else { return .none }
        return SideFileSummary(Folding(files.events).state)
    }

    /// Forgets the folder of a report and the state folder, after something was saved.
    public func forget(folderOf report: ReportIdentity) {
        known.withLock { known in
            known.folders[report.path.parentFolder] = nil
            known.stateFolder = nil
        }
    }

    private func stateFolder() -> StateFolder? {
        if let stateFolder = known.withLock({ $0.stateFolder }) { return stateFolder }
        let stateFolder = StateFolder(environment)
        known.withLock { $0.stateFolder = .some(stateFolder) }
        return stateFolder
    }

    private func folder(_ path: String) -> Folder {
        if let folder = known.withLock({ $0.folders[path] }) { return folder }
        let names = (try? environment.system.names(in: path)) ?? []
        let folder = Folder(names: Set(names), marked: names.filter { $0.contains(".jsonl") && ConflictedCopy.hasMark($0) }.sorted())
        known.withLock { $0.folders[path] = folder }
        return folder
    }
}
