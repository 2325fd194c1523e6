/// Tells simplified from traditional text by the characters that differ.
enum ScriptReader {
    static func script(_ base: UnsafePointer<UInt8>, _ count: Int) -> ChineseScript {
        let plain = FoldTables.shared.plain
        var traditional = 0
        var simplified = 0
        var at = 0
        while at < count {
            let lead = base[at]
            if lead >= 0xE4, lead <= 0xE9, at + 2 < count {
                let value = UTF8Bytes.threeByteScalar(base + at)
                if plain[Int(value)] != value { traditional += 1 } else if isSimplifiedOnly(value) { simplified += 1 }
                at += 3
            } else {
                at += 1
            }
        }
        return traditional > simplified ? .traditional : .simplified
    }

    @inline(__always)
    private static func isSimplifiedOnly(_ value: UInt16) -> Bool { simplifiedOnly[Int(value)] }

    /// Characters that a traditional one folds to. Some also stand in traditional text (后, 里); the count as a whole decides.
    private static let simplifiedOnly: [Bool] = {
        var marks = [Bool](repeating: false, count: 0x10000)
        let plain = FoldTables.shared.plain
        for value in 0x3400..<0xA000 where Int(plain[value]) != value { marks[Int(plain[value])] = true }
        return marks
    }()
}
