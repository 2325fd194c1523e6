/// Records of values with a separator between them (RFC 4180), which may stand in quotes.
struct SeparatedValues {
    /// The values of each record that is not blank; of a blank record none.
    private(set) var records: [[[UInt8]]] = []
    /// Whether each quotation mark stands where the format wants it.
    private(set) var isWellFormed = true

    /// Values behind the columns that a table can have are not kept.
    /// - Parameter text: UTF-8 in lines that end in LF, CR LF or CR.
    init(_ text: [UInt8], separator: UInt8, mostRecords: Int = .max) {
        var value: [UInt8] = []
        var record: [[UInt8]] = []
        var isQuoted = false
        var wasQuoted = false
        var at = 0
        func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        while at < text.count, records.count < mostRecords {
            let byte = text[at]
            at += 1
            if isQuoted {
                if byte != 0x22 {
                    value.append(byte)
                } else if at < text.count, text[at] == 0x22 {
                    value.append(0x22)
                    at += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22, value.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
            } else if byte == separator {
                // Not emptied with its capacity: each value would keep as much as the longest before it.
                if record.count <= TableContent.mostColumns { record.append(value) }
                value = []
                wasQuoted = false
            } else if isEnd(byte) {
                if byte == 0x0D, at < text.count, text[at] == 0x0A { at += 1 }
                if record.isEmpty, value.isEmpty, !wasQuoted {
                    records.append([])
                } else {
                    records.append(record + [value])
                }
                record = []
                value = []
                wasQuoted = false
            } else {
                if byte == 0x22 || wasQuoted { isWellFormed = false }
                value.append(byte)
            }
        }
        if isQuoted { isWellFormed = false }
        if !record.isEmpty || !value.isEmpty { records.append(record + [value]) }
    }

    /// The number of values that all records share; `nil` where they differ.
    var width: Int? {
        var width: Int?
        for record in records where !record.isEmpty {
            if let width, width != record.count { return nil }
            width = record.count
        }
        return width
    }
}
