import Checking
import Dashboard
import Glibc
import Library
import Notes

/// Executes what the dashboard asks of files, one thing after the other on a thread of its own, and posts the answers.
final class EffectWorker: Sendable {
    private let queue: EventQueue
    private let reader: ReportReader
    private let drafts: DraftKeeper
    private let author: String
    private let opener: FileOpener
    private let jobs = JobThread()

    init(queue: EventQueue, reader: ReportReader, author: String, opener: FileOpener, drafts: DraftStore) {
        self.queue = queue
        self.reader = reader
        self.author = author
        self.opener = opener
        self.drafts = DraftKeeper(store: drafts)
    }

    func open(entry: Int, path: String) {
        perform { [self] in
            do throws(OpeningFailure) {
                let opened = try reader.open(path: path)
                queue.post(.drafts(path: path, drafts.drafts(of: path)))
                queue.post(.opened(entry: entry, opened))
            } catch {
                queue.post(.openFailed(entry: entry, error.reason))
            }
        }
    }

    func compare(old: String, new: String) {
        perform { [self] in
            do throws(OpeningFailure) {
                queue.post(.compared(ReportComparison(try reader.read(path: old), try reader.read(path: new))))
            } catch {
                queue.post(.compareFailed(error.reason))
            }
        }
    }

    func save(_ request: SaveRequest) {
        perform { [self] in
            let identity = ReportIdentity(
                path: request.path, organ: request.organ, year: request.year, sha256: ReportDigest.sha256(path: request.path))
            do throws(NotesError) {
                let contents = try SideFile(report: identity).append(request.changes, author: author)
                queue.post(.saved(request: request.id, contents.state))
            } catch {
                queue.post(.saveFailed(request: request.id, LocalizedText(zh: error.chinese, en: error.english)))
            }
        }
    }

    func keep(_ kept: [TextDraft]) {
        perform { [self] in
            if let failure = drafts.keep(kept) { queue.post(.message(failure)) }
        }
    }

    func openOriginal(_ path: String) {
        perform { [self] in
            if let failure = opener.open(path: path) { queue.post(.message(failure)) }
        }
    }

    /// Blocks until everything that was asked for is done.
    func finish() { jobs.finish() }

    private func perform(_ job: @escaping @Sendable () -> Void) {
        queue.workBegins()
        jobs.add { [queue] in
            job()
            queue.workIsDone()
        }
    }
}

/// Who writes the notes.
enum Reviewer {
    /// `GOUJI_AUTHOR`, else the name of the user's account.
    static var name: String {
        for variable in ["GOUJI_AUTHOR", "USER", "LOGNAME"] {
            if let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty { return value }
        }
        return getpwuid(getuid()).flatMap { $0.pointee.pw_name.map { String(cString: $0) } } ?? ""
    }
}
