import Glibc

extension NotesError {
    /// One line for the user: what happened, where, and what to do next.
    public var chinese: String {
        let place = path.shownSafely
        return switch self {
        case .diskFull: "磁盘已满，批注未保存：\(place)。已存内容不受影响；请腾出空间后再存。"
        case .quotaExceeded: "磁盘配额已用完，批注未保存：\(place)。已存内容不受影响；请腾出空间后再存。"
        case .fileTooLarge: "批注文件过大：\(place)。请移走旧文件，或放宽文件大小限制（ulimit -f）。"
        case .readOnlyFileSystem: "文件系统只读，批注未保存：\(place)。请设置 XDG_STATE_HOME 指向可写的文件夹。"
        case .permissionDenied: "没有权限：\(place)。请检查该文件及所在文件夹的权限。"
        case .inputOutput: "读写出错，批注未保存：\(place)。请检查磁盘或网络连接后再存。"
        case .locked(_, let milliseconds): "另一程序占用批注文件已 \(milliseconds / 1000) 秒：\(place)。请稍后再存。"
        case .newerVersion(_, let version): "批注文件由更新的版本写成（\(Self.name(version))）：\(place)。只能查看；请升级 gouji。"
        case .notASideFile: "此文件不是批注文件，未作改动：\(place)。请将其改名或移走。"
        case .notARegularFile: "不是普通文件（链接、设备、文件夹或报告本身），未写入：\(place)。请将其移走。"
        case .system(_, let code): "系统错误（\(Self.reason(code))）：\(place)。批注未保存，请排除后再存。"
        }
    }

    public var english: String {
        let place = path.shownSafely
        return switch self {
        case .diskFull: "The disk is full, the note is not saved: \(place). What was saved is unharmed; free some space and save again."
        case .quotaExceeded: "The disk quota is used up, the note is not saved: \(place). Free some space and save again."
        case .fileTooLarge: "The side file is too large: \(place). Move old files away, or raise the file size limit (ulimit -f)."
        case .readOnlyFileSystem:
            "The file system is read-only, the note is not saved: \(place). Set XDG_STATE_HOME to a folder that can be written."
        case .permissionDenied: "Permission denied: \(place). Check the permissions of the file and its folder."
        case .inputOutput: "Input/output error, the note is not saved: \(place). Check the disk or the connection and save again."
        case .locked(_, let milliseconds):
            "Another program has held the side file for \(milliseconds / 1000) s: \(place). Save again in a moment."
        case .newerVersion(_, let version):
            "The side file was written by a newer version (\(Self.name(version))): \(place). It can be viewed only; update gouji."
        case .notASideFile: "This is no side file and was not touched: \(place). Rename it or move it away."
        case .notARegularFile: "No regular file (a link, device, folder, or the report itself), not written to: \(place). Move it away."
        case .system(_, let code): "System error (\(Self.reason(code))): \(place). The note is not saved; remove the cause and save again."
        }
    }

    private static func name(_ version: Int) -> String { version == .max ? "?" : String(version) }

    private static func reason(_ code: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else { return "errno \(code)" }
            return "\(String(cString: start)), errno \(code)"
        }
    }
}

extension String {
    /// For a message: control and bidi characters become visible escapes, so that a file name cannot command the terminal.
    var shownSafely: String {
        var shown = ""
        for scalar in unicodeScalars {
            if scalar.isUnsafeToShow {
                shown += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
