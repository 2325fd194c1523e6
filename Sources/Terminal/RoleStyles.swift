/// How each role looks where a theme says nothing else. The colours help; the attributes alone must tell the roles of faults apart.
struct RoleStyle {
    let role: Role
    /// Slots of a base16 scheme.
    let slots: (foreground: Int, background: Int)
    let slotAttributes: TextAttributes
    /// The terminal's own colours, none of which may vanish on a light or a dark background: no 0, 3, 7 and no bright one on the default.
    let ansi: Style
    /// Without colour.
    let monochrome: TextAttributes

    private init(
        _ role: Role, _ foreground: Int, on background: Int = 0, scheme: TextAttributes = [], ansi: UInt8? = nil, onANSI: UInt8? = nil,
        terminal: TextAttributes = [], monochrome: TextAttributes = []
    ) {
        self.role = role
        slots = (foreground, background)
        slotAttributes = scheme
        self.ansi = Style(
            foreground: ansi.map { .ansi($0) } ?? .standard, background: onANSI.map { .ansi($0) } ?? .standard, attributes: terminal)
        self.monochrome = monochrome
    }

    static func of(_ role: Role) -> RoleStyle { table[Int(role.rawValue)] }

    private static let boldReverse: TextAttributes = [.bold, .reverse]
    private static let boldUnderline: TextAttributes = [.bold, .underline]

    static let table: [RoleStyle] = [
        RoleStyle(.normal, 0x5),
        RoleStyle(.dim, 0x4, ansi: 8, monochrome: .dim),
        RoleStyle(.heading, 0xD, scheme: .bold, ansi: 6, terminal: .bold, monochrome: .bold),
        RoleStyle(.title, 0x6, scheme: .bold, terminal: .bold, monochrome: .bold),
        RoleStyle(.border, 0x3, ansi: 8),
        RoleStyle(.tab, 0x4, on: 0x1),
        RoleStyle(.activeTab, 0x0, on: 0xD, scheme: .bold, terminal: boldReverse, monochrome: boldReverse),
        RoleStyle(.label, 0xC, ansi: 6),
        RoleStyle(.selected, 0x0, on: 0xD, terminal: .reverse, monochrome: .reverse),
        RoleStyle(.match, 0x0, on: 0xA, ansi: 0, onANSI: 3, monochrome: [.reverse, .underline]),
        RoleStyle(.prompt, 0xD, scheme: .bold, terminal: .bold, monochrome: .bold),
        RoleStyle(.key, 0xE, scheme: .bold, ansi: 5, terminal: .bold, monochrome: .bold),
        RoleStyle(.status, 0x4, on: 0x1, terminal: .reverse, monochrome: .reverse),
        RoleStyle(.violation, 0x8, scheme: boldReverse, ansi: 1, terminal: boldReverse, monochrome: boldReverse),
        RoleStyle(.suspect, 0x9, scheme: boldUnderline, ansi: 5, terminal: boldUnderline, monochrome: boldUnderline),
        RoleStyle(.uncertain, 0xE, scheme: .underline, ansi: 5, terminal: .underline, monochrome: .underline),
        RoleStyle(.blank, 0x3, ansi: 8, monochrome: .dim),
        RoleStyle(.notApplicable, 0x3, ansi: 8, monochrome: .dim),
        RoleStyle(.missing, 0x8, scheme: .underline, ansi: 1, terminal: .underline, monochrome: [.dim, .underline]),
        RoleStyle(.note, 0xB, scheme: .underline, ansi: 2, terminal: .underline, monochrome: [.italic, .underline]),
        RoleStyle(.quote, 0xC, scheme: .italic, ansi: 6, terminal: .italic, monochrome: .italic),
        RoleStyle(.error, 0x8, scheme: .bold, ansi: 1, terminal: .bold, monochrome: .bold),
        RoleStyle(.warning, 0x9, scheme: .bold, ansi: 5, terminal: .bold, monochrome: .underline),
        RoleStyle(.info, 0xC, ansi: 6),
        RoleStyle(.ok, 0xB, ansi: 2),
        RoleStyle(.progress, 0xB, ansi: 2, monochrome: .bold),
        RoleStyle(.cursorLine, 0x6, on: 0x1, scheme: .bold, terminal: .bold, monochrome: .bold),
        RoleStyle(.dialog, 0x5, on: 0x1),
        RoleStyle(.removed, 0x8, scheme: .italic, ansi: 1, terminal: .italic, monochrome: [.dim, .italic]),
        RoleStyle(.added, 0xB, scheme: .bold, ansi: 2, terminal: .bold, monochrome: .bold),
    ]
}
