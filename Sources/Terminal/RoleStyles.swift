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
        _ role: Role, _ slots: (Int, Int), _ slotAttributes: TextAttributes = [], ansi: UInt8? = nil, on background: UInt8? = nil,
        _ attributes: TextAttributes = [], monochrome: TextAttributes
    ) {
        self.role = role
        self.slots = slots
        self.slotAttributes = slotAttributes
        self.ansi = Style(
            foreground: ansi.map { .ansi($0) } ?? .standard, background: background.map { .ansi($0) } ?? .standard, attributes: attributes)
        self.monochrome = monochrome
    }

    static func of(_ role: Role) -> RoleStyle { table[Int(role.rawValue)] }

    static let table: [RoleStyle] = [
        RoleStyle(.normal, (0x5, 0x0), monochrome: []),
        RoleStyle(.dim, (0x4, 0x0), ansi: 8, monochrome: .dim),
        RoleStyle(.heading, (0xD, 0x0), .bold, ansi: 6, .bold, monochrome: .bold),
        RoleStyle(.title, (0x6, 0x0), .bold, .bold, monochrome: .bold),
        RoleStyle(.border, (0x3, 0x0), ansi: 8, monochrome: []),
        RoleStyle(.tab, (0x4, 0x1), monochrome: []),
        RoleStyle(.activeTab, (0x0, 0xD), .bold, [.reverse, .bold], monochrome: [.reverse, .bold]),
        RoleStyle(.label, (0xC, 0x0), ansi: 6, monochrome: []),
        RoleStyle(.selected, (0x0, 0xD), .reverse, monochrome: .reverse),
        RoleStyle(.match, (0x0, 0xA), ansi: 0, on: 3, monochrome: [.reverse, .underline]),
        RoleStyle(.prompt, (0xD, 0x0), .bold, .bold, monochrome: .bold),
        RoleStyle(.key, (0xE, 0x0), .bold, ansi: 5, .bold, monochrome: .bold),
        RoleStyle(.status, (0x4, 0x1), .reverse, monochrome: .reverse),
        RoleStyle(.violation, (0x8, 0x0), [.bold, .reverse], ansi: 1, [.bold, .reverse], monochrome: [.bold, .reverse]),
        RoleStyle(.suspect, (0x9, 0x0), [.bold, .underline], ansi: 5, [.bold, .underline], monochrome: [.bold, .underline]),
        RoleStyle(.uncertain, (0xE, 0x0), .underline, ansi: 5, .underline, monochrome: .underline),
        RoleStyle(.blank, (0x3, 0x0), ansi: 8, monochrome: .dim),
        RoleStyle(.notApplicable, (0x3, 0x0), ansi: 8, monochrome: .dim),
        RoleStyle(.missing, (0x8, 0x0), .underline, ansi: 1, .underline, monochrome: [.dim, .underline]),
        RoleStyle(.note, (0xB, 0x0), .underline, ansi: 2, .underline, monochrome: [.italic, .underline]),
        RoleStyle(.quote, (0xC, 0x0), .italic, ansi: 6, .italic, monochrome: .italic),
        RoleStyle(.error, (0x8, 0x0), .bold, ansi: 1, .bold, monochrome: .bold),
        RoleStyle(.warning, (0x9, 0x0), .bold, ansi: 5, .bold, monochrome: .underline),
        RoleStyle(.info, (0xC, 0x0), ansi: 6, monochrome: []),
        RoleStyle(.ok, (0xB, 0x0), ansi: 2, monochrome: []),
        RoleStyle(.progress, (0xB, 0x0), ansi: 2, monochrome: .bold),
        RoleStyle(.cursorLine, (0x6, 0x1), .bold, monochrome: .bold),
        RoleStyle(.dialog, (0x5, 0x1), monochrome: []),
    ]
}
