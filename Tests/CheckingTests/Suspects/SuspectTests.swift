import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct SuspectTests {
    @Test func oneWrongItemIsFoundWithItsFigure() {
        let sample = table(
            .requests2021,
            """
            newReceived: 34 0 0 0 0 0 34
            granted: 21 0 0 0 0 0 12
            partiallyGranted: 22 0 0 0 0 0 22
            handledTotal: 34 0 0 0 0 0 34
            """)
        #expect(suspects(sample) == ["1 digits-interchanged granted.naturalPerson 21→12"])
    }

    @Test func aWrongFigureThatIsATotalIsFoundAsWell() {
        let sample = table(
            .requests2021,
            """
            newReceived: 3 4 0 0 0 0 7
            refused.stateSecret: 3 4 0 0 0 0 7
            handledTotal: 3 5 0 0 0 0 7
            """)
        #expect(suspects(sample) == ["1 digit-replaced handledTotal.commercialEnterprise 5→4"])
    }

    @Test func twoWrongFiguresFarFromEachOtherAreFoundTogether() {
        let sample = table(
            .requests2021,
            """
            newReceived: 30 0 0 8 0 0 38
            carriedOver: 2 0 0 0 0 0 7
            granted: 32 0 0 8 0 0 40
            refused.internalAffairs: 0 0 0 6 0 0 0
            handledTotal: 32 0 0 8 0 0 40
            """)
        #expect(
            suspects(sample).first
                == "1 digit-replaced carriedOver.total 7→2, refused.internalAffairs.publicWelfare 6→0")
    }

    @Test func aTotalLeftAtZeroIsTheOnlyExplanation() {
        #expect(
            suspects(table(.cases2021, "reconsideration: 10 1 0 0 0"))
                == ["1 omitted-total reconsideration.total 0→11"])
    }

    @Test func blocksOfCasesAreJudgedEachByItself() {
        let findings = Checker.check(report(table(.cases2021, "reconsideration: 10 1 0 0 0\nlitigationDirect: 5 0 0 0 0")))
        #expect(
            findings.map { $0.suspects.map { "\($0.rank) \($0.cells[0].id.rawValue)" } } == [
                ["1 cases.reconsideration.total"], ["1 cases.litigationDirect.total", "2 cases.litigationDirect.upheld"],
            ])
    }

    @Test func whatTheSumsCannotTellIsATie() {
        let found = suspects(table(.cases2021, "reconsideration: 3 1 0 0 5"))
        #expect(
            found == [
                "1 digit-replaced reconsideration.upheld 3→4", "1 digit-replaced reconsideration.corrected 1→2",
                "1 digit-replaced reconsideration.total 5→4", "2 row-shifted reconsideration.pending 0→5, reconsideration.total 5→9",
                "3 digit-replaced reconsideration.otherOutcome 0→1",
            ])
    }

    @Test func noProposalIsNegative() {
        for line in ["reconsideration: 0 0 0 0 4", "reconsideration: 2 0 0 0 1"] {
            for finding in Checker.check(report(table(.cases2021, line))) {
                #expect(!finding.suspects.isEmpty)
                #expect(finding.suspects.allSatisfy { $0.cells.allSatisfy { !$0.proposed.isNegative } })
            }
        }
    }

    @Test func anErrorThatTheSumsCannotSeeIsBlamedOnNobody() {
        #expect(suspects(table(.cases2021, "reconsideration: 3 1 0 0 4")).isEmpty)
        let coherent = table(
            .requests2021,
            """
            newReceived: 9 0 0 0 0 0 9
            granted: 9 0 0 0 0 0 9
            handledTotal: 9 0 0 0 0 0 9
            """)
        #expect(suspects(coherent).isEmpty)
    }

    @Test func twoNeighboursInEachOthersPlaceAreOneChange() {
        let sample = table(
            .requests2021,
            """
            newReceived: 6 9 0 0 0 0 15
            granted: 4 0 0 0 0 0 4
            partiallyGranted: 9 2 0 0 0 0 11
            handledTotal: 6 9 0 0 0 0 15
            """)
        #expect(suspects(sample).first == "1 cells-swapped partiallyGranted.naturalPerson 9→2, partiallyGranted.commercialEnterprise 2→9")
    }

    @Test func aFigureInTheNeighbouringColumnIsOneChange() {
        let sample = table(
            .requests2021,
            """
            newReceived: 6 0 9 0 0 0 15
            granted: 6 0 0 0 0 0 6
            partiallyGranted: 0 9 0 0 0 0 9
            handledTotal: 6 0 9 0 0 0 15
            """)
        #expect(
            suspects(sample).first
                == "1 neighbour-column partiallyGranted.commercialEnterprise 9→0, partiallyGranted.researchInstitution 0→9")
    }

    @Test func aRowOneCellTooFarToTheLeftIsOneChange() {
        let sample = table(
            .requests2021,
            """
            newReceived: 6 3 0 0 0 1 10
            granted: 3 0 0 0 1 10 0
            handledTotal: 6 3 0 0 0 1 10
            """)
        #expect(suspects(sample).first?.hasPrefix("1 row-shifted granted.naturalPerson 3→6, granted.commercialEnterprise 0→3") == true)
    }

    @Test func twoRowsInEachOthersPlaceAreOneChange() {
        let sample = table(
            .requests2021,
            """
            newReceived: 6 3 0 0 0 0 9
            granted: 4 2 0 0 0 0 6
            handledTotal: 2 1 0 0 0 0 3
            carriedForward: 4 2 0 0 0 0 6
            """)
        #expect(suspects(sample).first?.hasPrefix("1 rows-swapped handledTotal.naturalPerson 2→4") == true)
    }

    @Test func aColumnThatHoldsTheTotalsOfAllRowsIsSwappedWithThem() {
        let sample = table(
            .requests2021,
            """
            newReceived: 2 1 0 0 0 3 0
            granted: 2 0 0 0 0 2 0
            unavailable.notHeld: 0 1 0 0 0 1 0
            handledTotal: 2 1 0 0 0 3 0
            """)
        let best = suspects(sample).filter { $0.hasPrefix("1 ") }
        #expect(best.count == 1)
        #expect(best.first?.hasPrefix("1 columns-swapped newReceived.otherOrganization 3→0, newReceived.total 0→3") == true)
    }

    @Test func totalsLeftAtZeroBesideAColumnOfItemsWereLeftOut() {
        let sample = table(
            .requests2021,
            """
            newReceived: 2 0 0 0 0 1 0
            granted: 2 0 0 0 0 0 0
            unavailable.notHeld: 0 0 0 0 0 1 0
            handledTotal: 2 0 0 0 0 1 0
            """)
        #expect(suspects(sample).first?.hasPrefix("1 omitted-total newReceived.total 0→3") == true)
    }

    @Test func aBlockOfCasesWhosePendingStandsInThePlaceOfItsTotalIsInTheFirstRank() {
        let best = suspects(table(.cases2021, "reconsideration: 3 0 0 4 1")).filter { $0.hasPrefix("1 ") }
        #expect(best.contains("1 cells-swapped reconsideration.pending 4→1, reconsideration.total 1→4"))
    }

    @Test func rowsOneLineTooHighAreOneChange() {
        let sample = table(
            .requests2021,
            """
            newReceived: 6 3 0 0 0 0 9
            granted: 4 2 0 0 0 0 6
            otherHandling.other: 4 2 0 0 0 0 6
            handledTotal: 2 1 0 0 0 0 3
            """)
        #expect(suspects(sample).first?.hasPrefix("1 rows-shifted") == true)
    }

    @Test func anItemAndTheTotalMadeFromItAreOneChange() {
        let sample = table(
            .requests2021,
            """
            newReceived: 3 0 0 0 0 0 3
            granted: 2 0 0 0 0 0 2
            handledTotal: 2 0 0 0 0 0 2
            """)
        let found = suspects(sample)
        #expect(found.contains("1 recomputed-total newReceived.naturalPerson 3→2, newReceived.total 3→2"))
        // A printed 0 is rarely meant to be a figure.
        #expect(found.contains("2 recomputed-total carriedForward.naturalPerson 0→1, carriedForward.total 0→1"))
    }

    @Test func aBlankTotalIsFilledIn() {
        #expect(
            suspects(table(.cases2021, "litigationDirect: 2 1 0 0 _")).first == "1 omitted-total litigationDirect.total _→3")
    }

    @Test func aTableOfWhichTooLittleWasReadGetsNoSuspects() {
        #expect(suspects(table(.cases2021, "reconsideration: 3 ? 0 0 5")).isEmpty)
        #expect(suspects(table(.requests2021, "newReceived: 3 ~1 ~2 0 0 0 9")).isEmpty)
    }

    @Test func aRowWhosePlacesAreInDoubtIsMovedToWhereAllRulesHold() {
        let sample = table(
            .requests2021,
            """
            newReceived: 3 0 0 0 0 0 3
            granted: ~0 ~0 ~0 ~0 ~0 ~3 _
            handledTotal: 3 0 0 0 0 0 3
            """)
        let finding = Checker.check(report(sample)).first { $0.rule == RuleName.uncertainRow.rawValue }
        #expect(
            words(of: finding) == [
                "1 row-shifted granted.naturalPerson 0→3, granted.otherOrganization 3→0, granted.total _→3"
            ])
    }

    @Test func aColumnOfTotalsBesideItsPlaceIsToldThoughEveryRowIsInDoubt() {
        let sample = table(
            .requests2021,
            """
            newReceived: ~3 ~4 ~0 ~0 ~0 ~7 _
            carriedOver: ~1 ~0 ~0 ~0 ~0 ~1 _
            granted: ~3 ~4 ~0 ~0 ~0 ~7 _
            handledTotal: ~3 ~4 ~0 ~0 ~0 ~7 _
            carriedForward: ~1 ~0 ~0 ~0 ~0 ~1 _
            """)
        let finding = Checker.check(report(sample)).first { $0.rule == RuleName.uncertainRow.rawValue }
        #expect(finding?.suspects.first?.reason == SuspectReason.columnsSwapped.rawValue)
    }

    @Test func aRowInDoubtThatFitsAsItWasPlacedHasNoSuspects() {
        let sample = table(
            .requests2021,
            """
            newReceived: 3 0 0 0 0 0 3
            granted: ~3 ~0 ~0 ~0 ~0 ~0 ~3
            handledTotal: 3 0 0 0 0 0 3
            """)
        #expect(Checker.check(report(sample)).allSatisfy { $0.suspects.isEmpty })
    }

    @Test func whatElseIsKnownOfACellRanksItFirst() {
        let sample = report(table(.cases2021, "reconsideration: 3 1 0 0 5"))
        var hints = SuspectHints()
        hints.expect(2, in: CellID(rawValue: "cases.reconsideration.corrected"))
        let best = Checker.check(sample, hints: hints)[0].suspects.filter { $0.rank == 1 }
        #expect(best.map { $0.cells.map(\.id.rawValue) } == [["cases.reconsideration.corrected"]])
        var agreeing = SuspectHints()
        agreeing.expect(5, in: CellID(rawValue: "cases.reconsideration.total"))
        let others = Checker.check(sample, hints: agreeing)[0].suspects.filter { $0.rank == 1 }
        #expect(others.map { $0.cells[0].id.column } == ["upheld", "corrected"])
    }

    @Test func saysInBothLanguagesWhatHappened() throws {
        let sample = table(
            .requests2021,
            """
            newReceived: 34 0 0 0 0 0 34
            granted: 21 0 0 0 0 0 12
            partiallyGranted: 22 0 0 0 0 0 22
            handledTotal: 34 0 0 0 0 0 34
            """)
        let suspect = try #require(Checker.check(report(sample)).first?.suspects.first)
        #expect(suspect.explanation.english == "21 → 12: digits interchanged; then 2 of 2 rules hold")
        #expect(suspect.explanation.chinese == "21 → 12：数字颠倒；改后有关的 2 条勾稽关系全部成立")
    }
}

/// The suspects of the first rule that does not hold: rank, reason, and what each cell prints and should hold.
private func suspects(_ reading: TableReading) -> [String] {
    let finding = Checker.check(report(reading)).first { $0.status == .violated && RuleName(rawValue: $0.rule)?.isBalance == true }
    return words(of: finding)
}

private func words(of finding: Finding?) -> [String] {
    (finding?.suspects ?? []).map { suspect in
        let cells = suspect.cells.map { "\($0.id.row).\($0.id.column) \($0.printed?.description ?? "_")→\($0.proposed)" }
        return "\(suspect.rank) \(suspect.reason) \(cells.joined(separator: ", "))"
    }
}
