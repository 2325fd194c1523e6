import Testing

@testable import Notes

/// Events as one writes them in a test.
enum Sample {
    static func event(_ json: String) throws -> Event {
        let line = ArraySlice(json.utf8)
        return try #require(Event(JSONReader.read(line), line: line))
    }

    static func event(
        _ id: String, _ name: String, note: String = "n", at second: Int = 0, by author: String = "a", text: String? = nil,
        extra: String = ""
    ) throws -> Event {
        let text = text.map { #", "text": "\#($0)""# } ?? ""
        let at = Timestamp(milliseconds: 1_700_000_000_000 + Int64(second) * 1000).rfc3339
        return try event(#"{"id": "\#(id)", "note": "\#(note)", "event": "\#(name)", "at": "\#(at)", "by": "\#(author)"\#(text)\#(extra)}"#)
    }

    static let reportAnchor = #", "anchor": {"report": true}"#
}

@Suite("Folding events") struct FoldingTests {
    private func add(_ id: String = "1", note: String = "n", at second: Int = 0, text: String = "文") throws -> Event {
        try Sample.event(id, "add", note: note, at: second, text: text, extra: Sample.reportAnchor)
    }

    private func note(_ events: [Event]) -> Note? { Folding(events).state.notes.first }

    @Test("an edit and a resolution at the same time both count")
    func editAndResolve() throws {
        let events = try [add(), Sample.event("2", "edit", at: 5, text: "改"), Sample.event("3", "resolve", at: 5)]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let found = note(order.map { events[$0] })
            #expect(found?.text == "改" && found?.isResolved == true)
        }
    }

    @Test("of two edits the later counts, of those at one time the higher id")
    func edits() throws {
        let events = try [add(), Sample.event("3", "edit", at: 5, text: "丙"), Sample.event("2", "edit", at: 5, text: "乙")]
        #expect(note(events)?.text == "丙")
        #expect(note(events.reversed())?.text == "丙")
    }

    @Test("a deletion takes a note away, reopening gives it back as it was, an unknowing edit brings it back")
    func deletion() throws {
        let resolved = try [add(), Sample.event("2", "resolve", at: 1)]
        let deleted = try resolved + [Sample.event("3", "delete", at: 2)]
        #expect(note(deleted) == nil)
        let restored = try note(deleted + [Sample.event("4", "reopen", at: 3)])
        #expect(restored?.isResolved == true)
        let reopened = try note(deleted + [Sample.event("4", "reopen", at: 3), Sample.event("5", "reopen", at: 4)])
        #expect(reopened?.isResolved == false)
        #expect(try note(deleted + [Sample.event("4", "edit", at: 3, text: "新")])?.text == "新")
        #expect(try note(deleted + [Sample.event("4", "edit", at: 1, text: "旧")]) == nil)
    }

    @Test("an event dated before the note's own add still counts")
    func clockSkew() throws {
        let found = try #require(
            try note([add(at: 100), Sample.event("2", "edit", at: 5, text: "改"), Sample.event("3", "resolve", at: 6)]))
        #expect(found.text == "改" && found.isResolved)
        #expect(found.changed == found.created)
    }

    @Test("a note whose add is lost is listed as an orphan with the text and place of its edits")
    func stray() throws {
        let cell = #", "anchor": {"cell": "requests.newReceived.total", "seen": "21"}"#
        let edit = try Sample.event("2", "edit", at: 5, by: "li", text: "留", extra: cell)
        let found = try #require(try note([edit, Sample.event("3", "resolve", at: 6)]))
        #expect(found.text == "留" && found.author == "li" && found.anchor == .cell("requests.newReceived.total", seen: "21"))
        #expect(try note([Sample.event("2", "edit", text: "留")])?.anchor == .unknown(""))
        let silent = try Folding([Sample.event("3", "resolve")])
        #expect(silent.state.notes.isEmpty && silent.notesWithoutText == 1)
    }

