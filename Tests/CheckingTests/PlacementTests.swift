import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct PlacementTests {
    @Test("gaps stand wherever they can", arguments: [(0, 3), (1, 3), (2, 4), (3, 5), (4, 4)])
    func gaps(figures: Int, places: Int) {
        var seen: Set<[Int128?]> = []
        let placements = Placements(figures: (0..<figures).map { Placements.Figure(value: Int128($0 + 1)) }, placeCount: places)
        #expect(!placements.contains { slots in seen.insert(slots).inserted && false })
        let expected = Set(
            (0..<(1 << places)).filter { $0.nonzeroBitCount == figures }.map { mask in
                var next: Int128 = 0
                return (0..<places).map { place -> Int128? in
                    guard mask & 1 << place != 0 else { return nil }
                    next += 1
                    return next
                }
            })
        #expect(seen == expected)
    }

    @Test("each surplus figure is an intruder in turn", arguments: [(4, 3), (5, 3), (6, 3), (8, 7)])
    func intruders(figures: Int, places: Int) {
        var seen: Set<[Int128?]> = []
        let placements = Placements(figures: (0..<figures).map { Placements.Figure(value: Int128($0)) }, placeCount: places)
        #expect(!placements.contains { slots in seen.insert(slots).inserted && false })
        let expected = Set(
            (0..<(1 << figures)).filter { $0.nonzeroBitCount == places }.map { mask in
                (0..<figures).filter { mask & 1 << $0 != 0 }.map { Optional(Int128($0)) }
            })
        #expect(seen == expected)
    }

    @Test func aFigureSplitInTwoIsAlsoRead() {
        let figures = [1, 0, 10].map { Placements.Figure(Figure($0), scale: 0) }
        #expect(Placements(figures: figures, placeCount: 2).contains { $0 == [10, 10] })
    }

    @Test func aFigureSplitInThreeIsAlsoRead() {
        let figures = [1, 2, 3, 123].map { Placements.Figure(Figure($0), scale: 0) }
        #expect(Placements(figures: figures, placeCount: 2).contains { $0 == [123, 123] })
    }

    @Test("what a place can hold is what trying every placement gives", arguments: 0..<80)
    func valuesOfPlaces(seed: Int) throws {
        var random = SeededGenerator(state: UInt64(seed + 500))
        let places = Int.random(in: 1...7, using: &random)
        let figures = (0..<(places + Int.random(in: 0...3, using: &random))).map { _ in
            let decimals: UInt8 = Bool.random(using: &random) ? 0 : 1
            return Placements.Figure(Figure(digits: Int64.random(in: 0...30, using: &random), decimals: decimals), scale: 1)
        }
        let placements = Placements(figures: figures, placeCount: places)
        var tried = [Set<Int128>](repeating: [], count: places)
        #expect(
            !placements.contains { slots in
                for (place, value) in slots.enumerated() { if let value { tried[place].insert(value) } }
                return false
            })
        for place in 0..<places {
            let values = try #require(placements.values(ofPlace: place))
            #expect(Set(values) == tried[place] && values.count == tried[place].count)
        }
    }

    @Test func tooManySurplusFiguresLeaveTheQuestionOpen() {
        let placements = Placements(figures: (0..<9).map { Placements.Figure(value: Int128($0)) }, placeCount: 3)
        #expect(placements.contains { _ in false })
    }

    /// Every value up to a limit is tried in every gap.
    @Test("a row in doubt is judged as trying everything does", arguments: 0..<300)
    func bruteForceRow(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 9000))
        let count = Int.random(in: 1...7, using: &random)
        let figures = (0..<count).map { _ in Int.random(in: 0...4, using: &random) }
        let marks = (0..<5).map { $0 < count ? "~\(figures[$0])" : "?" } + figures.dropFirst(5).map { "+\($0)" }
        let findings = Checker.check(report(table(.cases2021, "reconsideration: \(marks.joined(separator: " "))")))
        let isBroken = findings.contains { $0.rule == "case-total" && $0.status == .violated }
        #expect(isBroken == (count > 5 && !somePlacementHolds(figures)))
        let isOpen = findings.contains { $0.rule == "case-total" && $0.status == .notAssessable }
        #expect(isBroken != isOpen)
    }

    /// With more figures than places: each figure starts a cell, goes on with the one in front of it, or is left out, in every way.
    private func somePlacementHolds(_ figures: [Int]) -> Bool {
        let ways = figures.reduce(1) { count, _ in count * 3 }
        return (0..<ways).contains { way in
            var cells: [String] = []
            var rest = way
            var isOpen = false
            for figure in figures {
                switch rest % 3 {
                case 0: cells.append(String(figure))
                case 1 where isOpen: cells[cells.count - 1] += String(figure)
                case 1: return false
                default: break
                }
                isOpen = rest % 3 != 2
                rest /= 3
            }
            let values = cells.compactMap { Int($0) }
            return values.count == 5 && values.prefix(4).reduce(0, +) == values[4]
        }
    }

    /// A column of four cells, some of them in rows in doubt: every figure and every lost value up to 80 is tried.
    @Test("a column with rows in doubt is judged as trying everything does", arguments: 0..<300)
    func bruteForceColumn(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 7000))
        let names = ["newReceived", "carriedOver", "handledTotal", "carriedForward"]
        var drawing = "granted: 0 0 0 0 0 0 0\n"
        var choices: [[Int]] = []
        for name in names {
            let known = Int.random(in: 0...3, using: &random)
            let first = Int.random(in: 0...3, using: &random)
            let second = Int.random(in: 0...3, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                drawing += "\(name): ? 0 0 0 0 0 0\n"
                choices.append(Array(0...80))
            case 1:
                // 自然人 holds the first figure, the second where the first is the intruder, or both in one.
                drawing += "\(name): ~\(first) ~\(second) ~0 ~0 ~0 ~0 ~0 +0\n"
                choices.append([first, second, Int("\(first)\(second)")!])
            default:
                drawing += "\(name): \(known) 0 0 0 0 0 0\n"
                choices.append([known])
            }
        }
        let left = Set(choices[0].flatMap { first in choices[1].map { first + $0 } })
        let right = Set(choices[2].flatMap { first in choices[3].map { first + $0 } })
        let canHold = !left.isDisjoint(with: right)
        let findings = Checker.check(report(table(.requests2021, drawing)))
        let isBroken = findings.contains { $0.rule == "column-balance" && $0.subject == "naturalPerson" && $0.status == .violated }
        #expect(isBroken == !canHold, "\(drawing)")
    }
}
