/// Gives all names of one organ the same number.
///
/// A name without its outer places (白银区科技局), or with a level only (市科技局), is the organ with the whole name if the library has one such
/// organ; with several it stays an organ of its own. Names taken in from the longest to the shortest give an answer that depends on the
/// library only; in another order it is the best that can be said so far.
struct OrganRegistry: Sendable {
    typealias Organ = Int32

    struct Answer: Sendable, Hashable {
        let organ: Organ
        /// `false` where the name holds no place.
        let isCertain: Bool
    }

    private struct Key: Hashable {
        let kind: UInt64
        let place: UInt64
    }

    private enum Longer {
        case one(Organ)
        case many
    }

    private var organs: [Key: Organ] = [:]
    /// Of each name that leaves something out, the organs that it could be.
    private var longer: [Key: Longer] = [:]
    /// Organs that are known by a short name only.
    private var shortNamed: [Organ: Key] = [:]
    private var count: Organ = 0

    /// The organ of a name, a new one if need be.
    mutating func organ(of identity: OrganIdentity) -> Answer {
        let key = Self.key(identity)
        let isCertain = !identity.isNameless
        if let organ = organs[key] { return Answer(organ: organ, isCertain: isCertain) }
        if case .one(let organ)? = longer[key] {
            organs[key] = organ
            return Answer(organ: organ, isCertain: isCertain)
        }
        let short = longer[key] == nil ? shorterOrgan(of: identity) : nil
        let organ = short ?? count
        if short == nil { count += 1 }
        organs[key] = organ
        shortNamed[organ] = key
        for shorter in Self.shorterKeys(identity) { note(organ, longer: shorter) }
        return Answer(organ: organ, isCertain: isCertain)
    }

    /// The organ of a name that was taken in.
    func known(_ identity: OrganIdentity) -> Answer? {
        organs[Self.key(identity)].map { Answer(organ: $0, isCertain: !identity.isNameless) }
    }

    /// An organ that so far was known only by a name that this one adds places to.
    private func shorterOrgan(of identity: OrganIdentity) -> Organ? {
        Self.shorterKeys(identity).lazy.compactMap { key in
            guard let organ = organs[key], shortNamed[organ] == key else { return nil }
            return organ
        }.first
    }

    private mutating func note(_ organ: Organ, longer key: Key) {
        switch longer[key] {
        case nil: longer[key] = .one(organ)
        case .one(let other)?: if other != organ { longer[key] = .many }
        case .many?: break
        }
    }

    private static func key(_ identity: OrganIdentity) -> Key {
        Key(kind: identity.kind, place: identity.isNameless ? UInt64(identity.level) : identity.place)
    }

    /// The names with less of the place, the longest first.
    private static func shorterKeys(_ identity: OrganIdentity) -> [Key] {
        guard !identity.places.isEmpty else { return [] }
        return identity.places.dropLast().reversed().map { Key(kind: identity.kind, place: $0) }
            + [Key(kind: identity.kind, place: UInt64(identity.level))]
    }
}
