/// How a session uses the terminal.
public struct TerminalOptions: Sendable, Hashable {
    /// Whether clicks and the wheel come as events. The terminal's own selection then needs Shift.
    public var mouse: Bool
    /// Whether colours are used where the terminal has them; `NO_COLOR` should turn it off (https://no-color.org).
    public var color: Bool
    /// How long a lone Esc waits for the rest of a key's sequence.
    public var escapeDelayMilliseconds: Int32

    public init(mouse: Bool = true, color: Bool = true, escapeDelayMilliseconds: Int32 = 25) {
        self.mouse = mouse
        self.color = color
        self.escapeDelayMilliseconds = escapeDelayMilliseconds
    }
}
