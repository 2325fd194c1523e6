import Checking
import Dashboard
import Terminal

/// What a user has set in `$XDG_CONFIG_HOME/gouji/settings.yaml`:
///
///     theme: dark
///     mouse: false
///     ambiguous-width: 2        # auto, 1 or 2
///     lines: ascii              # or unicode
///     author: 李审
///     opener: [libreoffice, --view]
///     keys:
///       next-finding: [n, F4]
struct UserSettings: Sendable {
    var theme: String?
    var mouse: Bool?
    var ambiguousWidth: AmbiguousWidth?
    var glyphs = Glyphs.unicode
    var author: String?
    /// What opens the original of a report.
    var opener = FileOpener()
    var keyMap = KeyMap()
    /// What was not understood; the rest holds.
    var problems: [LocalizedText] = []

    /// Where the settings are looked for.
    static var path: String? {
        let home = Environment.value("XDG_CONFIG_HOME") ?? Environment.value("HOME").map { $0 + "/.config" }
        return home.map { $0 + "/gouji/settings.yaml" }
    }

    /// The settings of this user; all as usual where there is no file.
    static var current: UserSettings {
        guard let path, let text = TextSource.text(path) else { return UserSettings() }
        return SettingsFile.parse(text, path: path)
    }
}
