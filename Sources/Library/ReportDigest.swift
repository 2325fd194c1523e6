import CDigest
import Glibc

/// The SHA-256 of a report's bytes, which names the report in side files and in JSON.
public enum ReportDigest {
    /// The digest of the file at `path` as 64 hexadecimal digits, `nil` if it cannot be read.
    public static func sha256(path: String) -> String? {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var context = SHA256_CTX()
        SHA256Init(&context)
        let isComplete = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer -> Bool in
            while true {
                let count = read(file, buffer.baseAddress!, buffer.count)
                if count == 0 { return true }
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                SHA256Update(&context, buffer.baseAddress!.assumingMemoryBound(to: UInt8.self), count)
            }
        }
        return isComplete ? finish(&context) : nil
    }

    /// The digest of bytes in memory.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var context = SHA256_CTX()
        SHA256Init(&context)
        SHA256Update(&context, bytes, bytes.count)
        return finish(&context)
    }

    private static func finish(_ context: inout SHA256_CTX) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
            SHA256Final(digest.baseAddress!, &context)
            return String(unsafeUninitializedCapacity: digest.count * 2) { text in
                for (index, byte) in digest.enumerated() {
                    text[index * 2] = hexadecimal[Int(byte >> 4)]
                    text[index * 2 + 1] = hexadecimal[Int(byte & 15)]
                }
                return digest.count * 2
            }
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
