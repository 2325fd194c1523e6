import Glibc

/// Opens files of every medium.
public enum DocumentLoader {
    /// Larger files are refused, in bytes.
    public static let sizeLimit = 64 << 20

    /// Reads and decodes the file at `path`.
    public static func load(path: String) throws(DocumentError) -> Document {
        try decode(FileBytes.read(path: path, limit: sizeLimit))
    }

    /// Tells the medium of bytes by their content and decodes them.
    public static func decode(_ bytes: [UInt8]) throws(DocumentError) -> Document {
        guard !bytes.isEmpty else { throw .empty }
        if let medium = MediumDetection.medium(of: bytes) {
            guard let reader = MediumReaders.reader(of: medium) else { throw .unsupported(medium) }
            return try reader.read(bytes, medium: medium)
        }
        return try TextReader.read(bytes)
    }
}
