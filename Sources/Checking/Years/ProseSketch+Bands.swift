import ReportFormat

extension ProseSketch {
    /// Keys under which texts meet that are alike: of two with four fifths of their clauses in common 98 in 100 share one of the keys, of two with
    /// a third of them 20. From one-permutation minhash with empty bins filled from their neighbours (Shrivastava 2017), in bands of three.
    var bands: [UInt32] {
        guard isTelling else { return [] }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.bins) { least in
            least.initialize(repeating: .max)
            for mark in marks {
                let hash = Self.mixed(mark >> 8)
                let bin = Int((UInt64(hash) * UInt64(Self.bins)) >> 32)
                least[bin] = min(least[bin], Self.mixed(hash ^ 0x5bd1_e995))
            }
            return (0..<(Self.bins / Self.rows)).map { band in
                (0..<Self.rows).reduce(UInt32(truncatingIfNeeded: band + 1)) { key, row in
                    Self.mixed(key &* 31 &+ Self.filled(least, band * Self.rows + row))
                }
            }
        }
    }

    private static let bins = 18
    private static let rows = 3

    private static func filled(_ least: UnsafeMutableBufferPointer<UInt32>, _ bin: Int) -> UInt32 {
        for step in 0..<bins where least[(bin + step) % bins] != .max { return least[(bin + step) % bins] &+ UInt32(step) &* 0x9e37_79b9 }
        return .max
    }

    /// The finalizer of MurmurHash3.
    private static func mixed(_ value: UInt32) -> UInt32 {
        var value = value
        value = (value ^ value >> 16) &* 0x85eb_ca6b
        value = (value ^ value >> 13) &* 0xc2b2_ae35
        return value ^ value >> 16
    }
}

extension ReportSketch {
    /// The sections whose texts are held against other organs'.
    public static var comparedSections: [SectionKind] { proseSections }

    /// Keys under which this report meets others whose text of a section is alike; empty where there is too little text.
    public func bands(in section: SectionKind) -> [UInt32] {
        Self.proseSections.firstIndex(of: section).map { prose[$0].bands } ?? []
    }
}
