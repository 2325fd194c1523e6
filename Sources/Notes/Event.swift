/// One line of a side file after the header. Its bytes are kept as they were read.
package struct Event: Sendable {
    package enum Action: Sendable, Hashable {
        case add(Anchor, text: String)
        case edit(Anchor, text: String)
        case resolve
        /// Takes a resolution back, or a deletion where the note was deleted.
        case reopen
        case delete
        case decide(fingerprint: String, Decision.Verdict, reason: String, seen: String)
        case review(Bool)
        /// An event of a newer version, or one that lacks what it needs: kept, without effect.
        case unknown
    }

    /// The events of one `append` stand or fall together.
    package struct Batch: Sendable, Hashable {
        let id: String
        let size: Int
    }

    package let id: String
    package let note: String
    package let action: Action
    package let author: String
    /// As written.
    package let at: String
    package let time: Timestamp
    package let batch: Batch?
    /// Without the line feed.
    package let line: ArraySlice<UInt8>

    /// Reads an event; `nil` for an object that is none.
    package init?(_ json: JSONValue, line: ArraySlice<UInt8>) {
        guard let id = json["id"]?.string, !id.isEmpty, let name = json["event"]?.string else { return nil }
        self.id = id
        self.line = line
        note = json["note"]?.string ?? ""
        author = json["by"]?.string ?? ""
        at = json["at"]?.string ?? ""
        time = Timestamp(rfc3339: at) ?? .unknown
        if let batchID = json["batch"]?["id"]?.string, let size = json["batch"]?["size"]?.integer {
            batch = Batch(id: batchID, size: size)
        } else {
            batch = nil
        }
        action = Self.action(name, json)
    }

    private static func action(_ name: String, _ json: JSONValue) -> Action {
        let text = json["text"]?.string
        switch name {
        case "add": return .add(Anchor(json: json["anchor"]), text: text ?? "")
        case "edit": return text.map { .edit(Anchor(json: json["anchor"]), text: $0) } ?? .unknown
        case "resolve": return .resolve
        case "reopen": return .reopen
        case "delete": return .delete
        case "decide":
            guard let fingerprint = json["anchor"]?["finding"]?.string,
                let verdict = json["decision"]?.string.flatMap(Decision.Verdict.init(rawValue:))
            else { return .unknown }
            return .decide(fingerprint: fingerprint, verdict, reason: text ?? "", seen: json["seen"]?.string ?? "")
        case "review": return json["reviewed"]?.bool.map(Action.review) ?? .unknown
        default: return .unknown
        }
    }

    /// The order in which events are folded.
    package static func isBefore(_ left: Event, _ right: Event) -> Bool {
        (left.time, left.id) < (right.time, right.id)
    }
}
