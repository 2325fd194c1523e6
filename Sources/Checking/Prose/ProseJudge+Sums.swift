import Parsing
import ReportFormat

extension ProseJudge {
    /// Breakdowns that do not make up the total that they break down.
    var sums: [Found] {
        var found: [Found] = []
        if tells(.receivedFrom(.naturalPerson)), tells(.receivedFrom(.organisations)), let sum = applicants { found.append(sum) }
        if ProseResult.allCases.count(where: { tells(.result($0)) }) > 1, let sum = results { found.append(sum) }
        if claims.contains(where: { $0.subject == .channel }), let sum = channels { found.append(sum) }
        return found
    }

    /// 网络9件、信函4件、当面3件，共计15件; 收到15件，其中网络9件、信函7件: parts may be left out, but cannot be more than the whole.
    private var channels: Found? {
        for (index, first) in claims.enumerated() where first.subject == .channel && (index == 0 || claims[index - 1].subject != .channel) {
            let parts = claims[index...].prefix { $0.subject == .channel && $0.sentence == first.sentence }
            let sum = parts.reduce(0) { $0 + $1.value.digits }
            let last = parts.last ?? first
            if let told = claims[parts.endIndex...].first, told.subject == .channelSum, told.sentence == first.sentence {
                if sum != told.value.digits { return found("channels", told, parts: Array(parts), sum) }
            } else if let whole = total(before: first), whole.sentence == last.sentence,
                sum > whole.value.digits + carriedOver(near: whole)
            {
                return found("channels", whole, parts: Array(parts), sum)
            }
        }
        return nil
    }

    /// 收到12件，其中自然人10件，法人或其他组织3件.
    private var applicants: Found? {
        for natural in claims where natural.subject == .receivedFrom(.naturalPerson) {
            guard
                let organisations = claims.first(where: { $0.subject == .receivedFrom(.organisations) && $0.sentence == natural.sentence }),
                let total = total(before: natural), natural.scope == nil
            else { continue }
            let sum = natural.value.digits + organisations.value.digits
            guard sum != total.value.digits, sum != total.value.digits + carriedOver(near: total) else { continue }
            return found("applicants", total, parts: [natural, organisations], sum)
        }
        return nil
    }

    /// 办结10件，其中予以公开8件，不予公开3件: parts may be left out, but cannot be more than the whole.
    private var results: Found? {
        var start = 0
        while start < claims.count {
            var end = start
            while end < claims.count, claims[end].sentence == claims[start].sentence, claims[end].section == claims[start].section {
                end += 1
            }
            let sentence = start..<end
            start = end
            guard sentence.count > 1 else { continue }
            let parts = claims[sentence].filter { if case .result = $0.subject { true } else { false } }
            guard parts.count > 1, Set(parts.map(\.subject)).count == parts.count, let first = parts.first else { continue }
            let wholes = claims.filter {
                $0.section == first.section && $0.phrase.lowerBound < first.phrase.lowerBound
                    && first.phrase.lowerBound - $0.phrase.upperBound < 400
                    && ($0.subject == .received || $0.subject == .settled || $0.subject == .processed)
            }
            guard let whole = wholes.max(by: { $0.value.digits < $1.value.digits }) else { continue }
            let sum = parts.reduce(0) { $0 + $1.value.digits }
            if sum > whole.value.digits + carriedOver(near: whole) { return found("results", whole, parts: Array(parts), sum) }
        }
        return nil
    }

    private func total(before part: ProseClaim) -> ProseClaim? {
        claims.last {
            $0.subject == .received && $0.section == part.section && $0.phrase.lowerBound < part.phrase.lowerBound
                && part.phrase.lowerBound - $0.phrase.upperBound < 400
        }
    }

    private func carriedOver(near claim: ProseClaim) -> Int64 {
        claims.first { $0.subject == .carriedOver && $0.section == claim.section }?.value.digits
            ?? tables.meaning(of: .carriedOver)?.printed ?? 0
    }

    private func found(_ subject: String, _ total: ProseClaim, parts: [ProseClaim], _ sum: Int64) -> Found {
        Found(
            rule: .proseSum, severity: .warning,
            contradiction: ProseContradiction(
                subject: subject, cells: .none, left: total.value, right: Figure(digits: sum), assumesBlankZero: false, kind: .sum,
                claims: [total] + parts, document: report.document))
    }
}
