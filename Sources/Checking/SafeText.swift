/// Words of a document inside a message: on one line, short, without anything that a terminal would act on.
enum SafeText {
    static let lengthLimit = 16

    static func quote(_ text: String, limit: Int = lengthLimit) -> String {
        var quoted = ""
        var length = 0
        for scalar in text.unicodeScalars where isPrintable(scalar) {
            guard length < limit else { return quoted + "…" }
            quoted.unicodeScalars.append(scalar)
            length += 1
        }
        return quoted
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
            false
        default: true
        }
    }
}
