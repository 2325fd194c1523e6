import Checking

/// Colours of text output, in the terminal's own sixteen. Never the only sign of anything.
struct Palette: Sendable {
    let isOn: Bool

    enum Ink: String {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
    }

    func paint(_ text: String, _ ink: Ink) -> String { isOn ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text }

    static func ink(of severity: Severity) -> Ink {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .info: .cyan
        }
    }
}
