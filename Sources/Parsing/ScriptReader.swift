/// Tells simplified from traditional text by the characters that differ.
enum ScriptReader {
    /// Enough text to tell by, in bytes.
    static let sample = 360

    static func script(_ base: UnsafePointer<UInt8>, _ count: Int) -> ChineseScript {
        let plain = FoldTables.shared.plain
        let simplifiedOnly = simplifiedOnly
        var traditional = 0
        var simplified = 0
        var at = 0
        while at < count {
            let lead = base[at]
            if lead >= 0xE4, lead <= 0xE9, at + 2 < count {
                let value = UTF8Bytes.threeByteScalar(base + at)
                if plain[Int(value)] != value { traditional += 1 } else if simplifiedOnly[Int(value)] { simplified += 1 }
                at += 3
            } else {
                at += 1
            }
        }
        return traditional > simplified ? .traditional : .simplified
    }

    /// Characters that a traditional one folds to. Some also stand in traditional text (后, 里); the count as a whole decides.
    private nonisolated(unsafe) static let simplifiedOnly: UnsafePointer<Bool> = {
        let marks = UnsafeMutablePointer<Bool>.allocate(capacity: 0x10000)
        marks.initialize(repeating: false, count: 0x10000)
        let plain = FoldTables.shared.plain
        for value in 0x3400..<0xA000 where Int(plain[value]) != value { marks[Int(plain[value])] = true }
        return UnsafePointer(marks)
    }()
}
