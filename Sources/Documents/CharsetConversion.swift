import Glibc

/// Converts text to UTF-8: common characters by tables of our own, the text from the first other one on by the C library's iconv.
enum CharsetConversion {
    /// The text in UTF-8. Strict: `nil` at the first byte that the encoding does not have; lenient: U+FFFD for it, `nil` only if there are many.
    static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: String, isLenient: Bool) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { source in
            var common = 0
            var result = [UInt8](unsafeUninitializedCapacity: source.count * 3 / 2 + 16) { output, count in
                (common, count) = CommonCharacters.convert(source, from: encoding, to: output.baseAddress!)
            }
            guard common < source.count else { return result }
            return convert(source, from: encoding, at: common, isLenient: isLenient, to: &result) ? result : nil
        }
    }

    /// Converts what stands from a place on.
    /// - Returns: `false` for text that is not of the encoding.
    private static func convert(
        _ source: UnsafeBufferPointer<UInt8>, from encoding: String, at start: Int, isLenient: Bool, to result: inout [UInt8]
    ) -> Bool {
        guard let converter = ConverterPool.shared.take(encoding) else { return false }
        defer { ConverterPool.shared.giveBack(converter, encoding) }
        var damaged = 0
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: source.baseAddress! + start).assumingMemoryBound(
            to: CChar.self)
        var left = source.count - start
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
            guard isLenient || (failure == EINVAL && left < 4), damaged * 100 <= source.count else { return false }
            result += [0xEF, 0xBF, 0xBD]
            if failure == EINVAL { return true }
            input! += 1
            left -= 1
        }
        return true
    }
}
