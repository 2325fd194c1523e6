import ReportSamples

/// Files of one medium beside a command that does the least that any reader of them has to do.
enum BenchmarkMedium: String, CaseIterable {
    case exportedPages = "web pages saved by Word"
    case densePages = "web pages dense in tags"
    case documents = "DOCX"
    case prints = "PDF"

    var fileExtension: String {
        switch self {
        case .exportedPages, .densePages: "html"
        case .documents: "docx"
        case .prints: "pdf"
        }
    }

    /// How many files are made for a text corpus of `reports` files.
    func count(reports: Int) -> Int {
        switch self {
        case .exportedPages: max(1, reports / 25)
        case .densePages: max(1, reports / 5)
        case .documents: max(1, reports / 10)
        case .prints: max(1, reports / 250)
        }
    }

    /// A file of its own organ, drawn from `seed`.
    func file(seed: Int, in folder: TemporaryFolder) throws -> [UInt8] {
        let grids: [GridLayout] = [.asPrinted, .united, .rowGrids, .pagedWithHeader]
        let templates = SampleMatrix.templates
        let plan = SamplePlan(
            grid: self == .prints ? .asPrinted : grids[seed % grids.count], template: templates[seed % templates.count],
            seed: 40_000 + UInt64(seed))
        let report = SampleReport(plan)
        let place = Array(String(report.organ.prefix(2)).utf8)
        let name = BenchmarkCorpus.placeName(seed)
        switch self {
        case .exportedPages: return replacing(place, in: PageStyle.exported.page(of: report), by: name)
        case .densePages: return replacing(place, in: PageStyle.plain.page(of: report), by: name)
        case .documents:
            return try packed(
                WordStyle.formatted.parts(of: report).map { ($0.name, replacing(place, in: Array($0.content.utf8), by: name)) },
                in: folder)
        case .prints: return PrintStyle.lines.file(of: report)
        }
    }

    /// The command that `gouji` is held against, for `sh -c`, with the folder as `$1` and the number of cores as `$2`.
    var peer: (name: String, script: String) {
        switch self {
        case .exportedPages, .densePages: ("find … -exec cat + | wc -m", "find \"$1\" -type f -exec cat {} + | wc -m")
        case .documents:
            (
                "unzip -p … word/document.xml",
                "find \"$1\" -type f -exec sh -c 'for file; do unzip -p \"$file\" word/document.xml; done' sh {} + | wc -c"
            )
        case .prints:
            (
                "pdftotext and pdftocairo",
                "find \"$1\" -type f -print0 | xargs -0 -n 1 -P \"$2\" sh -c "
                    + "'pdftotext -bbox-layout \"$0\" - && pdftocairo -svg \"$0\" -' | wc -c"
            )
        }
    }

    /// Whether all cores read; else one, as the peer does.
    var takesAllCores: Bool { self == .prints }
}
