import ReportSamples
import TestArchives

/// A whole file to begin with.
struct FuzzSeed {
    let bytes: [UInt8]
    /// Of an archive, what is packed in it.
    var parts: [(name: String, content: String)] = []

    /// A damaged copy. Half of the archives are packed again around a damaged part, with its right checksum: else hardly a damage would come
    /// farther than that.
    func mutated(_ mutator: inout Mutator) -> [UInt8] {
        guard !parts.isEmpty, mutator.below(4) != 0 else { return mutator.mutated(bytes) }
        let damaged = mutator.below(2) == 0 ? parts.count - 1 : mutator.below(parts.count)
        var archive = ZipArchive()
        for (index, part) in parts.enumerated() {
            archive.add(part.name, index == damaged ? mutator.mutated(Array(part.content.utf8)) : Array(part.content.utf8))
        }
        return archive.bytes
    }
}

/// A medium with its seeds.
public enum FuzzMedium: String, CaseIterable, Sendable {
    case text, html, mhtml, docx, xlsx, csv, pdf

    func seeds() -> [FuzzSeed] {
        let grids: [GridLayout] = [.asPrinted, .framed, .rowGrids, .spansFilled, .turned, .pagedBare]
        let samples = grids.enumerated().map { SampleReport(SamplePlan(grid: $1, .none, .plain, seed: 70 + UInt64($0))) }
        switch self {
        case .text: return (SampleMatrix.drawn(12, seed: 3).map { FuzzSeed(bytes: SampleReport($0).bytes) })
        case .html: return product(PageStyle.allCases, samples) { FuzzSeed(bytes: $0.page(of: $1)) }
        case .mhtml: return product(PageStyle.allCases, samples) { FuzzSeed(bytes: Self.archive($0.page(of: $1))) }
        case .docx: return product(WordStyle.allCases, samples) { FuzzSeed(bytes: $0.file(of: $1), parts: $0.parts(of: $1)) }
        case .xlsx: return product(WorkbookStyle.allCases, samples) { FuzzSeed(bytes: $0.file(of: $1), parts: $0.parts(of: $1)) }
        case .csv: return product(SeparatedStyle.allCases, samples) { FuzzSeed(bytes: $0.file(of: $1)) }
        case .pdf: return product(PrintStyle.allCases, samples) { FuzzSeed(bytes: $0.file(of: $1)) }
        }
    }

    private func product<Style>(_ styles: [Style], _ samples: [SampleReport], _ seed: (Style, SampleReport) -> FuzzSeed) -> [FuzzSeed] {
        styles.flatMap { style in samples.map { seed(style, $0) } }
    }

    /// A web archive with a page as browsers save it.
    private static func archive(_ page: [UInt8]) -> [UInt8] {
        let head =
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----=_Part\"\r\n\r\n------=_Part\r\n"
            + "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        var body = Array(head.utf8)
        for byte in page {
            if byte == 0x0A || (0x20...0x7E).contains(byte) && byte != 0x3D {
                body.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                body += Array(("=" + (digits.count < 2 ? "0" : "") + digits).utf8)
            }
        }
        return body + Array("\r\n------=_Part--\r\n".utf8)
    }
}
