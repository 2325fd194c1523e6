/// A line of a page in the making, white space folded as browsers fold it.
struct HTMLLine {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Adds text. In preformatted text line ends stay, and each finished line is given to `emit`.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, isPreformatted: Bool, emit: ([UInt8]) -> Void) {
        guard isPreformatted else { return Self.append(text, to: &bytes) }
        for byte in text {
            switch byte {
            case 0x0A:
                emit(bytes)
                bytes.removeAll(keepingCapacity: true)
            case 0x0D: break
            default: bytes.append(byte)
            }
        }
    }

    /// Sets what comes next apart.
    mutating func addSpace() {
        if let last = bytes.last, last > 0x20 { bytes.append(0x20) }
    }

    /// Appends text with runs of white space as one space, none at `start`, where the line begins. A line end between two Han characters is none: the source was only wrapped there.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], from start: Int = 0) {
        var at = 0
        while at < text.count {
            guard text[at] <= 0x20 else {
                let start = at
                while at < text.count, text[at] > 0x20 { at += 1 }
                bytes += text[start..<at]
                continue
            }
            var hasLineEnd = false
            while at < text.count, text[at] <= 0x20 {
                if text[at] == 0x0A || text[at] == 0x0D { hasLineEnd = true }
                at += 1
            }
            guard bytes.count > start, let last = bytes.last, last > 0x20 else { continue }
            if hasLineEnd, last >= 0x80, at < text.count, text[at] >= 0xE2 { continue }
            bytes.append(0x20)
        }
    }
}
