import Parsing
import ReportFormat
import Testing

@testable import Checking

/// A report with a bit of everything.
private func messy(_ figure: Int = 3) -> Report {
    report(
        table(.active2021, "licensing: x\nfees: -1"),
        table(
            .requests2021,
            """
            newReceived: \(figure) 0 0 0 0 0 \(figure)
            carriedOver: _ _ _ _ _ _ _
            granted: ~1 ~0 ~0 ~0 ~0 ~1 ?
            partiallyGranted: ~1 ~0 ~0 ~0 ~0 ~1 ~1 +2
            refused.thirdPartyRights: / / / / / / /
            handledTotal: 2 0 0 0 0 0 2
            """), table(.cases2021, "reconsideration: 10 1 0 0 0\nlitigationDirect: 5 ? 0 0 0"), sections: [1, 2, 3, 4],
        troubles: [.figuresLeftOver(.cases, count: 1, range: 0..<0), .pastedTwice(range: 0..<0)])
}

@Suite struct FindingListTests {
    @Test func standInTheOrderOfTheReport() {
        let sections = Checker.check(messy()).map { $0.section ?? 0 }
        #expect(sections == sections.sorted())
        #expect(Set(sections) == [0, 2, 3, 4, 5, 6])
    }

    @Test func areTheSameEveryTime() {
        let first = Checker.check(messy())
        for _ in 0..<5 { #expect(Checker.check(messy()).map(\.message) == first.map(\.message)) }
    }

    @Test func haveFingerprintsOfTheirOwn() {
        let fingerprints = Checker.check(messy()).map(\.fingerprint)
        #expect(Set(fingerprints).count == fingerprints.count)
        #expect(fingerprints.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
    }

    @Test func keepTheirFingerprintsWhenValuesChange() {
        #expect(Checker.check(messy(3)).map(\.fingerprint) == Checker.check(messy(9)).map(\.fingerprint))
        #expect(Checker.check(messy(3)).map(\.message) != Checker.check(messy(9)).map(\.message))
    }

    @Test func theFingerprintIsTheOnePublished() {
        let cells = [CellID(rawValue: "cases.reconsideration.total")]
        #expect(Fingerprint.make(rule: "case-total", subject: "reconsideration", cells: cells) == "4f23923154076293")
        #expect(Fingerprint.make(rule: "a", subject: "bc", cells: []) != Fingerprint.make(rule: "ab", subject: "c", cells: []))
    }

    @Test func nameOnlyRulesOfTheCatalogAndSpeakBothLanguages() {
        for finding in Checker.check(messy()) {
            #expect(RuleCatalog.rule(named: finding.rule) != nil)
            #expect(!finding.message.chinese.isEmpty && !finding.message.english.isEmpty)
            #expect(!finding.message.chinese.contains("\n"))
        }
    }

    @Test func areCountedTheSameWithoutWords() {
        let findings = Checker.check(messy())
        let tally = Checker.tally(messy())
        #expect(tally.errors == findings.count { $0.severity == .error })
        #expect(tally.warnings == findings.count { $0.severity == .warning })
        #expect(tally.infos == findings.count { $0.severity == .info })
        #expect(tally.tables == [.notAssessable, .violated, .violated])
    }

    @Test func tellHowTheTablesStand() {
        #expect(Checker.tally(report()).tables == [.clean, .clean, .clean])
        #expect(Checker.tally(report(without: [.active], sections: [1, 3, 4, 5, 6])).tables == [.absent, .clean, .clean])
        #expect(Checker.tally(report(table(.cases2021, "reconsideration: _ _ _ _ _"))).verdict(.cases) == .clean)
        #expect(Checker.tally(report(table(.requests2021, "*: ~0 ~0 ~0 ~0 ~0 ~0 ?"))).verdict(.requests) == .notAssessable)
        #expect(Checker.tally(report(table(.cases2021, "*: ? ? ? ? ?"))).verdict(.cases) == .absent)
    }
}

@Suite struct FindingIndexTests {
    private let index = FindingIndex(Checker.check(messy()))

    private func cell(_ id: String) -> CellID { CellID(rawValue: id) }

    @Test func findsWhatTouchesACellTheWorstFirst() {
        let findings = index.findings(of: cell("requests.newReceived.naturalPerson"))
        #expect(findings.map(\.rule) == ["column-balance"])
        let doubt = index.findings(of: cell("requests.granted.naturalPerson"))
        #expect(doubt.map(\.severity) == doubt.map(\.severity).sorted(by: >))
        #expect(doubt.contains { $0.rule == "uncertain-row" })
    }

    @Test func tellsViolatedFromBlankFromUnreadable() {
        #expect(index.marks(of: cell("cases.reconsideration.total")) == .violated)
        #expect(index.marks(of: cell("requests.carriedOver.legalService")) == .blankTold)
        #expect(index.marks(of: cell("requests.newReceived.naturalPerson")) == .violatedIfBlankIsZero)
        #expect(index.marks(of: cell("requests.granted.researchInstitution")) == .notAssessable)
        #expect(index.marks(of: cell("active.licensing.decisions")) == .notAFigure)
    }

    @Test func knowsNothingOfOtherCells() {
        #expect(index.findings(of: cell("cases.litigationAfterReconsideration.total")).isEmpty)
        #expect(index.marks(of: cell("nothing.of.this")) == [])
        #expect(index.severity(of: cell("nothing.of.this")) == nil)
    }
}
