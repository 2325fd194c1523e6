/// Reads files of one medium or of several that are alike. A new medium is one new file and one line in `MediumReaders.all`.
protocol MediumReader: Sendable {
    /// What it reads.
    static var media: [Medium] { get }

    /// Reads the bytes of a file of one of its media. Hostile content costs an error, never a crash, a hang or much memory.
    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document
}

/// The readers of all media but plain text.
enum MediumReaders {
    static let all: [any MediumReader.Type] = [
        HTMLReader.self, MHTMLReader.self, DOCXReader.self, PDFReader.self, XLSXReader.self, CSVReader.self, OfficeConversion.self,
    ]

    /// The reader of a medium, `nil` where there is none.
    static func reader(of medium: Medium) -> (any MediumReader.Type)? { all.first { $0.media.contains(medium) } }
}
