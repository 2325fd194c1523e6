extension Key {
    private static let named: Set<String> = [
        "Enter", "Esc", "Tab", "Space", "Backspace", "Delete", "Insert", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn",
        "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12",
    ]

    private static let prefixes = ["C-M-S-", "C-S-", "C-M-", "M-S-", "C-", "M-", "S-"]

    /// The key of a name as a person writes it in the settings or in a script; `nil` for a name that no key has.
    public init?(named name: String) {
        if name.count == 1 || Self.named.contains(name) {
            self.init(name == " " ? "Space" : name)
            return
        }
        guard let prefix = Self.prefixes.first(where: name.hasPrefix) else { return nil }
        let rest = String(name.dropFirst(prefix.count))
        guard Self.named.contains(rest) || (prefix == "C-" && rest.utf8.count == 1 && rest.first?.isUppercase == false) else { return nil }
        self.init(name)
    }
}
