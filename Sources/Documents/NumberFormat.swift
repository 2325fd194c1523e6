/// How a spreadsheet shows a number (ISO/IEC 29500-1, 18.8.30 and 18.8.31): the plain formats, and dates by their figures. What it does not
/// know is shown as `General`, the number as it is.
struct NumberFormat: Sendable {
    static let general = NumberFormat(sections: [.general])

    /// For positive numbers, negative ones and zero; fewer where they share one.
    private let sections: [NumberFormatSection]

    private init(sections: [NumberFormatSection]) { self.sections = sections }

    /// - Parameter code: as the file has it, such as `#,##0.00_);(#,##0.00)`.
    init(_ code: String) {
        let sections = NumberFormatCode.sections(code).prefix(3).map(NumberFormatSection.init)
        self.init(sections: code.isEmpty ? [.general] : sections)
    }

    /// What the cell shows.
    func text(_ number: Double, startsIn1904: Bool = false) -> String {
        if number == 0, sections.count > 2 { return sections[2].text(0, showsSign: false, startsIn1904: startsIn1904) }
        if number < 0, sections.count > 1 { return sections[1].text(-number, showsSign: false, startsIn1904: startsIn1904) }
        return sections[0].text(number, showsSign: true, startsIn1904: startsIn1904)
    }

    /// The formats that files name by number, as the Chinese edition has them.
    static let codes: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "yyyy/m/d", 16: "m/d",
        17: "yyyy/m", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"",
        30: "m/d/yy", 31: "yyyy\"年\"m\"月\"d\"日\"", 36: "yyyy\"年\"m\"月\"", 37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)",
        39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);(#,##0.00)", 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_)",
        43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_)", 50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 57: "yyyy\"年\"m\"月\"",
        58: "m\"月\"d\"日\"",
    ]
}
