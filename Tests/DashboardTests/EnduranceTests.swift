import Checking
import Documents
import Library
import Notes
import Parsing
import ReportFormat
import Terminal
import Testing

@testable import Dashboard

/// Keys in any order, on reports of any shape: nothing traps, the cursor stays on the screen, the world stays consistent.
struct EnduranceTests {
    /// A generator whose sequence is given by its seed (SplitMix64).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let keys =
        KeyBinding.standard.flatMap(\.keys).filter { !["Q", "C-c", "C-z"].contains($0) } + [
            "教", "x", "Backspace", "Delete", "Left", "C-s", "Enter", "Esc",
        ]

    private static var reports: [OpenedReport] {
        var empty = SampleReport(preamble: "")
        empty.organ = nil
        empty.year = nil
        var halves = SampleReport(preamble: "前言\n")
        halves.add(.requests, "", template: .requests2019, figures: [["1"], [], ["", "/", nil, "无"]])
        halves.add(.active, "先三后二", template: .active2019, figures: [["减5", "12345678901234567890123456789"]])
        let outside = Finding(
            rule: "carry-over", severity: .warning, status: .notAssessable, origin: .reading, subject: "total", section: nil,
            cells: [CellID(rawValue: "requests.otherHandling.other.total"), CellID(rawValue: "nonsense")],
            message: LocalizedText(zh: "不在表中的格", en: "cells of no table"), fingerprint: "outside")
        let whole = Finding(
            rule: "year-unknown", severity: .info, status: .violated, subject: "report", section: nil, cells: [],
            message: LocalizedText(zh: "没有年度", en: "no year"), fingerprint: "whole")
        return [SampleReport.faulty.opened(), empty.opened([whole]), halves.opened([outside, whole])]
    }

    @Test(arguments: 1...6) func anyKeysInAnyOrder(seed: UInt64) {
        var dice = Dice(state: seed)
        var world = World()
        for (id, report) in Self.reports.enumerated() { world.add(report, id: id) }
        world.send(.entries([SampleLibrary.unreadable, LibraryEntry(id: 9, path: "等待.txt")]))
        for step in 0..<1200 {
            switch Int.random(in: 0..<40, using: &dice) {
            case 0:
                let size = Size(columns: .random(in: 1...210, using: &dice), rows: .random(in: 1...60, using: &dice))
                world.send(.input(.resize(size)))
            case 1, 2:
                let point = Point(column: .random(in: 0...210, using: &dice), row: .random(in: 0...60, using: &dice))
                world.send(.input(Bool.random(using: &dice) ? .click(point) : .doubleClick(point)))
            case 3: world.send(.input(.scroll(Point(column: 1, row: 1), lines: .random(in: -9...9, using: &dice))))
            case 4: world.send(.input(.text("粘贴\n的文字 q")))
            case 5: world.savingFails = Bool.random(using: &dice) ? LocalizedText(zh: "磁盘已满", en: "disk full") : nil
            default: world.press(Self.keys.randomElement(using: &dice)!.name)
            }
            guard step % 3 == 0 else { continue }
            let canvas = world.state.render()
            if let cursor = canvas.cursor {
                #expect(cursor.column >= 0 && cursor.column < canvas.size.columns && cursor.row >= 0 && cursor.row < canvas.size.rows)
            }
        }
        #expect(world.state.list.count == 5)
        #expect(world.state.isIdle || !world.state.list.isComplete)
    }
}
