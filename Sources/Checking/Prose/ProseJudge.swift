import Parsing
import ReportFormat

/// Compares claims with the tables. A claim that agrees in any legitimate reading is let be.
struct ProseJudge {
    let report: Report
    let claims: [ProseClaim]
    let tables: ProseTables
    /// The numbers of the claims' subjects, and a bit for each that there is.
    private let numbers: [UInt8]
    let subjects: UInt128

    struct Found {
        let rule: RuleName
        let severity: Severity
        let contradiction: ProseContradiction

        /// Whether both are on the same cells: 全部办结 and 无结转 both speak of what is carried forward.
        func isAbout(_ other: Found) -> Bool { rule == other.rule && contradiction.subject == other.contradiction.subject }

        /// One finding for both, with the worse one in front.
        func joined(with other: Found) -> Found {
            let (first, second) = severity >= other.severity ? (self, other) : (other, self)
            return Found(rule: rule, severity: first.severity, contradiction: first.contradiction.adding(second.contradiction.claims))
        }
    }

    init(report: Report, claims: [ProseClaim]) {
        self.report = report
        self.claims = claims
        tables = ProseTables(report: report)
        var subjects: UInt128 = 0
        numbers = [UInt8](unsafeUninitializedCapacity: claims.count) { numbers, count in
            for index in claims.indices {
                let number = claims[index].subject.number
                numbers.initializeElement(at: index, to: number.map { UInt8($0) } ?? .max)
                if let number { subjects |= 1 << UInt128(number) }
            }
            count = claims.count
        }
        self.subjects = subjects
    }

    /// Whether a claim is about a subject.
    func tells(_ subject: ProseSubject) -> Bool { subject.number.map { subjects & (1 << UInt128($0)) != 0 } ?? false }

    /// What does not agree, one for each subject.
    var contradictions: [Found] {
        var found: [Found] = []
        var seen: UInt128 = 0
        for index in claims.indices where numbers[index] < 128 && seen & (1 << UInt128(numbers[index])) == 0 {
            seen |= 1 << UInt128(numbers[index])
            guard let contradiction = judge(first: index) else { continue }
            if let same = found.firstIndex(where: contradiction.isAbout) {
                found[same] = found[same].joined(with: contradiction)
            } else {
                found.append(contradiction)
            }
        }
        found += fees + sums
        return found
    }

    /// Judges all claims about the subject of one.
    private func judge(first: Int) -> Found? {
        let number = numbers[first]
        guard let table = ProseSubject.numbered[Int(number)].table, let meaning = tables.meaning(ofNumber: Int(number), in: table) else {
            return nil
        }
        let agree = claims.indices.allSatisfy { index in
            numbers[index] != number || claims[index].value.whole.map(meaning.agrees) ?? true
        }
        return agree ? nil : contradiction(of: claims.indices.filter { numbers[$0] == number }.map { claims[$0] }, meaning)
    }

    private func contradiction(of own: [ProseClaim], _ meaning: ProseMeaning) -> Found? {
        if own[0].subject == .allSettled, claims.contains(where: { $0.subject == .carriedForward && $0.value.digits > 0 }) { return nil }
        let disagreeing = own.filter { !agrees($0, among: own, meaning) && isOwnScope($0) }
        guard let first = disagreeing.first, let told = first.value.whole else { return nil }
        let hasAgreeing = disagreeing.count < own.count
        let isError =
            disagreeing.contains { $0.isPlain && $0.scope == nil } && !hasAgreeing && !meaning.assumesBlankZero && isUnambiguous(meaning)
        return Found(
            rule: meaning.rule, severity: isError ? .error : .warning,
            contradiction: ProseContradiction(
                subject: meaning.subject, cells: CellList(meaning.cells), left: Figure(digits: told),
                right: Figure(digits: meaning.printed),
                assumesBlankZero: meaning.assumesBlankZero, kind: .table(meaning), claims: disagreeing, document: report.document))
    }

    /// Alone, or together with the other counts of the same thing in its sentence.
    private func agrees(_ claim: ProseClaim, among own: [ProseClaim], _ meaning: ProseMeaning) -> Bool {
        guard let value = claim.value.whole else { return true }
        if meaning.agrees(with: value) { return true }
        if case .result = claim.subject, namesReason(claim), tables.holdsRow(value, of: claim.subject) { return true }
        let beside = own.filter { $0.sentence == claim.sentence }
        guard beside.count > 1 else { return false }
        let values = beside.compactMap(\.value.whole)
        return values.contains(where: meaning.agrees) || meaning.agrees(with: values.reduce(0, +))
    }

    /// 因本机关不掌握等原因无法提供2件 may speak of one row of the group.
    private func namesReason(_ claim: ProseClaim) -> Bool { report.document.string(claim.quote).contains("因") }

    /// A department does not report for 全市; a government may.
    private func isOwnScope(_ claim: ProseClaim) -> Bool {
        guard claim.scope == .wider else { return true }
        guard let organ = report.organ else { return false }
        return Self.wholeOrgans.contains { organ.hasSuffix($0) }
    }

    private static let wholeOrgans = ["人民政府", "管理委员会", "管委会", "人民政府办公室", "人民政府办公厅"]

    private func isUnambiguous(_ meaning: ProseMeaning) -> Bool { meaning.rule != .proseDecisions }
}
