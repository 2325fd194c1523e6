import Glibc

/// Decodes plain text: UTF-8, UTF-16 and UTF-32 by their marks or their look, then GB18030 and Big5, whichever reads like a report.
enum TextReader {
    static func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
        if let (encoding, length) = byteOrderMark(bytes) {
            if encoding == "utf-8" { return try document(Array(bytes.dropFirst(length)), encoding) }
            guard let text = CharsetConversion.utf8(bytes[length...], from: encoding, isLenient: true) else { throw .undecodable }
            return try document(text, encoding)
        }
        if UTF8Validation.isValid(bytes) { return try document(bytes, "utf-8", isValid: true) }
        if let encoding = markless16(bytes), let text = CharsetConversion.utf8(bytes[...], from: encoding, isLenient: true) {
            return try document(text, encoding)
        }
        guard !isBinary(bytes) else { throw .binary }
        if let repaired = UTF8Validation.repaired(bytes) { return try document(repaired, "utf-8", isValid: true) }
        if let (text, encoding) = ChineseDetection.decode(bytes) { return try document(text, encoding) }
        throw .undecodable
    }

    private static func document(_ text: [UInt8], _ encoding: String, isValid: Bool = false) throws(DocumentError) -> Document {
        var text = text
        if !isValid, !UTF8Validation.isValid(text) {
            guard let repaired = UTF8Validation.repaired(text) else { throw .undecodable }
            text = repaired
        }
        guard !isBinary(text) else { throw .binary }
        guard !isBlank(text) else { throw .empty }
        return Document(medium: .text, encoding: encoding, text: text)
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: String, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return ("utf-32le", 4) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return ("utf-32be", 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return ("gb18030", 4) }
        return nil
    }

    /// UTF-16 without a mark: every line end is a 0 beside a 10, and most units are Han characters.
    private static func markless16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 64 else { return nil }
        let sample = min(bytes.count & ~1, 1024)
        var little = 0
        var big = 0
        for at in stride(from: 0, to: sample, by: 2) {
            let (first, second) = (bytes[at], bytes[at + 1])
            if (0x4E...0x9F).contains(second) || (second == 0 && first < 0x80 && first >= 0x0A) || second == 0x30 || second == 0xFF {
                little += 1
            }
            if (0x4E...0x9F).contains(first) || (first == 0 && second < 0x80 && second >= 0x0A) || first == 0x30 || first == 0xFF {
                big += 1
            }
        }
        let units = sample / 2
        guard max(little, big) * 100 >= units * 95, abs(little - big) * 4 >= units else { return nil }
        return little > big ? "utf-16le" : "utf-16be"
    }

    /// Whether bytes are no text: a NUL, or many control characters.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard memchr(buffer.baseAddress!, 0, buffer.count) == nil else { return true }
            let sample = min(buffer.count, 512)
            var controls = 0
            for at in 0..<sample {
                let byte = buffer[at]
                if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x1B { controls += 1 }
            }
            return controls * 50 > sample
        }
    }

    private static func isBlank(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer where byte > 0x20 { return false }
            return true
        }
    }
}
