/// What is drawn for characters that a terminal would obey instead of show.
enum VisibleText {
    /// The visible stand-in of a control: its picture of the block Control Pictures, a space for Tab, ␦ for C1, bidi and separators.
    static func substitute(for control: Unicode.Scalar) -> Unicode.Scalar {
        switch control.value {
        case 0x09: " "
        case 0x00...0x1F: Unicode.Scalar(0x2400 + control.value) ?? "\u{2426}"
        case 0x7F: "\u{2421}"
        default: "\u{2426}"
        }
    }
}

extension String {
    /// The text with every control, C1 and bidi character replaced by its visible substitute and formats left out:
    /// what may be written to a terminal.
    public var withVisibleControls: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch CharacterClass.of(scalar) {
            case .control: result.append(VisibleText.substitute(for: scalar))
            case .format: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
