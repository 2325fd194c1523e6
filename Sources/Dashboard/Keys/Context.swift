/// The part of the dashboard that has the keyboard.
public enum Context: String, Sendable, CaseIterable {
    case list, report, findings, notes, source, help
    /// Two reports beside each other.
    case comparison
    /// The editor of a note or of a reason.
    case editor
    /// The line where a filter or a search is typed.
    case prompt

    /// Whether keys that type text are text here and not commands.
    public var takesText: Bool { self == .editor || self == .prompt }
}
