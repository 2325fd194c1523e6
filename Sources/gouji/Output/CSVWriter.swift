import Parsing

/// Writes CSV (RFC 4180): CRLF at the end of a row, quotes where they are needed.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front. Figures are left as they are.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    mutating func row(_ fields: [String]) {
        for field in fields { self.field(field) }
        endRow()
    }

    mutating func field(_ text: String?) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        guard let text, !text.isEmpty else { return }
        let safe = Self.isFormula(text) ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || UnsafeCharacters.mayBegin(with: $0) }) else {
            bytes.append(contentsOf: safe.utf8)
            return
        }
        bytes.append(0x22)
        for scalar in safe.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: "\"\"".utf8)
            case "\n", "\r", "\t": bytes.append(contentsOf: UTF8.encode(scalar)!)
            default: bytes.appendVisible(String(scalar))
            }
        }
        bytes.append(0x22)
    }

    mutating func field(_ number: Int?) { field(number.map(String.init)) }

    mutating func field(_ figure: Figure?) { field(figure?.description) }

    mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isFirst = true
    }

    /// A lone dash is how a cell says that it does not apply; a number may have a sign.
    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return false }
        let rest = text.utf8.dropFirst()
        let isNumber = (first == "-" || first == "+") && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return !isNumber && text.unicodeScalars.count > 1
    }
}
