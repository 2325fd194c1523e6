/// The notes, decisions and the state of review of one report, in `NAME.EXT.notes.jsonl` beside it.
///
/// What it promises, at a power cut, a kill or a failing disk at any moment:
/// - When `append` returns, its changes are on the disk: the file and its name in the folder were synchronised.
/// - When `append` throws or is killed, all of its changes are there or none; changes saved before are unharmed.
/// - A line that was written is never rewritten or removed. What cannot be read is left in place, set aside and told.
/// - Any number of writers lose nothing: they take turns by a lock, and the state is folded from the union of all events by `id`,
///   those of conflicted copies and of the state folder included.
/// - The report itself is never opened.
///
/// ```swift
/// let side = SideFile(report: ReportIdentity(path: "a.txt", organ: "某市某局", year: 2023, sha256: digest))
/// let note = UUIDv7.make()
/// let contents = try side.append([.add(note: note, anchor: .report, text: "请核对")], author: "wang")
/// ```
public struct SideFile: Sendable {
    /// What the name of a side file adds to that of its report.
    public static let suffix = ".notes.jsonl"
    static let lockSuffix = ".lock"

    public let report: ReportIdentity
    let environment: NotesEnvironment

    public init(report: ReportIdentity, environment: NotesEnvironment = .current) {
        self.report = report
        self.environment = environment
    }

    /// The place beside the report.
    public var path: String { report.path + Self.suffix }

    /// The place in the state folder, for a report whose folder cannot be written. Asks for the report's SHA-256.
    public var statePath: String? {
        guard let folder = environment.notesFolder, let sha256 = report.sha256 else { return nil }
        return folder + "/" + sha256 + Self.suffix
    }

    /// Reads and folds all side files of the report. Takes no lock and writes nothing.
    /// - Throws: `NotesError` where a file is there and cannot be read.
    public func load() throws(NotesError) -> SideFileContents {
        let files = try readFiles()
        let (path, isWritable) = location(files)
        return files.contents(location: path, isWritable: isWritable, environment: environment)
    }

    /// Adds changes and returns what the side files hold then, other writers' events included. Changes that would change nothing are
    /// left out; where none is left, nothing is written. Blocks for at most `lockWait`, and for the disk.
    /// - Parameter author: The name to write as `by`.
    /// - Throws: `NotesError`; the changes count as not saved then, and can be appended again.
    public func append(_ changes: [ReviewChange], author: String) throws(NotesError) -> SideFileContents {
        guard !changes.isEmpty else { return try load() }
        do throws(WriteFailure) {
            return try write(changes, author: author, to: path)
        } catch {
            guard case .unwritable = error, let statePath else { throw error.reason }
            do throws(WriteFailure) {
                return try write(changes, author: author, to: statePath)
            } catch {
                throw error.reason
            }
        }
    }
}