    @Test("a second add of a note counts as an edit: place, author and time stay")
    func secondAdd() throws {
        let again = try Sample.event("9", "add", at: 9, by: "z", text: "二", extra: #", "anchor": {"section": 2}"#)
        let found = try #require(try note([again, add()]))
        #expect(found.text == "二" && found.author == "a" && found.anchor == .report)
    }

    @Test("one id with two contents gives the same result in any order, and is counted")
    func contradiction() throws {
        let events = try [add(text: "甲"), add(text: "乙")]
        #expect(Folding(events).state == Folding(events.reversed()).state)
        #expect(Folding(events).contradictoryIDs == 1)
        #expect(Folding(events + events).contradictoryIDs == 1)
        #expect(Folding([events[0], events[0]]).contradictoryIDs == 0)
    }

    @Test("an unreadable time comes first, an offset is understood, unknown events have no effect")
    func times() throws {
        let zoned = try Sample.event(#"{"id":"b","note":"n","event":"edit","at":"2023-11-15T08:13:25+08:00","text":"东八区"}"#)
        let timeless = try Sample.event(#"{"id":"c","note":"n","event":"edit","at":"昨天","text":"无时"}"#)
        #expect(try note([add(), Sample.event("2", "edit", at: 4, text: "四"), zoned, timeless])?.text == "东八区")
        #expect(try note([add(), Sample.event("x", "applaud", at: 7)])?.text == "文")
    }

    @Test("the last decision counts; withdrawing one leaves none")
    func decisions() throws {
        func decide(_ id: String, _ verdict: String, at second: Int) throws -> Event {
            try Sample.event(
                id, "decide", note: "", at: second, text: "因",
                extra: #", "anchor": {"finding": "f"}, "decision": "\#(verdict)", "seen": "a=1""#)
        }
        let events = try [decide("1", "confirmed", at: 1), decide("2", "dismissed", at: 2)]
        #expect(Folding(events.reversed()).state.decisions["f"]?.verdict == .dismissed)
        #expect(Folding(events).state.decisions["f"]?.wasMadeOnOtherValues(than: "a=2") == true)
        #expect(try Folding(events + [decide("3", "none", at: 3)]).state.decisions.isEmpty)
        #expect(try Folding(events + [decide("3", "escalated", at: 3)]).state.decisions["f"]?.verdict == .dismissed)
    }

    @Test("a batch counts when all of it is there, from however many files")
    func batches() throws {
        func part(_ id: String, _ name: String, text: String?) throws -> Event {
            try Sample.event(id, name, text: text, extra: #", "anchor": {"report": true}, "batch": {"id": "p", "size": 2}"#)
        }
        let events = try [part("p", "add", text: "文"), part("q", "resolve", text: nil)]
        #expect(Folding([events[0]]).state.notes.isEmpty)
        #expect(Folding([events[0], events[0]]).eventsOfBrokenBatches == 1)
        #expect(note(events)?.isResolved == true)
    }
}

@Suite("Folding is a function of the set of events") struct FoldingPropertyTests {
    /// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private func history(_ numbers: inout Numbers) throws -> [Event] {
        let names = ["add", "edit", "edit", "resolve", "reopen", "delete", "decide", "review", "mystery"]
        return try (0..<40).map { index in
            let name = names.randomElement(using: &numbers) ?? "add"
            let extra =
                switch name {
                case "decide":
                    #", "anchor": {"finding": "f\#(Int.random(in: 0..<3, using: &numbers))"}, "decision": "confirmed", "seen": """#
                case "review": #", "reviewed": \#(Bool.random(using: &numbers))"#
                default: #", "anchor": {"section": \#(Int.random(in: 1...6, using: &numbers))}"#
                }
            let batch = index % 7 == 0 ? #", "batch": {"id": "b\#(index % 3)", "size": 2}"# : ""
            return try Sample.event(
                "e\(Int.random(in: 0..<36, using: &numbers))", name, note: "n\(Int.random(in: 0..<6, using: &numbers))",
                at: Int.random(in: 0..<12, using: &numbers), text: "t\(index)", extra: extra + batch)
        }
    }

    @Test("no order, split or repetition changes the result", arguments: UInt64(1)...60)
    func shuffled(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let events = try history(&numbers)
        let expected = Folding(events)
        for _ in 0..<6 {
            let shuffled = events.shuffled(using: &numbers)
            let cut = Int.random(in: 0...events.count, using: &numbers)
            let (left, right) = (Array(shuffled[..<cut]), Array(shuffled[cut...]))
            for union in [shuffled, right + left, left + right + left, shuffled + events] {
                let folding = Folding(union)
                #expect(folding.state == expected.state)
                #expect(folding.contradictoryIDs == expected.contradictoryIDs)
                #expect(folding.eventsOfBrokenBatches == expected.eventsOfBrokenBatches)
            }
        }
    }

    @Test("files written by two writers give the same state whichever is the copy", arguments: UInt64(1)...20)
    func files(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let lines = try history(&numbers).map { String(decoding: $0.line, as: UTF8.self) }
        let folder = TemporaryFolder()
        let side = SideFile(
            report: ReportIdentity(path: folder["a.txt"], organ: nil, year: nil, sha256: nil), environment: NotesEnvironment(stateHome: nil)
        )
        func state(main: [String], copy: [String]) throws -> ReviewState {
            folder.write("a.txt.notes.jsonl", main.joined(separator: "\n") + "\n")
            folder.write("a.txt.notes (1).jsonl", copy.joined(separator: "\n") + "\n")
            return try side.load().state
        }
        let expected = try state(main: lines, copy: [])
        let cut = Int.random(in: 0...lines.count, using: &numbers)
        let shared = Array(lines.prefix(5))
        #expect(try state(main: shared + lines[..<cut], copy: shared + lines[cut...]) == expected)
        #expect(try state(main: shared + lines[cut...], copy: shared + lines[..<cut]) == expected)
    }
}
