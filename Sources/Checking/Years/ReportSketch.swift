import Parsing
import ReportFormat

/// The little of a report that other reports of the library are held against: some figures, and a sketch of its prose.
/// About a kilobyte, so that a library of any size can be kept in memory.
public struct ReportSketch: Sendable {
    public let path: String
    public let organ: String?
    public let year: Int?
    let figures: YearFigures
    /// The prose of the sections that are written anew each year, in the order of `proseSections`.
    let prose: [ProseSketch]

    static let proseSections: [SectionKind] = [.overview, .problems]

    public init(_ report: Report) {
        path = report.path
        organ = report.organ
        year = report.year
        figures = YearFigures(report)
        prose = Self.proseSections.map { ProseSketch(report.document.text, report.prose(ofSection: $0.rawValue)) }
    }

    /// Whether the figures that tie years together are the same, as in two copies of one report.
    public func hasSameFigures(as other: ReportSketch) -> Bool { figures == other.figures }
}
