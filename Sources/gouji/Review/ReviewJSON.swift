import Checking
import Notes

/// Notes and decisions as JSON, `gouji/notes/1`.
struct ReviewJSON: Sendable {
    let language: Language

    func document(_ reports: [ReviewedReport]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("schema")
            json.string("gouji/notes/1")
            json.key("reports")
            json.array(of: reports) { write($1, to: &$0) }
        }
        json.endLine()
        return json.finish()
    }

    private func write(_ report: ReviewedReport, to json: inout JSONWriter) {
        json.object { json in
            json.key("path")
            json.string(report.path)
            json.key("organ")
            json.string(report.organ)
            json.key("year")
            json.number(report.year)
            json.key("reviewed")
            json.bool(report.isReviewed)
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
            json.key("note")
            json.string(placed.note.id)
            json.key("anchor")
            json.value(placed.note.anchor.json ?? .null)
            json.key("status")
            switch placed.standing {
            case .anchored: json.string("anchored")
            case .orphaned: json.string("orphaned")
            case .valueChanged(let now):
                json.string("valueChanged")
                json.key("now")
                json.string(now)
            }
            json.key("place")
            json.string(placed.place.text(language))
            json.key("text")
            json.string(placed.note.text)
            json.key("by")
            json.string(placed.note.author)
            json.key("created")
            json.string(placed.note.created)
            json.key("changed")
            json.string(placed.note.changed)
            json.key("resolved")
            json.bool(placed.note.isResolved)
        }
    }

    private func write(_ placed: ReviewedReport.PlacedDecision, to json: inout JSONWriter) {
        json.object { json in
            json.key("finding")
            json.string(placed.decision.fingerprint)
            json.key("verdict")
            json.string(placed.decision.verdict.rawValue)
            json.key("reason")
            json.string(placed.decision.reason)
            json.key("by")
            json.string(placed.decision.author)
            json.key("at")
            json.string(placed.decision.at)
            json.key("seen")
            json.string(placed.decision.seen)
            json.key("madeOnOtherValues")
            json.bool(placed.isOnOtherValues)
            json.key("rule")
            json.string(placed.finding?.rule)
            json.key("message")
            json.string(placed.finding?.message.text(language))
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
