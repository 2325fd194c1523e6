import CNcurses

/// The names of keys that are no text.
enum KeyNames {
    /// The codes that `define_key` gives to the marks around pasted text; ncurses itself uses none so high.
    static let pasteBegin: Int32 = 0x7F00
    static let pasteEnd: Int32 = 0x7F01

    private static let fixed: [Int32: String] = [
        KEY_UP: "Up", KEY_DOWN: "Down", KEY_LEFT: "Left", KEY_RIGHT: "Right", KEY_HOME: "Home", KEY_END: "End", KEY_PPAGE: "PgUp",
        KEY_NPAGE: "PgDn", KEY_IC: "Insert", KEY_DC: "Delete", KEY_BACKSPACE: "Backspace", KEY_ENTER: "Enter", KEY_BTAB: "S-Tab",
        KEY_SR: "S-Up", KEY_SF: "S-Down", KEY_SLEFT: "S-Left", KEY_SRIGHT: "S-Right", KEY_SHOME: "S-Home", KEY_SEND: "S-End",
        KEY_SPREVIOUS: "S-PgUp", KEY_SNEXT: "S-PgDn", KEY_SDC: "S-Delete", KEY_SIC: "S-Insert", KEY_A1: "Home", KEY_A3: "PgUp",
        KEY_C1: "End", KEY_C3: "PgDn", KEY_FIND: "Home", KEY_SELECT: "End",
    ]

    /// xterm's extended capabilities: this stem and a digit for the modifiers.
    private static let extendedStems = [
        "kUP": "Up", "kDN": "Down", "kLFT": "Left", "kRIT": "Right", "kHOM": "Home", "kEND": "End", "kPRV": "PgUp", "kNXT": "PgDn",
        "kDC": "Delete", "kIC": "Insert",
    ]

    /// xterm's modifier parameter, from 2 on.
    private static let modifiers = ["S-", "M-", "M-S-", "C-", "C-S-", "C-M-", "C-M-S-"]

    /// The final letters and the numbers of CSI sequences.
    private static let csiLetters: [Character: String] = [
        "A": "Up", "B": "Down", "C": "Right", "D": "Left", "H": "Home", "F": "End", "Z": "S-Tab", "P": "F1", "Q": "F2", "R": "F3",
        "S": "F4",
    ]
    private static let csiNumbers: [Int: String] = [
        1: "Home", 2: "Insert", 3: "Delete", 4: "End", 5: "PgUp", 6: "PgDn", 7: "Home", 8: "End", 11: "F1", 12: "F2", 13: "F3",
        14: "F4", 15: "F5", 17: "F6", 18: "F7", 19: "F8", 20: "F9", 21: "F10", 23: "F11", 24: "F12",
    ]

    /// The name of a key code of ncurses, `nil` for one that means nothing here.
    static func name(ofCode code: Int32) -> String? {
        if let name = fixed[code] { return name }
        if code > GOUJI_KEY_F0, code <= GOUJI_KEY_F0 + 63 { return functionKey(Int(code - GOUJI_KEY_F0)) }
        guard code > KEY_MAX, let pointer = keyname(code) else { return nil }
        let capability = String(cString: pointer)
        guard let digit = capability.last?.wholeNumberValue else { return extendedStems[capability].map { "S-" + $0 } }
        return extendedStems[String(capability.dropLast())].flatMap { modified($0, by: digit) }
    }

    /// The name of a control character.
    static func name(ofControl byte: UInt8) -> String {
        switch byte {
        case 0x00: "C-Space"
        case 0x09: "Tab"
        case 0x0A, 0x0D: "Enter"
        case 0x1B: "Esc"
        case 0x7F: "Backspace"
        case 0x01...0x1A: "C-" + String(Unicode.Scalar(byte + 0x60))
        default: "C-" + String(Unicode.Scalar(byte + 0x40))
        }
    }

    /// The name of a sequence `ESC [ parameters final` that the terminal's description does not have.
    static func name(ofCSI parameters: [Int], final: Character) -> String? {
        // `ESC [ 5 ; 7 R` is a report of the cursor's place and not F3.
        guard final == "~" || parameters.isEmpty || parameters[0] == 1 else { return nil }
        let name = final == "~" ? parameters.first.flatMap { csiNumbers[$0] } : csiLetters[final]
        return name.flatMap { parameters.count > 1 ? modified($0, by: parameters[1]) : $0 }
    }

    /// ncurses counts Shift-F1 as F13 and Ctrl-F1 as F25.
    private static func functionKey(_ number: Int) -> String {
        let prefixes = ["", "S-", "C-", "C-S-", "M-", "M-S-"]
        return prefixes[(number - 1) / 12] + "F\((number - 1) % 12 + 1)"
    }

    private static func modified(_ name: String, by parameter: Int) -> String? {
        if parameter == 1 { return name }
        return modifiers.indices.contains(parameter - 2) ? modifiers[parameter - 2] + name : nil
    }
}
