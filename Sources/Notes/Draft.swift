/// A note's text that was not saved.
public struct Draft: Sendable, Hashable {
    /// The report's path, absolute, so that the draft is found again from another folder.
    public let reportPath: String
    public let anchor: Anchor
    /// The note being edited, `nil` for a new one.
    public let note: String?
    public let text: String
    /// RFC 3339; the time of making where none is given.
    public let savedAt: String

    public init(reportPath: String, anchor: Anchor, note: String? = nil, text: String, savedAt: String? = nil) {
        self.reportPath = reportPath
        self.anchor = anchor
        self.note = note
        self.text = text
        self.savedAt = savedAt ?? Timestamp.now().rfc3339
    }

    /// Names what the draft is for: the note being edited, else the anchor without what the cell held.
    var key: String {
        let place =
            switch anchor {
            case .cell(let id, _): "cell " + id
            default: anchor.json?.line ?? ""
            }
        return reportPath + "\u{0}" + (note.map { "note " + $0 } ?? place)
    }

    var json: JSONValue {
        .object([
            JSONMember("gouji", .string("draft")), JSONMember("version", .number("1")), JSONMember("report", .string(reportPath)),
            JSONMember("anchor", anchor.json ?? .null), JSONMember("note", note.map(JSONValue.string) ?? .null),
            JSONMember("text", .string(text)), JSONMember("at", .string(savedAt)),
        ])
    }

    init?(json: JSONValue) {
        guard json["gouji"]?.string == "draft", let report = json["report"]?.string, let text = json["text"]?.string else { return nil }
        self.init(
            reportPath: report, anchor: Anchor(json: json["anchor"]), note: json["note"]?.string, text: text,
            savedAt: json["at"]?.string ?? "")
    }
}
