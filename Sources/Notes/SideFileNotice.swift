/// Something about a side file that the user should know; nothing of it stops the notes from being read.
public enum SideFileNotice: Sendable, Hashable {
    /// A newer version wrote the file: it opens read-only.
    case newerVersion(path: String, version: Int)
    /// The file is no side file; it is left alone.
    case foreignFile(path: String)
    /// A symbolic link is read, but not written to.
    case symbolicLink(path: String)
    /// The last line broke off while it was written; it stays in the file and is set aside.
    case tornLine(path: String)
    /// Whole lines that cannot be read; they stay in the file.
    case unreadableLines(path: String, count: Int)
    /// Events of a change whose other events are missing: its writer died before it was saved.
    case brokenBatches(events: Int)
    /// Conflicted copies were merged in.
    case conflictedCopies(paths: [String])
    /// Conflicted copies that could not be read; their notes are not among those shown.
    case unreadableCopies(paths: [String])
    /// A `git merge` left its markers; both sides were read.
    case mergeMarkers(path: String)
    /// Notes from the state folder were merged in, or are kept there because the report's folder cannot be written.
    case stateFolder(path: String)
    /// Notes whose text is nowhere, only events on them.
    case notesWithoutText(count: Int)
    /// Different events under one id; the same one is shown everywhere.
    case contradictoryEvents(count: Int)
    /// Events are dated this many seconds ahead of this machine's clock.
    case clockAhead(seconds: Int)
}

extension SideFileNotice {
    public var chinese: String {
        switch self {
        case .newerVersion(let path, _): "批注文件由更新的版本写成，只能查看：\(path.shownSafely)。请升级 gouji。"
        case .foreignFile(let path): "同名文件不是批注文件，未作改动，也无法保存批注：\(path.shownSafely)。请将其改名或移走。"
        case .symbolicLink(let path): "批注文件是符号链接，只读不写：\(path.shownSafely)。如要保存，请换成普通文件。"
        case .tornLine(let path): "最后一行未写完，已搁置，其余批注完好：\(path.shownSafely)。该行保留在文件中。"
        case .unreadableLines(let path, let count): "有 \(count) 行无法读取，已搁置，其余批注完好：\(path.shownSafely)。"
        case .brokenBatches(let events): "有 \(events) 条记录属于未存完的操作，已搁置。请重做该操作。"
        case .conflictedCopies(let paths):
            "已合并 \(paths.count) 个冲突副本：\(paths.map(\.shownSafely).joined(separator: "、"))。下次保存后即可删除副本。"
        case .unreadableCopies(let paths): "冲突副本无法读取，其中的批注未合并：\(paths.map(\.shownSafely).joined(separator: "、"))。请检查权限。"
        case .mergeMarkers(let path): "文件含 git 合并标记，两边内容均已读取：\(path.shownSafely)。可删去标记行。"
        case .stateFolder(let path): "报告所在文件夹不可写时的批注存于：\(path.shownSafely)。已一并读取。"
        case .notesWithoutText(let count): "有 \(count) 条批注只见后续操作，未见正文。请检查是否有副本尚未同步。"
        case .contradictoryEvents(let count): "有 \(count) 个编号对应不同的记录，各处均取同一条。请检查文件是否被改动。"
        case .clockAhead(let seconds): "部分记录的时间比本机时钟快 \(seconds) 秒。请核对各台电脑的时钟。"
        }
    }

    public var english: String {
        switch self {
        case .newerVersion(let path, _): "A newer version wrote the side file; it is read-only here: \(path.shownSafely). Update gouji."
        case .foreignFile(let path):
            "The file of this name is no side file; notes cannot be saved until it is renamed or moved: \(path.shownSafely)."
        case .symbolicLink(let path):
            "The side file is a symbolic link, read but not written: \(path.shownSafely). Replace it to save notes."
        case .tornLine(let path):
            "The last line broke off and is set aside; all others are fine: \(path.shownSafely). It stays in the file."
        case .unreadableLines(let path, let count): "\(count) unreadable line(s) are set aside; all others are fine: \(path.shownSafely)."
        case .brokenBatches(let events): "\(events) event(s) of a change that was not saved whole are set aside. Make the change again."
        case .conflictedCopies(let paths):
            "Conflicted copies merged (\(paths.count)): \(paths.map(\.shownSafely).joined(separator: ", ")). They can go after the next save."
        case .unreadableCopies(let paths):
            "Conflicted copies that cannot be read, so not merged: \(paths.map(\.shownSafely).joined(separator: ", ")). Check permissions."
        case .mergeMarkers(let path): "Both sides of a git merge were read: \(path.shownSafely). The marker lines can be removed."
        case .stateFolder(let path):
            "Notes kept in the state folder, as the report's folder cannot be written, are included: \(path.shownSafely)."
        case .notesWithoutText(let count): "\(count) note(s) are known by later events only. Look for a copy that has not synchronised yet."
        case .contradictoryEvents(let count): "\(count) id(s) stand for different events; one is shown everywhere. Was the file edited?"
        case .clockAhead(let seconds): "Some events are dated \(seconds) s ahead of this machine's clock. Compare the clocks."
        }
    }
}
