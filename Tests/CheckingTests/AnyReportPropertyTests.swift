import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct AnyReportPropertyTests {
    private static let templates: [TableTemplate] = [.active2021, .active2019, .requests2021, .requests2019, .cases2021]

    private func randomFigure(_ random: inout SeededGenerator) -> Figure {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: Figure(digits: Int64.random(in: .min ... .max, using: &random), decimals: UInt8.random(in: 0...254, using: &random))
        case 1: Figure(digits: Int64.random(in: -99...99, using: &random), decimals: UInt8.random(in: 0...3, using: &random))
        default: Figure(Int.random(in: 0...3, using: &random))
        }
    }

    private func randomReading(_ template: TableTemplate, _ random: inout SeededGenerator) -> TableReading {
        let states = CellState.allCases
        let calm = Int.random(in: 1...40, using: &random)
        let cells = (0..<template.cellCount).map { _ in
            let state = Int.random(in: 0..<calm, using: &random) == 0 ? states.randomElement(using: &random)! : .number
            let figure = state == .number || state == .uncertain ? randomFigure(&random) : nil
            return Cell(state: state, figure: figure, range: 0..<Int.random(in: 0...9, using: &random))
        }
        var surplus: [Int: [Cell]] = [:]
        for row in -1...template.rows.count where Int.random(in: 0..<6, using: &random) == 0 {
            surplus[row] = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Cell(state: .uncertain, figure: randomFigure(&random), range: 0..<1)
            }
        }
        return TableReading(template: template, cells: cells, range: 0..<0, surplus: surplus)
    }

    @Test("whatever was read, the findings are sound in form", arguments: 0..<150)
    func anything(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 40_000))
        for template in Self.templates {
            let report = report(randomReading(template, &random), text: "任意\u{1b}文字")
            let findings = Checker.check(report)
            let tally = Checker.tally(report)
            #expect(tally.errors + tally.warnings + tally.infos == findings.count)
            #expect(Set(findings.map(\.fingerprint)).count == findings.count)
            for finding in findings {
                #expect(RuleCatalog.rule(named: finding.rule) != nil)
                #expect(finding.cells.allSatisfy { template.index(of: $0) != nil })
                #expect(!finding.message.english.unicodeScalars.contains { $0.value < 32 })
                if finding.severity == .error { #expect(finding.status == .violated && !finding.assumesBlankZero) }
            }
        }
    }

    @Test("a table that adds up is never accused, however badly it was read", arguments: 0..<100)
    func badlyRead(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 60_000))
        for template in [TableTemplate.requests2021, .requests2019, .cases2021] {
            let figures = consistentFigures(template, &random)
            var cells = reading(template, figures).cells
            let calm = Int.random(in: 2...60, using: &random)
            for index in cells.indices where Int.random(in: 0..<calm, using: &random) == 0 {
                switch Int.random(in: 0..<3, using: &random) {
                case 0: cells[index] = .missing
                case 1: cells[index] = Cell(state: .text, range: 0..<0)
                default: if figures[index] == 0 { cells[index] = Cell(state: .blank, range: 0..<0) }
                }
            }
            let findings = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0)))
            #expect(!findings.contains { $0.status == .violated && RuleName(rawValue: $0.rule)?.isBalance == true })
        }
    }

    @Test("no rule is passed in silence that could not be assessed", arguments: 0..<60)
    func nothingIsPassedInSilence(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 80_000))
        let template = TableTemplate.requests2021
        var cells = reading(template, consistentFigures(template, &random)).cells
        for index in cells.indices where Int.random(in: 0..<30, using: &random) == 0 {
            cells[index] = Bool.random(using: &random) ? .missing : Cell(state: .text, range: 0..<0)
        }
        let findings = Checker.check(report(TableReading(template: template, cells: cells, range: 0..<0)))
        for rule in template.balanceRules {
            let unreadable = (rule.left + rule.right).filter { cells[$0].state != .number }
            let told = Set(findings.filter { $0.rule == rule.name && $0.status == .notAssessable }.flatMap(\.cells))
            #expect(told.isSuperset(of: unreadable.map { template.cellIDs[$0] }))
        }
    }
}
