/// A key as a person names it: `j`, `Enter`, `S-Tab`, `C-s`, `F1`, `Space`. The names are those of script mode.
public struct Key: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let name: String

    public init(_ name: String) { self.name = name }
    public init(stringLiteral value: String) { name = value }

    /// The text that the key types, `nil` for a key that types none.
    public var text: String? {
        if name == "Space" { return " " }
        return name.count == 1 ? name : nil
    }

    public var description: String { name }
}

/// What reaches the dashboard from outside.
public enum InputEvent: Sendable, Hashable {
    case key(Key)
    /// Text from an input method or from a paste: always text, never commands.
    case text(String)
    case resize(Size)
    case click(Point)
    case doubleClick(Point)
    /// Lines, positive downwards.
    case scroll(Point, lines: Int)
}
