/// A report as separated values.
public enum SeparatedStyle: String, CaseIterable, Sendable {
    case commas = ","
    case semicolons = ";"
    case tabs = "\t"

    /// The bytes in UTF-8: every record is as wide as the widest, as spreadsheets save them.
    public func file(of report: SampleReport) -> [UInt8] {
        var records: [[String]] = []
        for piece in report.pieces {
            switch piece {
            case .text(let text): records += text.split(separator: "\n").map { [String($0)] }
            case .grid(let grid): records += grid.dense
            }
        }
        let width = max(3, records.map(\.count).max() ?? 0)
        let lines = records.map { record in
            (record + Array(repeating: "", count: width - record.count)).map(quoted).joined(separator: rawValue)
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private func quoted(_ value: String) -> String {
        guard value.contains(rawValue) || value.contains("\"") || value.contains("\n") else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
