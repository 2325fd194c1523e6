import ReportFormat
import Testing

@testable import Checking

@Suite struct FingerprintTests {
    @Test("prepared steps give what hashing every byte gives", arguments: 0..<40)
    func stepsAreTheSameAsBytes(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        for template in TableKind.allCases.flatMap(TableTemplate.all) {
            let table = FingerprintTable(template)
            // Whole rows, parts of rows, and cells out of order.
            let rows = template.rows.indices.filter { _ in Bool.random(using: &random) }
            var cells = rows.flatMap { template.cells(ofRow: $0) }.filter { _ in Int.random(in: 0..<9, using: &random) > 0 }
            if seed % 4 == 0 { cells.shuffle(using: &random) }
            var fingerprint = Fingerprint(rule: "rule-\(seed)", subject: "subject")
            table.add(cells.map(UInt8.init), to: &fingerprint)
            let expected = Fingerprint.make(rule: "rule-\(seed)", subject: "subject", cells: cells.map { template.cellIDs[$0] })
            #expect(fingerprint.text == expected)
        }
    }

    @Test func aFindingHasTheFingerprintOfItsCells() {
        let reports = [
            report(table(.requests2021, "*: ~0 ~0 ~0 ~0 ~0 ~0 ?\ngranted: 1 0 0 0 0 0 2")),
            report(table(.requests2019, "*: _ _ _ _ _ _ _\ngranted: 1 2 3 4 5 6 7")),
            report(table(.cases2021, "reconsideration: 10 1 0 0 0\nlitigationDirect: 5 ? 0 0 0"), table(.active2019, "fees: 1 _")),
        ]
        for finding in reports.flatMap(Checker.check) {
            #expect(finding.fingerprint == Fingerprint.make(rule: finding.rule, subject: finding.subject, cells: finding.cells))
        }
    }
}
