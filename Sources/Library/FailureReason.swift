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
        case .damaged(let medium):
            LocalizedText(
                zh: "\(medium.rawValue) 文件不完整或已损坏；请重新取得该文件",
                en: "the \(medium.rawValue) file is cut off or damaged; get it again")
        case .encrypted(let medium):
            LocalizedText(
                zh: "\(medium.rawValue) 文件已加密；请去除密码后另存再试",
                en: "the \(medium.rawValue) file is encrypted; save it without a password and try again")
        case .expandsTooFar(let medium, let limit):
            LocalizedText(
                zh: "\(medium.rawValue) 文件解压后超过 \(mebibytes(limit)) MB，不像一份年度报告；已停止读取",
                en: "the \(medium.rawValue) file unpacks to more than \(mebibytes(limit)) MB, which no annual report does; not read")
        case .noTextLayer:
            LocalizedText(
                zh: "PDF 是扫描件，没有文字层；请先做文字识别（OCR），或取得原文",
                en: "the PDF is a scan without a text layer; run OCR on it, or get the original")
        case .toolMissing(let medium, let tool, let package):
            LocalizedText(
                zh: "打开 \(medium.rawValue) 需要 \(tool)；请安装：apt-get install \(package)",
                en: "\(medium.rawValue) needs \(tool); install it: apt-get install \(package)")
        case .toolTimedOut(let medium, let tool, let seconds):
            LocalizedText(
                zh: "\(tool) 在 \(seconds) 秒内没有读完这个 \(medium.rawValue) 文件，已停止；请检查文件是否正常",
                en: "\(tool) did not finish reading the \(medium.rawValue) file within \(seconds) s and was stopped; check the file")
        case .toolFailed(let medium, let tool, let message):
            LocalizedText(
                zh: "\(tool) 无法读取这个 \(medium.rawValue) 文件：\(message)；请检查文件是否完整",
                en: "\(tool) cannot read the \(medium.rawValue) file: \(message); check that the file is whole")
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
