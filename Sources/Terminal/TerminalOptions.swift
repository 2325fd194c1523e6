/// How a session uses the terminal.
public struct TerminalOptions: Sendable, Hashable {
    /// Whether clicks and the wheel come as events. The terminal's own selection then needs Shift.
    public var mouse: Bool
    /// Whether colours are used where the terminal has them; `NO_COLOR` turns the default off.
    public var color: Bool
    /// The cells of ambiguous characters, which becomes `AmbiguousWidth.current`. `nil` asks the terminal: a terminal that answers that it
    /// takes two cells changes `AmbiguousWidth.current`, and a `resize` event asks for a new frame.
    public var ambiguousWidth: AmbiguousWidth?
    /// How long a lone Esc waits for the rest of a key's sequence.
    public var escapeDelayMilliseconds: Int32

    public init(
        mouse: Bool = true, color: Bool = !Environment.forbidsColor, ambiguousWidth: AmbiguousWidth? = nil,
        escapeDelayMilliseconds: Int32 = 25
    ) {
        self.mouse = mouse
        self.color = color
        self.ambiguousWidth = ambiguousWidth
        self.escapeDelayMilliseconds = escapeDelayMilliseconds
    }
}
