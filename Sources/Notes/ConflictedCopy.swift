/// Names that cloud drives and version control give to a second version of a file, beside the first.
enum ConflictedCopy {
    /// Words of conflict in what was put into the name, in lower case: Dropbox and Nextcloud (`conflicted copy`), Syncthing
    /// (`.sync-conflict-`), Seafile (`SFConflict`), Synology (`_Conflict`), ownCloud (`_conflict-`), their Chinese versions, 坚果云,
    /// 百度网盘, Windows and macOS copies (` - 副本`, ` 拷贝`, ` copy`), and the files of `git mergetool`.
    private static let words = [
        "conflict", "冲突", "衝突", "副本", "拷贝", "拷貝", "copy", "_backup_", "_base_", "_local_", "_remote_",
    ]

    private enum Place {
        /// Within the report's name, `.notes` and all.
        case report
        /// Before or behind `.jsonl`.
        case ending
    }

    /// Whether a file beside `SIDEFILE` is another version of it. A name that could be the side file of another report
    /// (`a (冲突副本).txt.notes.jsonl`) counts only where that report does not exist.
    static func isCopy(_ name: String, of sideFile: String, isThere: (_ report: String) -> Bool) -> Bool {
        guard name.contains(".jsonl"), let (insertion, place) = insertion(in: name, of: sideFile) else { return false }
        let lowered = insertion.lowercased()
        guard !lowered.hasSuffix(".lock"), !lowered.hasSuffix(".notes") else { return false }
        let namesConflict = words.contains { lowered.contains($0) }
        switch place {
        case .ending: return namesConflict || lowered == ".orig" || isNumber(lowered) || isMachine(lowered)
        case .report: return namesConflict && !isThere(String(name.dropLast(SideFile.suffix.count)))
        }
    }

    /// Whether a name could be that of a conflicted copy of any side file at all.
    static func hasMark(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return !lowered.hasSuffix(".lock") && (!lowered.hasSuffix(SideFile.suffix) || words.contains { lowered.contains($0) })
    }

    /// What was put into the side file's name at one place to give another name.
    private static func insertion(in name: String, of sideFile: String) -> (String, Place)? {
        let longer = Array(name.utf8)
        let base = Array(sideFile.utf8)
        guard longer.count > base.count else { return nil }
        let common = zip(longer, base).prefix { $0 == $1 }.count
        let tail = zip(longer.reversed(), base.reversed()).prefix { $0 == $1 }.count
        guard common + tail >= base.count else { return nil }
        let inserted = longer[common..<(common + longer.count - base.count)]
        let ending = base.count - ".jsonl".utf8.count
        return (String(decoding: inserted, as: UTF8.self), common >= ending ? .ending : .report)
    }

    /// ` (2)`, `（2）` or ` 2`: Google Drive, browsers, iCloud.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.filter { !" ()（）".contains($0) }
        return !digits.isEmpty && digits.count < 4 && digits.allSatisfy(\.isNumber) && text.first?.isNumber == false
    }

    /// `-LAPTOP-7A2B`: OneDrive.
    private static func isMachine(_ text: String) -> Bool {
        text.first == "-" && text.count > 1 && text.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}
