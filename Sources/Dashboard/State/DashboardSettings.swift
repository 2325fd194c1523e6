import Checking

/// What does not change while the dashboard runs.
public struct DashboardSettings: Sendable {
    public var language: Language
    public var keyMap: KeyMap
    public var glyphs: Glyphs
    /// Gives every new note its identifier.
    public var newIdentifier: @Sendable () -> String

    public init(
        language: Language = .chinese, keyMap: KeyMap = KeyMap(), glyphs: Glyphs = .unicode, newIdentifier: @escaping @Sendable () -> String
    ) {
        self.language = language
        self.keyMap = keyMap
        self.glyphs = glyphs
        self.newIdentifier = newIdentifier
    }
}
