import ReportFormat

/// Names a finding across runs: 16 hexadecimal digits of FNV-1a (64 bits) over rule, subject and cells,
/// each followed by a zero byte.
enum Fingerprint {
    static func make(rule: String, subject: String, cells: [CellID]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            var text = text
            text.withUTF8 { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            hash = hash &* 0x100_0000_01b3
        }
        add(rule)
        add(subject)
        for cell in cells { add(cell.rawValue) }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
