import Checking
import Documents
import Glibc
import Parsing

extension PathObstacle {
    /// One line for the user.
    public var reason: LocalizedText {
        switch self {
        case .folder(let code):
            LocalizedText(
                zh: "无法读取文件夹（\(systemMessage(code))）；请检查读取和进入权限",
                en: "the folder cannot be read (\(systemMessage(code))); check that you may list and enter it")
        case .loop:
            LocalizedText(
                zh: "链接指回上层文件夹，已跳过；其中的文件已按原位置读取",
                en: "the link leads back to a folder above it and was skipped; the files there are read in their own place")
        case .undecodableName:
            LocalizedText(
                zh: "文件名不是 UTF-8 编码，无法打开；请改名（例如用 convmv）后重试",
                en: "the file name is not UTF-8 and cannot be opened; rename it (for instance with convmv) and try again")
        case .emptyFolder:
            LocalizedText(
                zh: "文件夹中没有可读的报告；请检查路径是否正确",
                en: "the folder holds no file that could be a report; check the path")
        case .list(let code):
            LocalizedText(
                zh: "无法读取路径清单（\(systemMessage(code))）；请检查 --files-from 的文件",
                en: "the list of paths cannot be read (\(systemMessage(code))); check the file given to --files-from")
        }
    }
}

extension DocumentError {
    /// One line for the user.
    public var reason: LocalizedText {
        switch self {
        case .notFound:
            LocalizedText(zh: "找不到文件；请检查路径", en: "no such file; check the path")
        case .isDirectory:
            LocalizedText(zh: "这是文件夹，不是文件；请指定其中的文件", en: "this is a folder and no file; name a file in it")
        case .noPermission:
            LocalizedText(
                zh: "没有读取权限；请修改文件权限（chmod +r）后重试",
                en: "no permission to read it; change the file mode (chmod +r) and try again")
        case .notRegularFile:
            LocalizedText(
                zh: "不是普通文件（设备、套接字或管道）；请先把内容存成文件",
                en: "not a regular file (a device, a socket or a pipe); save its content to a file first")
        case .empty:
            LocalizedText(zh: "文件是空的，没有可读的内容；请重新取得该报告", en: "the file is empty; get the report again")
        case .binary:
            LocalizedText(
                zh: "内容是二进制数据，不是文本；请转换为文本后重试", en: "the content is binary and no text; convert it to text and try again")
        case .tooLarge(let bytes, let limit):
            LocalizedText(
                zh: "文件过大（\(mebibytes(bytes)) MB，上限 \(mebibytes(limit)) MB），不像一份年度报告；请拆分后重试",
                en: "too large for an annual report (\(mebibytes(bytes)) MB, the limit is \(mebibytes(limit)) MB); split it and try again")
        case .undecodable:
            LocalizedText(
                zh: "无法识别文字编码；请转换为 UTF-8 后重试",
                en: "the character encoding cannot be told; convert the file to UTF-8 and try again")
        case .unsupported(let medium):
            LocalizedText(
                zh: "暂不能打开 \(medium.rawValue) 格式；请另存为文本后重试",
                en: "the format \(medium.rawValue) cannot be opened; save it as text and try again")
        case .system(let code):
            LocalizedText(
                zh: "读取失败（\(systemMessage(code))）；请检查磁盘和路径后重试",
                en: "reading failed (\(systemMessage(code))); check the disk and the path, then try again")
        }
    }
}

extension ReportParser.Failure {
    /// One line for the user.
    public var reason: LocalizedText {
        switch self {
        case .notAReport:
            LocalizedText(
                zh: "不是政府信息公开工作年度报告：没有找到标题、章节或法定表格；请检查是否选错了文件",
                en: "no annual report on government information disclosure: it has no title, section or table of one; check the file")
        }
    }
}

private func systemMessage(_ code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        strerror_r(code, buffer.baseAddress!, buffer.count) == 0 ? String(cString: buffer.baseAddress!) : "errno \(code)"
    }
}

private func mebibytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }
