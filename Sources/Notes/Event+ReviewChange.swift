extension Event {
    /// The event for a change: an id and a time that sort behind all events seen before, and the note's anchor again on each event
    /// of a note, so that a note whose `add` was lost can still tell where it stood.
    ///
    /// `ReviewChange.restore` is written as `reopen`, which on a deleted note takes the deletion back.
    /// `decide` adds the fields `decision` and `seen`, `review` the field `reviewed`; both name themselves as their `note`.
    init(_ change: ReviewChange, id: String, at time: Timestamp, author: String, anchor known: Anchor?, batch: Batch?) {
        let (name, note, anchor, text, extra) = Self.parts(of: change, id: id, known: known)
        var members = [
            JSONMember("id", .string(id)), JSONMember("note", .string(note)), JSONMember("event", .string(name)),
            JSONMember("at", .string(time.rfc3339)), JSONMember("by", .string(author)),
        ]
        if let anchor = anchor?.json { members.append(JSONMember("anchor", anchor)) }
        if let text { members.append(JSONMember("text", .string(text))) }
        members += extra
        if let batch {
            let value = JSONValue.object([JSONMember("id", .string(batch.id)), JSONMember("size", .number(String(batch.size)))])
            members.append(JSONMember("batch", value))
        }
        let json = JSONValue.object(members)
        guard let event = Event(json, line: ArraySlice(json.line.utf8)) else { preconditionFailure("An event has an id and a name.") }
        self = event
    }

    private static func parts(
        of change: ReviewChange, id: String, known: Anchor?
    ) -> (name: String, note: String, anchor: Anchor?, text: String?, extra: [JSONMember]) {
        switch change {
        case .add(let note, let anchor, let text): return ("add", note, anchor, text, [])
        case .edit(let note, let text): return ("edit", note, known, text, [])
        case .resolve(let note): return ("resolve", note, known, nil, [])
        case .reopen(let note), .restore(let note): return ("reopen", note, known, nil, [])
        case .delete(let note): return ("delete", note, known, nil, [])
        case .decide(let fingerprint, let verdict, let reason, let seen):
            let extra = [JSONMember("decision", .string(verdict.rawValue)), JSONMember("seen", .string(seen))]
            return ("decide", id, .finding(fingerprint), reason, extra)
        case .review(let isReviewed):
            return ("review", id, .report, nil, [JSONMember("reviewed", .bool(isReviewed))])
        }
    }
}
