import Parsing
import ReportFormat
import ReportSamples
import Testing

@testable import Checking

@Suite struct SuspectPropertyTests {
    @Test("every suspect makes every rule of the table hold", arguments: Fault.all)
    func suspectsAreSound(_ fault: Fault) {
        for seed in 0..<12 {
            let sample = FaultyTable(fault, seed: UInt64(10_000 + seed))
            for suspect in suspects(sample) {
                let figures = sample.applying(suspect)
                #expect(sample.template.balanceRules.allSatisfy { $0.holds(in: figures) })
                #expect(suspect.cells.allSatisfy { !$0.proposed.isNegative && $0.printed != $0.proposed })
                #expect(Set(suspect.cells.map(\.id)).count == suspect.cells.count)
            }
        }
    }

    @Test("the same table gives the same suspects, in order of rank", arguments: Fault.all)
    func suspectsAreDeterministic(_ fault: Fault) {
        for seed in 0..<6 {
            let sample = FaultyTable(fault, seed: UInt64(20_000 + seed))
            let first = suspects(sample)
            #expect(first == suspects(sample))
            #expect(first.count <= SuspectList.limit || first.last?.rank == 1)
            #expect(first.map(\.rank) == first.map(\.rank).sorted())
            #expect(first.isEmpty || first[0].rank == 1)
        }
    }

    @Test func allFindingsOfTheTableOfSectionThreeShareTheirSuspects() {
        let sample = FaultyTable(.mistypedCells(2), seed: 7)
        let lists = Checker.check(report(reading(sample.template, sample.printed))).map(\.suspects)
        #expect(lists.count > 1 && lists.allSatisfy { $0 == lists[0] })
    }

    @Test func nothingInTheReportChanges() {
        let sample = FaultyTable(.mistypedCells(1), seed: 3)
        let printed = report(reading(sample.template, sample.printed))
        #expect(!Checker.check(printed).flatMap(\.suspects).isEmpty)
        #expect(printed.table(.requests)?.cells.map { $0.figure?.digits } == sample.printed)
    }

    @Test("extremes of the figure type do not overflow", arguments: [Int64.max, Int64.min, Int64.max / 2])
    func extremes(value: Int64) {
        for template in [TableTemplate.requests2021, .cases2021] {
            var figures = [Int64](repeating: 0, count: template.cellCount)
            figures[0] = value
            _ = Checker.check(report(reading(template, figures))).map(\.suspects)
            _ = Checker.check(report(reading(template, figures.map { _ in value }))).map(\.suspects)
        }
    }

    @Test func aTableOfNonsenseIsGivenUpInTime() {
        var random = SeededGenerator(state: 11)
        for _ in 0..<3 {
            let figures = (0..<TableTemplate.requests2021.cellCount).map { _ in Int64.random(in: 0...9, using: &random) }
            let findings = Checker.check(report(reading(.requests2021, figures)))
            #expect(findings.allSatisfy { $0.suspects.isEmpty })
        }
    }
}

/// The suspects of a table's first broken rule.
func suspects(_ sample: FaultyTable) -> [Suspect] {
    Checker.check(report(reading(sample.template, sample.printed))).first { $0.status == .violated && $0.section == 3 }?.suspects ?? []
}

extension FaultyTable {
    /// The printed figures with a hypothesis applied.
    func applying(_ suspect: Suspect) -> [Int64] {
        var figures = printed
        for cell in suspect.cells { figures[template.index(of: cell.id)!] = cell.proposed.digits }
        return figures
    }
}

extension BalanceRule {
    fileprivate func holds(in figures: [Int64]) -> Bool {
        left.reduce(0) { $0 + figures[$1] } == right.reduce(0) { $0 + figures[$1] }
    }
}
