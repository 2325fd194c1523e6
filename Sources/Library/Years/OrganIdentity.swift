import Parsing

/// An organ by its place and its kind, so that 市科技局, 白银市科学技术局 and 白銀市科學技術局 can be known as one.
///
///     OrganIdentity("白银市科技局") == OrganIdentity("白银市科学技术局")
public struct OrganIdentity: Sendable, Hashable {
    /// The hash of what the organ is, without its place: 科学技术局.
    public let kind: UInt64
    /// For each way to leave out outer places, from the shortest to the whole: 白银区, then 白银市白银区. Empty for a name without a place.
    public let places: [UInt64]
    /// The last letter of the innermost place (市, 县, 区), 0 without one.
    public let level: UInt16
    /// Whether the place is a level without a name, as in 市科技局.
    public let isNameless: Bool

    /// The whole place.
    public var place: UInt64 { places.last ?? 0 }

    /// - Parameter name: the organ as its report has it, in any script and width.
    public init(_ name: String) {
        var rest = OrganName(ComparableText.letters(of: name))
        var hashes: [UInt64] = []
        var segments: [[UInt16]] = []
        rest.skipLeadingWords()
        while let segment = rest.takePlace() { segments.append(segment) }
        for count in segments.indices { hashes.append(Self.hash(segments.suffix(count + 1).joined())) }
        kind = Self.hash(rest.kind)
        isNameless = segments.count == 1 && segments[0].count == 1
        places = isNameless ? [] : hashes
        level = segments.last?.last ?? 0
    }

    private static func hash(_ letters: some Sequence<UInt16>) -> UInt64 {
        letters.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// A name being taken apart from its start.
private struct OrganName {
    private var letters: ArraySlice<UInt16>
    private var leading: [UInt16] = []

    init(_ letters: [UInt16]) {
        // What stands in brackets is another name of the same organ, or a remark.
        self.letters = letters.prefix { $0 != 0x28 && $0 != 0x5B }
    }

    mutating func skipLeadingWords() {
        guard let word = Words.leading.first(where: { letters.starts(with: $0) }) else { return }
        leading = word
        letters = letters.dropFirst(word.count)
    }

    /// The next place with its ending (白银市), or an ending alone at the very start (市).
    mutating func takePlace() -> [UInt16]? {
        var at = letters.startIndex
        let last = min(letters.endIndex - 1, letters.startIndex + Self.longestPlace)
        while at < last {
            if let word = Words.noPlace(letters[at...]) {
                at += word.count
                continue
            }
            // 镇江, 乡宁: towns are never named by their level alone.
            guard Words.markers.contains(letters[at]), at > letters.startIndex || !Words.towns.contains(letters[at]) else {
                at += 1
                continue
            }
            var end = at + 1
            // 兰州市, 贵州省: the last of several markers ends the name.
            while end < last, Words.markers.contains(letters[end]), Words.noPlace(letters[end...]) == nil { end += 1 }
            let place = Array(letters[letters.startIndex..<end])
            letters = letters[end...]
            return Self.withoutNationalities(place)
        }
        return nil
    }

    private static let longestPlace = 16

    /// 临夏回族自治州 as 临夏州.
    private static func withoutNationalities(_ place: [UInt16]) -> [UInt16] {
        guard place.count > 4, let ending = place.last, place.dropLast().suffix(2).elementsEqual(Words.autonomous) else { return place }
        var name = place.dropLast(3)
        while let people = Words.nationalities.first(where: { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }) {
            name = name.dropLast(people.count)
        }
        return Array(name) + [ending]
    }

    /// What is left, in full words and without joining letters.
    var kind: [UInt16] {
        let plain = letters.filter { !Words.joiners.contains($0) }
        var full = leading
        var at = 0
        while at < plain.count {
            let rest = plain[at...]
            if !Words.starts.contains(plain[at]) {
                full.append(plain[at])
                at += 1
            } else if let word = Words.whole.first(where: { rest.starts(with: $0) }) {
                full += word
                at += word.count
            } else if let form = Words.forms.first(where: { rest.starts(with: $0.short) }) {
                full += form.long
                at += rest.starts(with: form.long) ? form.long.count : form.short.count
            } else {
                full.append(plain[at])
                at += 1
            }
        }
        if let (short, long) = Words.endings.first(where: { full.suffix($0.short.count).elementsEqual($0.short) }) {
            full = full.dropLast(short.count) + long
        }
        return full
    }
}

/// The tables of `OrganWords`, folded, the longest words first.
private enum Words {
    static let forms = OrganWords.fullForms.map { (short: letters($0.short), long: letters($0.full)) }.sorted {
        $0.short.count > $1.short.count
    }
    static let whole = OrganWords.wholeWords.map(letters).sorted { $0.count > $1.count }
    static let endings = OrganWords.fullEndings.map { (short: letters($0.short), long: letters($0.full)) }
    static let leading = OrganWords.leadingWords.map(letters)
    static let noPlaces = OrganWords.noPlaces.map(letters).sorted { $0.count > $1.count }
    static let nationalities = OrganWords.nationalities.map(letters).sorted { $0.count > $1.count }
    static let autonomous = letters(OrganWords.autonomous)
    // A look through so few letters is faster than a set.
    static let markers = letters(OrganWords.placeMarkers)
    static let towns = letters(OrganWords.townMarkers)
    static let joiners = letters(OrganWords.joiners)
    private static let noPlaceStarts = Array(Set(noPlaces.map { $0[0] }))
    /// What a full or a short form may begin with.
    static let starts = Set(whole.map { $0[0] } + forms.map { $0.short[0] })

    /// The word at the start of some letters that holds a marker and is no place.
    static func noPlace(_ rest: ArraySlice<UInt16>) -> [UInt16]? {
        guard let first = rest.first, noPlaceStarts.contains(first) else { return nil }
        return noPlaces.first { rest.starts(with: $0) }
    }

    static func letters(_ word: String) -> [UInt16] { ComparableText.letters(of: word) }
}
