/// Which words a sentence holds, a bit for each.
struct ProseWordSet {
    private var bits: UInt128 = 0

    init() {}

    init(_ words: ProseWord...) { for word in words { insert(word) } }

    @inline(__always)
    mutating func insert(_ word: ProseWord) { bits |= 1 << UInt128(word.rawValue) }

    @inline(__always)
    func contains(_ word: ProseWord) -> Bool { bits & (1 << UInt128(word.rawValue)) != 0 }

    @inline(__always)
    func meets(_ other: ProseWordSet) -> Bool { bits & other.bits != 0 }
}
