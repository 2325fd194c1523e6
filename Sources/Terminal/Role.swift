/// What a cell of the screen means; a theme gives each role its colours and attributes.
public enum Role: UInt8, Sendable, CaseIterable {
    case normal, dim, heading, title, border, tab, activeTab, label
    case selected, match, prompt, key, status
    case violation, suspect, uncertain, blank, notApplicable, missing, note, quote
    case error, warning, info, ok, progress, cursorLine, dialog

    /// The name in `styles` output and in theme files.
    public var name: String { String(describing: self) }
}
