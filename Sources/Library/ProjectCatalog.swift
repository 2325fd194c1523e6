import Checking
import Glibc
import Notes
import Synchronization

/// The project file that holds for each report: that of its folder, else of the nearest folder above. Every folder is looked into once.
final class ProjectCatalog: Sendable {
    private let tell: @Sendable (LocalizedText) -> Void
    private let known = Mutex<[String: RuleSettings]>([:])

    /// - Parameter tell: takes what is wrong with a project file, each once.
    init(tell: @escaping @Sendable (LocalizedText) -> Void) { self.tell = tell }

    func settings(for path: String) -> RuleSettings {
        let folder = path.parentFolder
        if let settings = known.withLock({ $0[folder] }) { return settings }
        guard let absolute = Self.absolute(folder) else { return .standard }
        let settings = self.settings(ofFolder: absolute)
        known.withLock { $0[folder] = settings }
        return settings
    }

    /// - Parameter folder: an absolute path without links.
    private func settings(ofFolder folder: String) -> RuleSettings {
        if let settings = known.withLock({ $0[folder] }) { return settings }
        let settings: RuleSettings
        if let file = ProjectFile.read(folder: folder) {
            settings = file.settings
            let isFirst = known.withLock { $0.updateValue(settings, forKey: folder) == nil }
            if isFirst { for problem in file.problems { tell(problem) } }
        } else {
            settings = folder == "/" ? .standard : self.settings(ofFolder: folder.parentFolder)
            known.withLock { $0[folder] = settings }
        }
        return settings
    }

    private static func absolute(_ folder: String) -> String? {
        guard let resolved = realpath(folder, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
