/// How the roles look. A theme fits every terminal: with 256 colours and more it uses its scheme, with 8 or 16 the terminal's own colours,
/// without colour attributes alone.
public struct Theme: Sendable, Hashable {
    /// Whether the theme is made for a dark or a light background, or follows the terminal's.
    public enum Variant: String, Sendable, Hashable {
        case dark, light, terminal, monochrome
    }

    /// What a theme file says of one role instead of the default.
    public struct Override: Sendable, Hashable {
        public var foreground: ThemeColor?
        public var background: ThemeColor?
        public var attributes: TextAttributes?

        public init(foreground: ThemeColor? = nil, background: ThemeColor? = nil, attributes: TextAttributes? = nil) {
            self.foreground = foreground
            self.background = background
            self.attributes = attributes
        }
    }

    public let name: String
    public let variant: Variant
    /// The 16 colours of a base16 scheme or the 24 of a base24 one; empty where the theme follows the terminal or has no colour.
    public let palette: [RGB]
    public let overrides: [Role: Override]

    public init(name: String, variant: Variant, palette: [RGB] = [], overrides: [Role: Override] = [:]) {
        self.name = name
        self.variant = variant
        self.palette = palette
        self.overrides = overrides
    }

    /// Follows the 16 colours and the background that the user's terminal has.
    public static let terminal = Theme(name: "terminal", variant: .terminal)
    /// Attributes only.
    public static let monochrome = Theme(name: "monochrome", variant: .monochrome)

    /// How a role looks on a terminal of a depth.
    public func style(of role: Role, depth: ColorDepth) -> Style {
        let row = RoleStyle.of(role)
        let override = overrides[role]
        let depth = variant == .monochrome ? .monochrome : depth
        var style: Style
        if depth == .monochrome {
            return Style(attributes: variant == .monochrome ? override?.attributes ?? row.monochrome : row.monochrome)
        } else if palette.count >= 16, depth >= .indexed256 {
            style = Style(
                foreground: .rgb(palette[row.slots.foreground]), background: .rgb(palette[row.slots.background]),
                attributes: row.slotAttributes)
        } else {
            style = row.ansi
        }
        if let color = override?.foreground, shows(color, depth) { style.foreground = color }
        if let color = override?.background, shows(color, depth) { style.background = color }
        if let attributes = override?.attributes { style.attributes = attributes }
        return depth == .eight ? Self.reducedToEight(style) : style
    }

    private func shows(_ color: ThemeColor, _ depth: ColorDepth) -> Bool {
        if case .rgb = color { return depth >= .indexed256 }
        return true
    }

    /// With 8 colours the bright ones are the plain ones in bold, and grey is dim.
    private static func reducedToEight(_ style: Style) -> Style {
        var style = style
        if case .ansi(let index) = style.foreground, index >= 8 {
            style.foreground = index == 8 ? .standard : .ansi(index - 8)
            style.attributes.insert(index == 8 ? .dim : .bold)
        }
        if case .ansi(let index) = style.background, index >= 8 { style.background = .ansi(index - 8) }
        return style
    }
}
