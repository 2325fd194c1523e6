import Glibc

/// Opens files of every medium.
public enum DocumentLoader {
    /// Larger files are refused, in bytes.
    public static let sizeLimit = 64 << 20

    /// Reads and decodes the file at `path`.
    public static func load(path: String) throws(DocumentError) -> Document {
        try decode(
            FileBytes.read(path: path, limit: sizeLimit), isNamedTable: [".csv", ".tsv", ".CSV", ".TSV"].contains { path.hasSuffix($0) })
    }

    /// Tells the medium of bytes by their content and decodes them.
    /// - Parameter isNamedTable: Whether the file's name says that it holds separated values, which their content alone may leave open.
    public static func decode(_ bytes: [UInt8], isNamedTable: Bool = false) throws(DocumentError) -> Document {
        guard !bytes.isEmpty else { throw .empty }
        if let medium = MediumDetection.medium(of: bytes) {
            guard let reader = MediumReaders.reader(of: medium) else { throw .unsupported(medium) }
            return try reader.read(bytes, medium: medium)
        }
        let text = try TextReader.read(bytes)
        return CSVReader.document(of: text, isNamed: isNamedTable) ?? text
    }
}
