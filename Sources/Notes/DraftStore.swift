import Glibc

/// Keeps what a reviewer typed and did not save: on Esc, on a signal, on the end of the terminal. A file each in
/// `$XDG_STATE_HOME/gouji/drafts`, replaced as a whole: after a crash there is the old draft or the new one.
/// A draft that is missing or damaged is simply not there.
public struct DraftStore: Sendable {
    private let environment: NotesEnvironment

    public init(environment: NotesEnvironment = .current) { self.environment = environment }

    /// Saves a draft in place of the one for the same note or anchor.
    /// - Throws: `NotesError`; the draft before is unharmed then.
    public func save(_ draft: Draft) throws(NotesError) {
        guard let folder = environment.draftsFolder else { throw .readOnlyFileSystem(path: "$XDG_STATE_HOME") }
        let system = environment.system
        let path = path(of: draft, in: folder)
        let temporary = path + ".\(getpid()).tmp"
        do throws(SystemError) {
            try system.makeFolders(folder)
            try write(Array((draft.json.line + "\n").utf8), to: temporary)
            do throws(SystemError) {
                try system.rename(temporary, to: path)
                try system.synchronizeFolder(folder)
            } catch {
                try? system.remove(temporary)
                throw error
            }
        } catch {
            throw NotesError(error, path: path)
        }
    }

    /// The draft for a note, or for a new note on an anchor; `nil` where there is none that can be read.
    public func draft(reportPath: String, anchor: Anchor, note: String? = nil) -> Draft? {
        let wanted = Draft(reportPath: reportPath, anchor: anchor, note: note, text: "", savedAt: "")
        guard let folder = environment.draftsFolder, let found = read(path(of: wanted, in: folder)) else { return nil }
        return found.key == wanted.key ? found : nil
    }

    /// All drafts of a report, the oldest first.
    public func drafts(reportPath: String) -> [Draft] {
        guard let folder = environment.draftsFolder, let names = try? environment.system.names(in: folder) else { return [] }
        return names.filter { $0.hasSuffix(Self.suffix) }.compactMap { read(folder + "/" + $0) }
            .filter { $0.reportPath == reportPath }.sorted { ($0.savedAt, $0.key) < ($1.savedAt, $1.key) }
    }

    /// Removes a draft, after its text was saved or thrown away. One that is not there is no error.
    public func clear(_ draft: Draft) {
        guard let folder = environment.draftsFolder else { return }
        try? environment.system.remove(path(of: draft, in: folder))
    }

    private static let suffix = ".draft.json"

    private func path(of draft: Draft, in folder: String) -> String { folder + "/" + Self.fingerprint(draft.key) + Self.suffix }

    private func read(_ path: String) -> Draft? {
        guard let bytes = (try? environment.system.readSideFile(path))??.bytes else { return nil }
        return (try? JSONReader.read(bytes[...])).flatMap(Draft.init(json:))
    }

    private func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let system = environment.system
        let file = try system.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
        defer { system.close(file) }
        do throws(SystemError) {
            try system.writeAll(bytes, to: file)
            try system.synchronize(file)
        } catch {
            try? system.remove(path)
            throw error
        }
    }

    /// Two FNV-1a hashes of 64 bits, as 32 hexadecimal digits.
    private static func fingerprint(_ key: String) -> String {
        func hash(_ start: UInt64) -> String {
            let value = key.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return hash(0xCBF2_9CE4_8422_2325) + hash(0x9AE1_6A3B_2F90_404F)
    }
}
