/// Reads the styles of cells as far as they bear on what is shown: the format of numbers, and whether lines are drawn.
struct XLSXStyles: XMLListener {
    struct Format {
        var number = NumberFormat.general
        var isRuled = false
    }

    enum Name: String, XMLName {
        case numberFormat = "x:numFmt"
        case borders = "x:borders"
        case border = "x:border"
        case left = "x:left"
        case right = "x:right"
        case start = "x:start"
        case end = "x:end"
        case top = "x:top"
        case bottom = "x:bottom"
        case cellFormats = "x:cellXfs"
        case format = "x:xf"
        case formatIdentifier = ":numFmtId"
        case code = ":formatCode"
        case borderIdentifier = ":borderId"
        case style = ":style"
        static let spaces = XLSXSpaces.all
    }

    /// By the number that cells name.
    private(set) var formats: [Format] = []
    private var codes: [Int: String] = [:]
    private var compiled: [Int: NumberFormat] = [:]
    private var bordersWithLines: [Bool] = []
    private var isInBorders = false
    private var isInFormats = false

    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
        switch name {
        case .numberFormat: if let identifier = attributes.number(.formatIdentifier) { codes[identifier] = attributes[.code] }
        case .borders: isInBorders = true
        case .border: if isInBorders { bordersWithLines.append(false) }
        case .left, .right, .start, .end, .top, .bottom:
            if isInBorders, !bordersWithLines.isEmpty, attributes.bytes(.style) != nil, !attributes.matches(.style, "none") {
                bordersWithLines[bordersWithLines.count - 1] = true
            }
        case .cellFormats: isInFormats = true
        case .format: if isInFormats { addFormat(attributes) }
        default: break
        }
        return formats.count < 100_000 && codes.count < 100_000 && bordersWithLines.count < 100_000
    }

    mutating func end(_ name: Name?) {
        if name == .borders { isInBorders = false }
        if name == .cellFormats { isInFormats = false }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {}

    private mutating func addFormat(_ attributes: XMLAttributes<Name>) {
        let identifier = attributes.number(.formatIdentifier) ?? 0
        let format = compiled[identifier] ?? NumberFormat(codes[identifier] ?? NumberFormat.codes[identifier] ?? "General")
        compiled[identifier] = format
        let border = attributes.number(.borderIdentifier) ?? 0
        let isRuled = bordersWithLines.indices.contains(border) && bordersWithLines[border]
        formats.append(Format(number: format, isRuled: isRuled))
    }
}
