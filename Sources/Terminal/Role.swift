/// What a cell of the screen means; a theme gives each role its colours and attributes.
public enum Role: UInt8, Sendable, CaseIterable {
    case normal, dim, heading, title, border, tab, activeTab, label
    case selected, match, prompt, key, status
    case violation, suspect, uncertain, blank, notApplicable, missing, note, quote
    case error, warning, info, ok, progress, cursorLine, dialog
    /// What went and what came between two reports.
    case removed, added

    /// The name in `styles` output and in theme files.
    public var name: String { String(describing: self) }

    /// The letter of this role in `styles` output: a–z, then A–Z, in the order of the cases.
    public var letter: Character {
        let offset = rawValue < 26 ? 97 + rawValue : 65 + rawValue - 26
        return Character(Unicode.Scalar(offset))
    }

    /// The role of a name.
    public init?(name: String) {
        guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }
}
