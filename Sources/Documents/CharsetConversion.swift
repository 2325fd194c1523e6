import Glibc
import Synchronization

/// Converts text to UTF-8 by the C library's iconv.
enum CharsetConversion {
    /// The text in UTF-8. Strict: `nil` at the first byte that the encoding does not have; lenient: U+FFFD for it, `nil` only if there are many.
    static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: String, isLenient: Bool) -> [UInt8]? {
        guard let converter = ConverterPool.shared.take(encoding) else { return nil }
        defer { ConverterPool.shared.giveBack(converter, encoding) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2 + 16)
        var damaged = 0
        var isWhole = true
        bytes.withUnsafeBufferPointer { source in
            var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: source.baseAddress!).assumingMemoryBound(
                to: CChar.self)
            var left = source.count
            let chunk = UnsafeMutablePointer<CChar>.allocate(capacity: 1 << 16)
            defer { chunk.deallocate() }
            while left > 0 {
                var output: UnsafeMutablePointer<CChar>? = chunk
                var space = 1 << 16
                let status = iconv(converter, &input, &left, &output, &space)
                let failure = errno
                chunk.withMemoryRebound(to: UInt8.self, capacity: 1 << 16) {
                    result += UnsafeBufferPointer(start: $0, count: (1 << 16) - space)
                }
                guard status == -1, failure != E2BIG else { continue }
                damaged += 1
                guard isLenient || (failure == EINVAL && left < 4), damaged * 100 <= bytes.count else {
                    isWhole = false
                    return
                }
                result += [0xEF, 0xBF, 0xBD]
                if failure == EINVAL { return }
                input! += 1
                left -= 1
            }
        }
        return isWhole ? result : nil
    }
}

/// Converters in waiting: the C library loads and unloads a module whenever the last one of an encoding is opened or closed.
private final class ConverterPool: Sendable {
    private struct Converter: @unchecked Sendable {
        let handle: iconv_t
    }

    static let shared = ConverterPool()
    private let waiting = Mutex<[String: [Converter]]>([:])

    func take(_ encoding: String) -> iconv_t? {
        if let converter = waiting.withLock({ $0[encoding]?.popLast() }) {
            iconv(converter.handle, nil, nil, nil, nil)
            return converter.handle
        }
        let name = encoding == "big5" ? "BIG5-HKSCS" : encoding
        guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
        return handle
    }

    func giveBack(_ handle: iconv_t, _ encoding: String) {
        let converter = Converter(handle: handle)
        waiting.withLock { $0[encoding, default: []].append(converter) }
    }
}
