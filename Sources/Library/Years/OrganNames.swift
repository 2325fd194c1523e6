/// The names of a library's organs, to tell which are of one organ.
public struct OrganNames: Sendable {
    private var registry = OrganRegistry()

    public init(_ names: some Sequence<String>) {
        let identities = Set(names).map(OrganIdentity.init).sorted { $0.places.count > $1.places.count }
        for identity in identities { _ = registry.organ(of: identity) }
    }

    /// Whether two of the names are of one organ.
    public func isSame(_ left: String, _ right: String) -> Bool {
        guard let left = registry.known(OrganIdentity(left)), let right = registry.known(OrganIdentity(right)) else { return false }
        return left.organ == right.organ
    }
}
