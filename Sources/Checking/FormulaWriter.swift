import Parsing
import ReportFormat

/// A balance rule with the figures of a table put in, on one line.
struct FormulaWriter {
    let table: TableInspection
    let planned: PlannedRule
    let language: Language

    /// `自然人：一 3 + 二 0 ≠ 三（七）2 + 四 0，差 1`
    func formula(_ sums: BalanceSums) -> String {
        let subject = language.name(planned.subjectName)
        let sides = "\(side(planned.left)) ≠ \(side(planned.right))"
        let start = language == .chinese ? "\(subject)：\(sides)" : "\(subject): \(sides)"
        guard let difference = sums.difference else { return start }
        let text = ExactValue.text(difference < 0 ? -difference : difference, scale: sums.scale)
        return language == .chinese ? "\(start)，差 \(text)" : "\(start), difference \(text)"
    }

    private func side(_ cells: [Int]) -> String {
        let skips = cells.count > 4
        var terms: [String] = []
        var blanks = 0
        var zeros = 0
        for cell in cells {
            if skips && table.assumedZero.contains(cell) {
                blanks += 1
            } else if skips && table.value(cell) == 0 {
                zeros += 1
            } else {
                terms.append(term(cell))
            }
        }
        let rest = rest(zeros: zeros, blanks: blanks, isAll: terms.isEmpty)
        if terms.isEmpty { return rest }
        let sum = terms.joined(separator: " + ")
        return rest.isEmpty ? sum : language == .chinese ? "\(sum)（\(rest)）" : "\(sum) (\(rest))"
    }

    private func rest(zeros: Int, blanks: Int, isAll: Bool) -> String {
        guard zeros + blanks > 0 else { return "" }
        switch language {
        case .chinese: return (isAll ? "各项均为 " : "其余为 ") + (blanks == 0 ? "0" : zeros == 0 ? "空" : "0 或空")
        case .english: return (isAll ? "all items " : "the rest ") + (blanks == 0 ? "0" : zeros == 0 ? "blank" : "0 or blank")
        }
    }

    private func term(_ cell: Int) -> String {
        let label = label(cell)
        return label.hasSuffix("）") ? label + figure(cell) : "\(label) \(figure(cell))"
    }

    private func label(_ cell: Int) -> String {
        let names = table.plan.names
        guard !planned.isWithinRow else { return language.name(names.column(ofCell: cell)) }
        let row = table.template.rows[names.rowIndex(ofCell: cell)].id
        if planned.name == .columnBalance, let ordinal = Self.ordinals[row] { return language.name(ordinal) }
        return language.name(names.row(ofCell: cell))
    }

    /// The figure as printed, or in a word why there is none.
    private func figure(_ cell: Int) -> String {
        if table.kinds.uncertain.contains(cell) { return "?" }
        let source = table.reading.cell(at: cell)
        switch source.state {
        case .number: return source.figure?.description ?? "?"
        case .blank: return language == .chinese ? "空" : "blank"
        case .notApplicable: return "/"
        case .missing: return language == .chinese ? "缺" : "missing"
        case .text: return language == .chinese ? "非数字" : "no number"
        case .uncertain: return "?"
        }
    }

    /// The rows of 一 + 二 = 三（七） + 四 by their ordinals.
    private static let ordinals: [String: ShortName] = [
        "newReceived": ShortName("一", "I"),
        "carriedOver": ShortName("二", "II"),
        "handledTotal": ShortName("三（七）", "III(7)"),
        "carriedForward": ShortName("四", "IV"),
    ]
}
