/// A side file that was found in a folder.
public struct FoundSideFile: Sendable, Hashable {
    /// The place beside the report. There may be only a conflicted copy of it.
    public let path: String
    /// The report that it belongs to by its name, whether or not that is still there.
    public let reportPath: String
}

extension SideFile {
    /// The side files in a folder and all folders under it, in the order of their paths, one for each report: conflicted copies are
    /// read with it. Hidden folders and links to folders are not followed; folders under it that cannot be read are skipped.
    /// - Throws: `NotesError` where the folder itself cannot be read.
    public static func files(in folder: String, environment: NotesEnvironment = .current) throws(NotesError) -> [FoundSideFile] {
        let system = environment.system
        let names: [String]
        do throws(SystemError) { names = try system.names(in: folder) } catch { throw NotesError(error, path: folder) }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        let all = Set(names)
        var found = Set(names.compactMap { reportName(ofSideFile: $0, among: all) }).map { name in
            FoundSideFile(path: prefix + name + suffix, reportPath: prefix + name)
        }
        for name in names where !name.hasPrefix(".") {
            guard (try? system.status(at: prefix + name, followingLinks: false))?.isFolder == true else { continue }
            found += (try? files(in: prefix + name, environment: environment)) ?? []
        }
        return found.sorted { $0.path < $1.path }
    }

    /// The report that a name in the same folder speaks of, `nil` if it is neither a side file nor a copy of one.
    private static func reportName(ofSideFile name: String, among names: Set<String>) -> String? {
        let own = name.hasSuffix(suffix) && name != suffix ? String(name.dropLast(suffix.count)) : nil
        guard ConflictedCopy.hasMark(name), name.contains(".jsonl") else { return own }
        if let own, names.contains(own) { return own }
        let reports = names.lazy.map { $0.hasSuffix(suffix) ? String($0.dropLast(suffix.count)) : $0 }
        return reports.first { ConflictedCopy.isCopy(name, of: $0 + suffix, isThere: names.contains) } ?? own
    }
}
