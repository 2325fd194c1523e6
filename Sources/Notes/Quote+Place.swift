extension Quote {
    /// The quote of a passage, with up to so many characters before and behind it.
    /// - Parameter range: UTF-8 offsets in the text.
    /// - Returns: `nil` for an empty range, and one whose ends are not between characters of the text.
    public static func make(from text: String, range: Range<Int>, context: Int = 32) -> Quote? {
        let bytes = text.utf8
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count,
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound).samePosition(in: text),
            let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound).samePosition(in: text)
        else { return nil }
        return Quote(
            exact: String(text[start..<end]), prefix: String(text[..<start].suffix(context)), suffix: String(text[end...].prefix(context)))
    }

    /// A passage found once is taken without its context from this length on, in characters: prose of that length does not recur by chance.
    static let selfEvidentLength = 12

    /// Where the passage stands in a text, in UTF-8 offsets; `nil` if it was altered, is gone, or could be in several places.
    ///
    /// Of several places those with both neighbours as quoted win, then those with one. Among equals only the recorded position
    /// decides, and only to the byte. A short passage with other neighbours on both sides is another passage.
    /// - Parameter position: Where it stood when it was quoted.
    public func place(in text: String, position: Range<Int>? = nil) -> Range<Int>? {
        let bytes = Array(text.utf8)
        let wanted = Array(exact.utf8)
        let places = Self.places(of: wanted, in: bytes)
        guard !places.isEmpty else { return nil }
        let before = Array(prefix.utf8)
        let behind = Array(suffix.utf8)
        let evidence = places.map { place in
            (bytes[..<place.lowerBound].ends(with: before) ? 1 : 0) + (bytes[place.upperBound...].starts(with: behind) ? 1 : 0)
        }
        let most = evidence.max() ?? 0
        if most == 0 { return places.count == 1 && exact.count >= Self.selfEvidentLength ? places[0] : nil }
        let best = places.indices.filter { evidence[$0] == most }.map { places[$0] }
        if best.count == 1 { return best[0] }
        return best.first { $0 == position }
    }

    private static func places(of wanted: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
        var places: [Range<Int>] = []
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first && bytes[start...].starts(with: wanted) {
            places.append(start..<(start + wanted.count))
        }
        return places
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with tail: [UInt8]) -> Bool { count >= tail.count && suffix(tail.count).elementsEqual(tail) }
}
