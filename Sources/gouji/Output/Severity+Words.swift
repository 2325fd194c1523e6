import Checking

extension Severity {
    /// A sign that tells it without colour.
    var mark: String {
        switch self {
        case .error: "✗"
        case .warning: "!"
        case .info: "i"
        }
    }

    var name: LocalizedText {
        switch self {
        case .error: LocalizedText(zh: "错误", en: "error")
        case .warning: LocalizedText(zh: "警告", en: "warning")
        case .info: LocalizedText(zh: "提示", en: "remark")
        }
    }
}
