import Glibc

/// The encodings in which reports are met.
public enum TextEncoding: Sendable {
    case utf8, utf8WithMark, gb18030, utf16LittleEndian, utf16BigEndian, big5

    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .gb18030: converted(text, to: "GB18030")
        case .big5: converted(text, to: "BIG5-HKSCS")
        }
    }
}

private func converted(_ text: String, to charset: String) -> [UInt8] {
    let converter = iconv_open(charset, "UTF-8")!
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [UInt8](repeating: 0, count: input.count * 2 + 16)
    let capacity = output.count
    let written = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBytes { output in
            var from = input.baseAddress
            var fromLeft = input.count
            var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
            var toLeft = capacity
            let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
            precondition(result != Int.max && fromLeft == 0, "a character of the sample has no place in \(charset)")
            return capacity - toLeft
        }
    }
    return Array(output[..<written])
}
