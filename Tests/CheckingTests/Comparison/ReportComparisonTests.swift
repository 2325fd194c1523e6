import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct ReportComparisonTests {
    /// `id change old → new`, with states in words where there is no figure.
    private func changes(_ old: Report, _ new: Report, _ kind: TableKind) -> [String] {
        let comparison = ReportComparison(old, new)
        return comparison.sections[kind.sectionNumber].table?.changed.map { cell in
            "\(cell.id.row).\(cell.id.column) \(cell.change.rawValue) \(words(cell.old)) → \(words(cell.new))"
        } ?? []
    }

    private func words(_ cell: Cell?) -> String { cell.map { $0.figure?.description ?? $0.state.identifier } ?? "none" }

    @Test func aReportIsTheSameAsItself() {
        let comparison = ReportComparison(report(), report())
        #expect(comparison.isSame && comparison.sections.map(\.number) == Array(0...6))
        #expect(comparison.sections.allSatisfy { $0.isSame && $0.table?.share ?? 1 == 1 })
    }

    @Test func changedFiguresAndStatesAreTold() {
        let old = report(table(.cases2021, "reconsideration: 1 0 0 0 1\nlitigationDirect: 0 _ / x ?"))
        let new = report(table(.cases2021, "reconsideration: 2 0 0 0 2\nlitigationDirect: _ _ 0 x 0"))
        #expect(
            changes(old, new, .cases) == [
                "reconsideration.upheld value 1 → 2", "reconsideration.total value 1 → 2", "litigationDirect.upheld state 0 → blank",
                "litigationDirect.otherOutcome state notApplicable → 0", "litigationDirect.total state missing → 0",
            ])
        #expect(ReportComparison(old, new).sections[4].table?.share == 10.0 / 15)
    }

    @Test func aFigureIsComparedAsPrinted() {
        let old = report(table(.active2021, "fees: 17.2"))
        #expect(changes(old, report(table(.active2021, "fees: 17.20")), .active) == ["fees.amount value 17.2 → 17.20"])
        #expect(changes(old, report(table(.active2021, "fees: 17.2")), .active).isEmpty)
    }

    @Test func rowsOfOneTemplateOnlyAreNoChangesOfValue() throws {
        let old = report(table(.requests2019, "otherHandling: 1 0 0 0 0 0 1"))
        let comparison = ReportComparison(old, report())
        let changed = try #require(comparison.sections[3].table).changed
        #expect(changed.count { $0.change == .onlyOld } == 7 && changed.count { $0.change == .onlyNew } == 21)
        #expect(changed.allSatisfy { $0.id.row.hasPrefix("otherHandling") } && changed.count == 28)
        let onlyOld = try #require(changed.first { $0.change == .onlyOld })
        #expect(onlyOld.old?.figure == Figure(1) && onlyOld.new == nil)
    }

    @Test func everyCellOfBothTemplatesIsComparedOnce() throws {
        for (old, new) in [
            (TableTemplate.active2019, TableTemplate.active2021), (.active2021, .active2019), (.requests2021, .requests2019),
        ] {
            let comparison = ReportComparison(report(table(old)), report(table(new)))
            let ids = try #require(comparison.sections[old.table.sectionNumber].table).cells.map(\.id)
            #expect(Set(ids).count == ids.count && Set(ids) == Set(old.cellIDs).union(new.cellIDs))
        }
    }

    @Test func aTableAndASectionThatOneReportLacksAreTold() {
        let comparison = ReportComparison(report(), report(without: [.cases], sections: [1, 2, 3, 4, 5]))
        #expect(comparison.sections[4].table?.new == nil && comparison.sections[4].table?.isSame == false)
        #expect(comparison.sections[6].newHeading == nil && !comparison.sections[6].isSame && !comparison.isSame)
        #expect(comparison.sections[5].isSame)
    }
}
