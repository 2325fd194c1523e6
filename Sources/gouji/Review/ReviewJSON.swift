import Checking
import Notes

/// Notes and decisions as JSON, `gouji/notes/1`.
struct ReviewJSON: Sendable {
    let language: Language

    func document(_ reports: [ReviewedReport]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", "gouji/notes/1")
            json.key("reports")
            json.array(of: reports) { write($1, to: &$0) }
        }
        json.endLine()
        return json.finish()
    }

    private func write(_ report: ReviewedReport, to json: inout JSONWriter) {
        json.object { json in
            json.member("path", report.path)
            json.member("organ", report.organ)
            json.member("year", report.year)
            json.member("reviewed", report.isReviewed)
            json.key("notes")
            json.array(of: report.notes) { write($1, to: &$0) }
            json.key("decisions")
            json.array(of: report.decisions) { write($1, to: &$0) }
            json.key("notices")
            json.array(of: report.notices) { $0.string($1.text(language)) }
        }
    }

    private func write(_ placed: ReviewedReport.PlacedNote, to json: inout JSONWriter) {
        json.object { json in
            json.member("note", placed.note.id)
            json.key("anchor")
            json.value(placed.note.anchor.json ?? .null)
            json.key("status")
            switch placed.standing {
            case .anchored: json.string("anchored")
            case .orphaned: json.string("orphaned")
            case .valueChanged(let now):
                json.string("valueChanged")
                json.member("now", now)
            }
            json.member("place", placed.place.text(language))
            json.member("text", placed.note.text)
            json.member("by", placed.note.author)
            json.member("created", placed.note.created)
            json.member("changed", placed.note.changed)
            json.member("resolved", placed.note.isResolved)
        }
    }

    private func write(_ placed: ReviewedReport.PlacedDecision, to json: inout JSONWriter) {
        json.object { json in
            json.member("finding", placed.decision.fingerprint)
            json.member("verdict", placed.decision.verdict.rawValue)
            json.member("reason", placed.decision.reason)
            json.member("by", placed.decision.author)
            json.member("at", placed.decision.at)
            json.member("seen", placed.decision.seen)
            json.member("madeOnOtherValues", placed.isOnOtherValues)
            json.member("rule", placed.finding?.rule)
            json.member("message", placed.finding?.message.text(language))
            guard let proposal = placed.proposal else { return }
            json.key("proposal")
            json.object { json in
                json.member("text", proposal.words.text(language))
                json.key("suspects")
                json.array(of: proposal.suspects) { $0.suspect($1) }
            }
        }
    }
}

extension JSONWriter {
    /// A value that another part of the program keeps as JSON.
    mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let literal): self.literal(literal)
        case .string(let text): string(text)
        case .array(let elements): array(of: elements) { $0.value($1) }
        case .object(let members):
            object { json in
                for member in members {
                    json.key(text: member.name)
                    json.value(member.value)
                }
            }
        }
    }
}
