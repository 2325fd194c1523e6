import Checking
import Parsing
import ReportFormat
import Testing

@testable import gouji

@Suite struct ProposalTests {
    private func suspect(_ cell: String, _ printed: Int64, _ proposed: Int64, _ reason: SuspectReason, rank: Int = 1) -> Suspect {
        Suspect(
            cells: [SuspectCell(id: CellID(rawValue: cell), printed: Figure(digits: printed), proposed: Figure(digits: proposed))],
            reason: reason.rawValue, rank: rank, ruleCount: 4)
    }

    private func proposal(_ suspects: [Suspect]) -> Proposal? {
        let finding = Finding(
            rule: "row-total", severity: .error, status: .violated, subject: "granted", section: 3, cells: [],
            message: LocalizedText(zh: "", en: ""), fingerprint: "x", suspects: suspects)
        return Proposal(finding) { PlaceWords(report: nil, language: $1).name(of: $0) }
    }

    @Test func theOnlyBestSuspectIsProposedWithItsReason() throws {
        let words = try #require(
            proposal([
                suspect("requests.granted.total", 21, 12, .digitsInterchanged),
                suspect("requests.granted.naturalPerson", 12, 21, .digitsInterchanged, rank: 2),
            ])
        ).words
        #expect(words.chinese == "建议核对：予以公开·总计 21 → 12（数字颠倒；改后 4 条勾稽关系全部成立）")
        #expect(words.english.hasPrefix("Please check: "))
        #expect(words.english.hasSuffix(" 21 → 12 (digits interchanged; then all 4 rules concerned hold)"))
    }

    @Test func equallyGoodSuspectsAreSaidToBeSeveral() throws {
        let cells = ["naturalPerson", "commercialEnterprise", "legalService", "total"]
        let words = try #require(proposal(cells.map { suspect("requests.granted.\($0)", 3, 4, .digitReplaced) })).words
        #expect(words.chinese.hasPrefix("建议核对：有 4 种同样可能的改法，勾稽关系分不出哪一个："))
        #expect(words.chinese.components("；或 ") == 3 && words.chinese.hasSuffix("；另有 1 种"))
        #expect(words.english.contains("4 corrections are equally possible") && words.english.hasSuffix("; and 1 more"))
    }

    @Test func withoutSuspectsThereIsNoProposal() {
        #expect(proposal([]) == nil)
    }
}

extension String {
    /// In how many parts a separator cuts the text.
    fileprivate func components(_ separator: String) -> Int { split(separator: separator).count }
}
