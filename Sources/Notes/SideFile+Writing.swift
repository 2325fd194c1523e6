import Glibc

/// How a write failed.
enum WriteFailure: Error {
    /// This place cannot be written, another may.
    case unwritable(NotesError)
    case refused(NotesError)

    init(_ error: SystemError, path: String) {
        self = Self.isUnwritable(error) ? .unwritable(NotesError(error, path: path)) : .refused(NotesError(error, path: path))
    }

    var reason: NotesError {
        switch self {
        case .unwritable(let reason), .refused(let reason): reason
        }
    }

    /// A read-only place, or one that knows no locks, where two writers could not take turns.
    static func isUnwritable(_ error: SystemError) -> Bool {
        [EROFS, EACCES, EPERM, ENOLCK, EOPNOTSUPP, ENOSYS].contains(error.code)
    }
}

extension SideFile {
    func write(_ changes: [ReviewChange], author: String, to target: String) throws(WriteFailure) -> SideFileContents {
        let lockPath = target + Self.lockSuffix
        let lock: LockFile
        do throws(SystemError) {
            if target != path { try environment.system.makeFolders(target.parentFolder) }
            lock = try LockFile.acquire(lockPath, wait: environment.lockWait, system: environment.system)
        } catch {
            if error.code == EWOULDBLOCK { throw .refused(.locked(path: target, milliseconds: environment.lockWait)) }
            throw WriteFailure(error, path: error.code == ELOOP ? lockPath : target)
        }
        defer { lock.release() }
        for _ in 0..<3 {
            if let contents = try writeLocked(changes, author: author, to: target) { return contents }
        }
        throw .refused(.locked(path: target, milliseconds: environment.lockWait))
    }

    /// One attempt under the lock; `nil` if the file was replaced by another program meanwhile (a cloud drive does that),
    /// so that what was written is in no file any more.
    private func writeLocked(_ changes: [ReviewChange], author: String, to target: String) throws(WriteFailure) -> SideFileContents? {
        var files: SideFiles
        do throws(NotesError) { files = try readFiles() } catch { throw .refused(error) }
        if let obstacle = files.obstacle(at: target) { throw .refused(obstacle) }
        let events = Self.events(for: changes, author: author, after: Folding(files.events), now: environment.now())
        guard !events.isEmpty else { return files.contents(location: target, isWritable: true, environment: environment) }

        let transaction: AppendTransaction
        do throws(SystemError) {
            transaction = try AppendTransaction(target, system: environment.system)
        } catch {
            throw WriteFailure(error, path: target)
        }
        defer { transaction.close() }
        do throws(SystemError) {
            guard try !transaction.isSameFile(as: report.path) else { throw SystemError(ELOOP) }
            var file = try current(files, in: transaction, target)
            let addition = addition(to: file, of: files, events: events)
            try transaction.append(addition, to: file.bytes.count)
            guard try transaction.isStillNamed() else { return nil }
            file.append(addition)
            files.take(file, isBeside: target == path)
        } catch {
            transaction.removeIfNew()
            throw .refused(NotesError(error, path: target))
        }
        return files.contents(location: target, isWritable: true, environment: environment)
    }

    /// The file as it is now, read again only where it changed since the files were read.
    private func current(_ files: SideFiles, in transaction: AppendTransaction, _ target: String) throws(SystemError) -> SourceFile {
        let bytes = try transaction.read()
        if let known = files.all.first(where: { $0.path == target }), known.bytes == bytes { return known }
        return SourceFile(path: target, bytes: bytes, isLink: false)
    }

    /// What the file lacks, as bytes: a line feed behind a torn line, a header, the events of the other files, the new events.
    private func addition(to file: SourceFile, of files: SideFiles, events: [Event]) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ line: some Sequence<UInt8>) {
            bytes += line
            bytes.append(UInt8(ascii: "\n"))
        }
        if !file.log.isEmpty, !file.log.endsWithLineFeed { bytes.append(UInt8(ascii: "\n")) }
        if file.log.header == nil { add(SideFileHeader.line(for: report, naming: file.path == path ? nil : report.absolutePath).utf8) }
        var known = Set(file.log.events.map(\.id))
        for event in files.events + events where known.insert(event.id).inserted { add(event.line) }
        return bytes
    }

    /// The events for changes, without those that change nothing, behind all events that were seen.
    static func events(for changes: [ReviewChange], author: String, after folding: Folding, now: Timestamp) -> [Event] {
        var working = folding
        let next = Timestamp(milliseconds: min(folding.latest, .last).milliseconds + 1)
        let start = min(max(Timestamp(milliseconds: now.milliseconds), next), .last)
        func make(_ change: ReviewChange, _ index: Int, _ anchor: Anchor?, _ batch: Event.Batch?) -> Event {
            let time = Timestamp(milliseconds: start.milliseconds + Int64(index / 0x1000))
            let id = index == 0 ? batch?.id : nil
            return Event(
                change, id: id ?? UUIDv7.make(at: time, counter: UInt16(index % 0x1000)), at: time, author: author, anchor: anchor,
                batch: batch)
        }
        var effective: [(change: ReviewChange, anchor: Anchor?)] = []
        for change in changes where !working.isFutile(change) {
            let anchor = change.note.flatMap { working.notes[$0]?.anchor }
            working.apply(make(change, effective.count, anchor, nil))
            effective.append((change, anchor))
        }
        let batch = effective.count > 1 ? Event.Batch(id: UUIDv7.make(at: start, counter: 0), size: effective.count) : nil
        return effective.enumerated().map { make($1.change, $0, $1.anchor, batch) }
    }
}

extension SideFiles {
    fileprivate mutating func take(_ file: SourceFile, isBeside: Bool) {
        if isBeside {
            beside = file
        } else {
            inStateFolder = [file] + inStateFolder.filter { $0.path != file.path }
        }
    }
}

extension ReviewChange {
    /// The note concerned, `nil` for a decision or a review.
    var note: String? {
        switch self {
        case .add(let note, _, _), .edit(let note, _), .resolve(let note), .reopen(let note), .delete(let note), .restore(let note): note
        case .decide, .review: nil
        }
    }
}
