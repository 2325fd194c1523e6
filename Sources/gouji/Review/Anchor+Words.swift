import Checking
import Library
import Notes
import ReportFormat

extension Anchor {
    /// Where the anchor is, for a reader.
    func words(in opened: OpenedReport?, _ language: Language) -> String {
        let places = PlaceWords(report: opened?.report, language: language)
        switch self {
        case .cell(let id, _):
            let id = CellID(rawValue: id)
            guard let section = id.table.flatMap({ SectionKind(rawValue: $0.sectionNumber) }) else { return id.rawValue }
            return places.name(of: section) + " › " + places.name(of: id)
        case .section(let number, _, _):
            return SectionKind(rawValue: number).map(places.name) ?? language.choose("第 \(number) 部分", "section \(number)")
        case .finding(let fingerprint):
            guard let finding = opened?.finding(fingerprint) else { return language.choose("已不存在的问题", "a finding that is gone") }
            return places.place(of: finding) + " [" + finding.rule + "]"
        case .report: return places.wholeReport
        case .unknown: return language.choose("位置不明（由更新的版本写入）", "unknown place (written by a newer version)")
        }
    }
}
