import Glibc
import Testing

@testable import Terminal

@Suite struct ThemeTests {
    private static let themesFolder = {
        let file = #filePath
        let parts = file.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/") + "/Themes"
    }()

    private static let scheme = """
        scheme: "Old form"
        author: "nobody"
        base00: "101010"
        base01: "202020"
        base02: "303030"
        base03: "404040"
        base04: "505050"
        base05: "e0e0e0"
        base06: "f0f0f0"
        base07: "ffffff"
        base08: "ff0000"
        base09: "ff8000"
        base0A: "ffff00"
        base0B: "00ff00"
        base0C: "00ffff"
        base0D: "0000ff"
        base0E: "ff00ff"
        base0F: "800000"

        """

    @Test(arguments: ["dark", "light", "terminal", "monochrome"])
    func `the themes that come with the program can be read`(name: String) throws {
        let theme = try ThemeLibrary.theme(named: name, folders: [Self.themesFolder])
        #expect(theme.variant.rawValue == name)
        #expect(ThemeLibrary.names(folders: [Self.themesFolder]).contains(name))
    }

    @Test func `the files of the built-in themes agree with them`() throws {
        for builtIn in [Theme.terminal, .monochrome] {
            let file = try ThemeLibrary.theme(named: builtIn.name, folders: [Self.themesFolder])
            for role in Role.allCases {
                for depth in ColorDepth.allCases { #expect(file.style(of: role, depth: depth) == builtIn.style(of: role, depth: depth)) }
            }
        }
    }

    @Test(arguments: ["dark", "light"])
    func `text can be read on its background`(name: String) throws {
        let theme = try ThemeLibrary.theme(named: name, folders: [Self.themesFolder])
        for role in Role.allCases {
            let style = theme.style(of: role, depth: .indexed256)
            guard case .rgb(let foreground) = style.foreground, case .rgb(let background) = style.background else {
                Issue.record("\(role) has no colours")
                continue
            }
            #expect(contrast(foreground, background) >= 4.0, "\(role)")
        }
    }

    @Test func `a theme that follows the terminal uses no colour that may vanish on a light or dark background`() {
        for role in Role.allCases {
            let style = Theme.terminal.style(of: role, depth: .sixteen)
            if style.background == .standard, !style.attributes.contains(.reverse), case .ansi(let index) = style.foreground {
                #expect([1, 2, 5, 6, 8].contains(index), "\(role)")
            }
        }
    }

    @Test(arguments: ColorDepth.allCases)
    func `roles that tell faults differ by more than colour`(depth: ColorDepth) throws {
        for name in ["dark", "light", "terminal", "monochrome"] {
            let theme = try ThemeLibrary.theme(named: name, folders: [Self.themesFolder])
            let attributes = [Role.normal, .violation, .suspect, .uncertain].map { theme.style(of: $0, depth: depth).attributes }
            #expect(Set(attributes).count == attributes.count)
            #expect(theme.style(of: .selected, depth: depth) != theme.style(of: .violation, depth: depth))
            #expect(theme.style(of: .selected, depth: depth) != theme.style(of: .normal, depth: depth))
        }
    }

    @Test func `the table of roles has a row for every role, in order`() {
        #expect(RoleStyle.table.map(\.role) == Role.allCases)
    }

    @Test func `the old form of a scheme is read, light and dark told apart`() throws {
        let theme = try ThemeFile.parse(Self.scheme, path: "old.yaml")
        #expect(theme.name == "Old form")
        #expect(theme.variant == .dark)
        #expect(theme.palette.count == 16)
        #expect(theme.palette[8] == RGB(red: 255, green: 0, blue: 0))
        #expect(theme.style(of: .violation, depth: .indexed256).foreground == .rgb(RGB(red: 255, green: 0, blue: 0)))
        #expect(theme.style(of: .violation, depth: .eight) == Theme.terminal.style(of: .violation, depth: .eight))
    }

    @Test func `single roles can be changed`() throws {
        let roles = """
            roles:
              note: bright-green
              violation: {foreground: base09, background: "#000080", attributes: [bold, underline]}
              dim: {foreground: default}
            """
        let theme = try ThemeFile.parse(Self.scheme + roles, path: "t.yaml")
        #expect(theme.style(of: .note, depth: .indexed256).foreground == .ansi(10))
        #expect(theme.style(of: .note, depth: .eight).foreground == .ansi(2))
        #expect(theme.style(of: .note, depth: .eight).attributes.contains(.bold))
        let violation = theme.style(of: .violation, depth: .direct)
        #expect(violation.foreground == .rgb(RGB(red: 255, green: 128, blue: 0)))
        #expect(violation.background == .rgb(RGB(red: 0, green: 0, blue: 128)))
        #expect(violation.attributes == [.bold, .underline])
        #expect(theme.style(of: .dim, depth: .indexed256).foreground == .standard)
    }

    @Test(arguments: [
        ("base00: \"101010\"\n", nil, ThemeError.Reason.missingColor("base01")),
        ("palette:\n  base00: \"10101\"\n", 2, .badColor("10101")),
        ("palette: rainbow\n", 1, .unknownPalette("rainbow")),
        ("palette: none\nroles:\n  violations: red\n", 3, .unknownRole("violations")),
        ("palette: none\nroles:\n  note:\n    colour: red\n", 4, .unknownKey("colour")),
        ("palette: none\nroles:\n  note: {attributes: [bold, blinking]}\n", 3, .unknownAttribute("blinking")),
        ("palette: terminal\nroles:\n  note: base08\n", 3, .badColor("base08")),
        ("- a\n- b\n", 1, .notAMapping),
    ])
    func `a fault in a theme is told with its line`(yaml: String, line: Int?, reason: ThemeError.Reason) {
        let error = #expect(throws: ThemeError.self) { try ThemeFile.parse(yaml, path: "my.yaml") }
        #expect(error?.line == line)
        #expect(error?.reason == reason)
        #expect(error?.english.hasPrefix(line.map { "my.yaml:\($0): " } ?? "my.yaml: ") ?? false)
        #expect(error?.chinese.hasPrefix("my.yaml") ?? false)
    }

    @Test func `YAML that is none is told with its line`() {
        let error = #expect(throws: ThemeError.self) { try ThemeFile.parse("name: x\npalette: [a\nb: }\n", path: "my.yaml") }
        #expect(error?.line == 3)
        #expect(throws: ThemeError.self) { try ThemeFile.parse("", path: "my.yaml") }
    }

    @Test func `a theme that does not exist says where it was looked for`() {
        let error = #expect(throws: ThemeError.self) { try ThemeLibrary.theme(named: "nothing", folders: ["/nowhere"]) }
        #expect(error?.reason == .notFound(name: "nothing", searched: ["/nowhere"]))
        #expect(throws: ThemeError(path: "/nowhere/x.yaml", line: nil, reason: .unreadable)) {
            try ThemeLibrary.theme(named: "/nowhere/x.yaml")
        }
    }

    @Test func `colours come nearest among the 256 that terminals share`() {
        #expect(IndexedPalette.index(nearest: RGB(red: 255, green: 0, blue: 0)) == 196)
        #expect(IndexedPalette.index(nearest: RGB(red: 0, green: 0, blue: 0)) == 16)
        #expect(IndexedPalette.index(nearest: RGB(red: 8, green: 8, blue: 9)) == 232)
        #expect(RGB(hex: "#0a0B0c")?.hex == "#0a0b0c")
        for text in ["", "#12345", "12345g", "+12345", "#1234567"] { #expect(RGB(hex: text) == nil) }
    }

    /// WCAG 2.1: the relation of the lights of two colours, from 1 to 21.
    private func contrast(_ first: RGB, _ second: RGB) -> Double {
        let lights = [first, second].map { color in
            zip([color.red, color.green, color.blue], [0.2126, 0.7152, 0.0722]).reduce(0.0) { sum, part in
                let value = Double(part.0) / 255
                return sum + part.1 * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
            }
        }.sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }
}
