/// The names in the directory at the end of a zip archive, read without opening it.
enum ZipDirectory {
    /// The names of at most 4096 parts; empty where the directory is missing or lies outside of the file.
    static func names(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        guard let end = end(bytes) else { return [] }
        var at = number(bytes, end + 16, 4)
        var names: [ArraySlice<UInt8>] = []
        while at + 46 <= end, number(bytes, at, 4) == 0x0201_4B50, names.count < 4096 {
            let nameCount = number(bytes, at + 28, 2)
            guard at + 46 + nameCount <= end else { break }
            names.append(bytes[(at + 46)..<(at + 46 + nameCount)])
            at += 46 + nameCount + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
        }
        return names
    }

    /// Where the record at the end begins: a comment of up to 65,535 bytes may follow it.
    private static func end(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var at = bytes.count - 22
        let last = max(0, at - 65_535)
        while at >= last {
            if bytes[at] == 0x50, number(bytes, at, 4) == 0x0605_4B50 { return at }
            at -= 1
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        var value = 0
        for index in (0..<count).reversed() { value = value << 8 | Int(bytes[at + index]) }
        return value
    }
}
