import Glibc
import Synchronization

/// Converters in waiting: the C library loads and unloads a module whenever the last one of an encoding is opened or closed.
final class ConverterPool: Sendable {
    private struct Converter: @unchecked Sendable {
        let handle: iconv_t
    }

    static let shared = ConverterPool()
    private let waiting = Mutex<[String: [Converter]]>([:])

    /// A converter from an encoding to UTF-8, `nil` if the C library has none.
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
