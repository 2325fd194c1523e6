/// The files that were read for one report.
struct SideFiles: Sendable {
    /// Beside the report.
    var beside: SourceFile?
    /// In the state folder, for this edition of the report and earlier ones.
    var inStateFolder: [SourceFile] = []
    var copies: [SourceFile] = []
    var unreadableCopies: [String] = []

    var all: [SourceFile] { [beside].compactMap(\.self) + inStateFolder + copies }
    var events: [Event] { all.flatMap(\.log.events) }

    /// Why the file may not be written to, `nil` where it may.
    func obstacle(at path: String) -> NotesError? {
        guard let file = all.first(where: { $0.path == path }) else { return nil }
        if file.log.version > SideFileHeader.currentVersion { return .newerVersion(path: path, version: file.log.version) }
        if file.isLink { return .notARegularFile(path: path) }
        if file.log.isForeign { return .notASideFile(path: path) }
        return nil
    }
}

extension SideFile {
    func readFiles() throws(NotesError) -> SideFiles {
        try readFiles(copies: conflictedCopies(), stateFiles: StateFolder(environment)?.files(of: report) ?? [])
    }

    /// - Parameters:
    ///   - copies: Names in the folder of the report.
    ///   - stateFiles: Paths in the state folder.
    func readFiles(copies: [String], stateFiles: [String]) throws(NotesError) -> SideFiles {
        var files = SideFiles()
        files.beside = try environment.system.readSideFile(path)
        for name in copies {
            do throws(NotesError) {
                guard let copy = try environment.system.readSideFile(neighbour(name)) else { continue }
                if !copy.log.isForeign, isOurs(copy) { files.copies.append(copy) }
            } catch {
                files.unreadableCopies.append(error.path)
            }
        }
        for path in stateFiles {
            if let file = try environment.system.readSideFile(path) { files.inStateFolder.append(file) }
        }
        return files
    }

    /// A copy whose own name may belong to another report must name this report in its header.
    private func isOurs(_ copy: SourceFile) -> Bool {
        copy.path.lastPathComponent.hasPrefix(report.name + ".notes") || copy.log.header?.reportName == report.name
    }

    private func neighbour(_ name: String) -> String {
        String(decoding: report.path.utf8.dropLast(report.name.utf8.count), as: UTF8.self) + name
    }

    private func conflictedCopies() -> [String] {
        let names = Set((try? environment.system.names(in: report.path.parentFolder)) ?? [])
        return names.filter { ConflictedCopy.isCopy($0, of: report.name + Self.suffix, isThere: names.contains) }.sorted()
    }

    /// Where the next `append` will write, and whether the system lets it.
    func location(_ files: SideFiles) -> (path: String, isWritable: Bool) {
        let place = files.beside == nil ? report.path.parentFolder : path
        do throws(SystemError) {
            try environment.system.checkWritable(place)
        } catch {
            guard WriteFailure.isUnwritable(error), files.obstacle(at: path) == nil else { return (path, false) }
            return statePath.map { ($0, true) } ?? (path, false)
        }
        return (path, true)
    }
}

extension SideFiles {
    func contents(location: String, isWritable: Bool, environment: NotesEnvironment) -> SideFileContents {
        let folding = Folding(events)
        return SideFileContents(
            state: folding.state, location: location, isReadOnly: !isWritable || obstacle(at: location) != nil,
            notices: notices(folding, now: environment.now()), header: all.lazy.compactMap(\.log.header).first, sources: all.map(\.path))
    }

    private func notices(_ folding: Folding, now: Timestamp) -> [SideFileNotice] {
        var notices = all.flatMap(Self.notices)
        if !copies.isEmpty { notices.append(.conflictedCopies(paths: copies.map(\.path))) }
        if !unreadableCopies.isEmpty { notices.append(.unreadableCopies(paths: unreadableCopies)) }
        notices += inStateFolder.map { .stateFolder(path: $0.path) }
        if folding.eventsOfBrokenBatches > 0 { notices.append(.brokenBatches(events: folding.eventsOfBrokenBatches)) }
        if folding.notesWithoutText > 0 { notices.append(.notesWithoutText(count: folding.notesWithoutText)) }
        if folding.contradictoryIDs > 0 { notices.append(.contradictoryEvents(count: folding.contradictoryIDs)) }
        let tolerated: Int64 = 300_000
        if folding.latest > .unknown, folding.latest.milliseconds - now.milliseconds > tolerated {
            notices.append(.clockAhead(seconds: Int((folding.latest.milliseconds - now.milliseconds) / 1000)))
        }
        return notices
    }

    private static func notices(_ file: SourceFile) -> [SideFileNotice] {
        let log = file.log
        var notices: [SideFileNotice] = []
        if log.version > SideFileHeader.currentVersion { notices.append(.newerVersion(path: file.path, version: log.version)) }
        if file.isLink { notices.append(.symbolicLink(path: file.path)) }
        if log.isForeign { return notices + [.foreignFile(path: file.path)] }
        if log.hasTornLine { notices.append(.tornLine(path: file.path)) }
        if log.unreadableLines > 0 { notices.append(.unreadableLines(path: file.path, count: log.unreadableLines)) }
        if log.hasMergeMarkers { notices.append(.mergeMarkers(path: file.path)) }
        return notices
    }
}
