/// The first line of a side file: which report the notes were written on.
public struct SideFileHeader: Sendable, Hashable {
    /// The major version of the format; this program writes 1.
    public let version: Int
    /// The file name of the report.
    public let reportName: String?
    public let sha256: String?
    public let organ: String?
    public let year: Int?
    /// Where the report was, without links; only files in the state folder say that.
    public let reportPath: String?

    package static let currentVersion = 1

    package init?(_ json: JSONValue) {
        guard json["gouji"]?.string == "notes" else { return nil }
        version = Self.major(json["version"])
        let report = json["report"]
        reportName = report?["name"]?.string
        sha256 = report?["sha256"]?.string
        organ = report?["organ"]?.string
        year = report?["year"]?.integer
        reportPath = report?["path"]?.string
    }

    /// 2 for `2`, `"2"`, `2.1` and `"2.1.0"`; an unreadable version counts as newer, since no version of ours writes one.
    private static func major(_ version: JSONValue?) -> Int {
        let text: String
        switch version {
        case .number(let digits): text = digits
        case .string(let string): text = string
        case nil: return currentVersion
        default: return .max
        }
        return text.split(separator: ".", omittingEmptySubsequences: false).first.flatMap { Int($0) } ?? .max
    }

    /// The header line for a report.
    /// - Parameter naming: The report's path, for a file that does not lie beside it.
    static func line(for report: ReportIdentity, naming path: String? = nil) -> String {
        var members = [
            JSONMember("name", .string(report.name)),
            JSONMember("sha256", report.sha256.map(JSONValue.string) ?? .null),
            JSONMember("organ", report.organ.map(JSONValue.string) ?? .null),
            JSONMember("year", report.year.map { .number(String($0)) } ?? .null),
        ]
        if let path { members.append(JSONMember("path", .string(path))) }
        return JSONValue.object([
            JSONMember("gouji", .string("notes")), JSONMember("version", .number(String(currentVersion))),
            JSONMember("report", .object(members)),
        ]).line
    }
}
