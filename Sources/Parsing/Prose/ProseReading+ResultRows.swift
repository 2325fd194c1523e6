extension ProseReading {
    /// 涉及国家秘密不予公开1件, 本机关不掌握相关政府信息2件, 重复申请1件: rows of the groups of results.
    mutating func readResultRows() {
        guard !holds(.active, in: sentence) else { return }
        for clause in clauses() {
            let reasons = clause.tokens.filter { tokens[$0].word == .reason }
            let counts = clause.tokens.filter { tokens[$0].count != nil }
            guard reasons.count == 1, counts.count == 1, let value = tokens[counts[0]].count, value.unit == .cases, isOwnCount(counts[0]),
                let row = resultRow(namedBy: reasons[0]), clause.tokens.allSatisfy({ mayStandBesideRow($0) })
            else { continue }
            let first = min(reasons[0], counts[0])
            let last = max(reasons[0], counts[0])
            guard tokens[last].start - tokens[first].end <= 16 else { continue }
            claim(.resultRow(row), value.value, first...last, isPlain: false)
        }
    }

    /// The row of the table that a reason names, `nil` for one that could be several: 因本机关不掌握等原因.
    func resultRow(namedBy reason: Int) -> String? {
        let end = tokens[reason].end
        let next = reason + 1 < tokens.count ? tokens[reason + 1].start : letters.count
        return text(end..<next, holds: ProseReading.andOthers) ? nil : ProseReasons.row(of: letters[tokens[reason].start..<end])
    }

    private static let andOthers = folded("等")[0]

    private func mayStandBesideRow(_ token: Int) -> Bool {
        switch tokens[token].kind {
        case .word(let word):
            switch word {
            case .reason, .request, .weakRequest, .part, .also, .together, .disclosure, .neutral: true
            default: word.result != nil
            }
        case .count: true
        default: false
        }
    }
}

/// The words by which sentences name the rows of the groups of results.
enum ProseReasons {
    /// `nil` for a word that could name several rows.
    static func row(of spelled: Slice<UnsafeBufferPointer<UInt16>>) -> String? {
        rows.first { $0.word.elementsEqual(spelled) }?.row
    }

    private static let rows: [(word: [UInt16], row: String)] = [
        ("国家秘密", "refused.stateSecret"), ("禁止公开", "refused.prohibitedByLaw"), ("三安全", "refused.securityAndStability"),
        ("第三方", "refused.thirdPartyRights"), ("内部事务", "refused.internalAffairs"), ("过程性", "refused.processInformation"),
        ("执法案卷", "refused.enforcementFiles"), ("行政执法案卷", "refused.enforcementFiles"), ("行政查询", "refused.administrativeInquiry"),
        ("不掌握", "unavailable.notHeld"), ("没有现成", "unavailable.needsCreation"), ("另行制作", "unavailable.needsCreation"),
        ("重复申请", "notProcessed.repeated"), ("公开出版物", "notProcessed.publication"), ("重新出具", "notProcessed.reissue"),
    ].map { (folded($0.0), $0.1) }
}
