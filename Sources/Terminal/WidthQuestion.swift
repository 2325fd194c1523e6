import CNcurses

/// Asks the terminal how wide it draws an ambiguous character: writes one and asks where the cursor is then. Nothing waits for the answer,
/// which comes as input if the terminal gives one.
enum WidthQuestion {
    /// Not the first row: a report from there looks like Shift-F3.
    static let row = 2

    /// Writes the question onto the blank screen, before the first frame.
    static func ask() { TerminalModes.write("\u{1B}[\(row);1H—\u{1B}[6n\u{1B}[\(row);1H\u{1B}[K\u{1B}[H") }

    /// What a cursor report `ESC [ row ; column R` answers; `nil` if it is none to this question.
    static func answer(to parameters: [Int]) -> AmbiguousWidth? {
        guard parameters.count == 2, parameters[0] == row else { return nil }
        return parameters[1] == 2 ? .narrow : parameters[1] == 3 ? .wide : nil
    }
}
