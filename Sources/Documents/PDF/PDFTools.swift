/// The programs of poppler that a PDF is read with.
struct PDFTools {
    static let package = "poppler-utils"

    private let file: MemoryFile
    private let isCutOff: Bool

    init(_ bytes: [UInt8]) throws(DocumentError) {
        file = try MemoryFile(bytes)
        isCutOff = !Self.hasEnd(bytes)
    }

    /// The words of all pages.
    func text() throws(DocumentError) -> PDFText {
        var tool = ChildProcess(medium: .pdf, tool: "pdftotext", package: Self.package)
        tool.outputLimit = 64 << 20
        let exit = try tool.run(["-bbox-layout", "-nodiag", MemoryFile.path, "-"], file: file)
        guard exit.status == 0 else { throw Self.error(exit) }
        // Of a file that is cut off poppler may still find some pages: a report without its end would be read as if it were whole.
        guard !isCutOff || exit.message.isEmpty else { throw .damaged(.pdf) }
        let text = PDFText(exit.output)
        guard !text.pages.isEmpty else { throw .damaged(.pdf) }
        guard text.hasWords else { throw .noTextLayer }
        return text
    }

    /// The drawing of some pages as SVG.
    func drawing(ofPages pages: ClosedRange<Int>) throws(DocumentError) -> [UInt8] {
        var tool = ChildProcess(medium: .pdf, tool: "pdftocairo", package: Self.package)
        tool.outputLimit = 128 << 20
        let exit = try tool.run(["-svg", "-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)", MemoryFile.path, "-"], file: file)
        guard exit.status == 0 else { throw Self.error(exit) }
        return exit.output
    }

    /// Exit status 1 is a file that cannot be opened, 3 one that forbids it.
    private static func error(_ exit: ChildProcess.Exit) -> DocumentError {
        if exit.status == 3 || exit.message.contains("password") || exit.message.contains("encryption") { return .encrypted(.pdf) }
        return .damaged(.pdf)
    }

    /// Whether the mark of the end stands near the end.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        var at = bytes.count - mark.count
        let first = max(0, bytes.count - 4096)
        while at >= first {
            if bytes[at] == mark[0], bytes[at..<(at + mark.count)].elementsEqual(mark) { return true }
            at -= 1
        }
        return false
    }
}
