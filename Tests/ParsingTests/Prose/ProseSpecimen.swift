import Documents
import Parsing
import ReportFormat

/// The claims of a paragraph, each as a word or two: `received 12`, `?granted 3` where the words are not plain, `wider received 40`.
func told(_ text: String, section: Int = 1, year: Int? = 2023, organ: String = "青榆市教育局", script: ChineseScript = .simplified) -> [String] {
    facts(text, section: section, year: year, organ: organ, script: script).claims.map(\.brief)
}

func facts(_ text: String, section: Int = 1, year: Int? = 2023, organ: String = "青榆市教育局", script: ChineseScript = .simplified) -> ProseFacts
{
    let bytes = Array(text.utf8)
    let kind = SectionKind(rawValue: section)!
    return ProseFacts(
        Report(
            path: "", document: Document(medium: .text, encoding: "utf-8", text: bytes), script: script, organ: organ, year: year,
            sections: [Section(kind: kind, heading: kind.heading, range: 0..<bytes.count, body: 0..<bytes.count)]))
}

extension ProseClaim {
    var brief: String {
        let scope =
            switch self.scope {
            case .wider: "wider "
            case .cumulative: "cumulative "
            case nil: ""
            }
        return "\(isPlain ? "" : "?")\(scope)\(subject.brief) \(value)"
    }
}

extension ProseSubject {
    fileprivate var brief: String {
        switch self {
        case .received: "received"
        case .receivedFrom(.naturalPerson): "natural"
        case .receivedFrom(.organisations): "organisations"
        case .receivedFrom(.kind(let column)): column
        case .processed: "processed"
        case .settled: "settled"
        case .allSettled: "allSettled"
        case .carriedOver: "over"
        case .carriedForward: "forward"
        case .result(let result): result.rawValue
        case .resultRow(let row): row
        case .channel: "channel"
        case .channelSum: "channelSum"
        case .cases(let course, let outcome): "\(course.rawValue).\(outcome.rawValue)"
        case .documents(let kind, let state): "\(kind.rawValue).\(state)"
        case .decisions(let row): row
        case .administrativeFees: "fees"
        case .processingFee: "processingFee"
        }
    }
}
