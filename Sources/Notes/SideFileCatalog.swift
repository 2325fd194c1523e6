import Synchronization

/// Tells which of many reports have side files, by listing each folder once. Then a report without one costs no system call.
/// What it knows of a folder grows old; `forget` makes it look again.
public final class SideFileCatalog: Sendable {
    private struct Folder {
        var names: Set<String> = []
        var hasSideFiles = false
        /// Names that may be conflicted copies; seldom any.
        var marked: [String] = []
    }

    private let environment: NotesEnvironment
    private let folders = Mutex<[String: Folder]>([:])

    public init(environment: NotesEnvironment = .current) { self.environment = environment }

    /// The counts of all side files of a report. The report's SHA-256 is asked for only while the state folder holds side files.
    /// A file that cannot be read counts as none; `SideFile.load` says why.
    public func summary(of report: ReportIdentity) -> SideFileSummary {
        let side = SideFile(report: report, environment: environment)
        let folder = folder(report.path.parentFolder)
        let name = report.name + SideFile.suffix
        let copies = folder.marked.filter { ConflictedCopy.isCopy($0, of: name, isThere: folder.names.contains) }
        let statePath = statePath(of: side)
        guard folder.names.contains(name) || !copies.isEmpty || statePath != nil,
            let files = try? side.readFiles(copies: copies, statePath: statePath)
        else { return .none }
        return SideFileSummary(Folding(files.events).state)
    }

    /// Forgets the folder of a report and the state folder, after something was saved.
    public func forget(folderOf report: ReportIdentity) {
        folders.withLock { folders in
            folders[report.path.parentFolder] = nil
            if let stateFolder = environment.notesFolder { folders[stateFolder] = nil }
        }
    }

    /// The place in the state folder if there is a file.
    private func statePath(of side: SideFile) -> String? {
        guard let stateFolder = environment.notesFolder.map(folder), stateFolder.hasSideFiles, let path = side.statePath else { return nil }
        return stateFolder.names.contains(path.lastPathComponent) ? path : nil
    }

    private func folder(_ path: String) -> Folder {
        if let known = folders.withLock({ $0[path] }) { return known }
        var folder = Folder()
        for name in (try? environment.system.names(in: path)) ?? [] {
            folder.names.insert(name)
            guard name.contains(".jsonl") else { continue }
            if name.hasSuffix(SideFile.suffix) { folder.hasSideFiles = true }
            if ConflictedCopy.hasMark(name) { folder.marked.append(name) }
        }
        folders.withLock { $0[path] = folder }
        return folder
    }
}
