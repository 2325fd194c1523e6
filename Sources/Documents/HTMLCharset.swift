/// Decodes the bytes of a web page: by its byte order mark, else by what it declares, where its bytes do not contradict that.
enum HTMLCharset {
    /// How far into the page a declaration is looked for.
    private static let head = 4096

    /// The page in valid UTF-8, and the encoding that it was in.
    /// - Parameter label: What the transport declares, which counts more than what the page does.
    static func decode(_ bytes: [UInt8], declared label: String? = nil) throws(DocumentError) -> (text: [UInt8], encoding: String) {
        let declared = label.flatMap { encoding(named: $0.lowercased()) } ?? declaration(bytes).flatMap(encoding(named:))
        // A mark, UTF-8 and UTF-16 are told by the bytes themselves, better than by what a template of the site declares.
        guard let declared, declared != "utf-8", !hasMark(bytes), !UTF8Validation.isValid(bytes) || isPlain7Bit(bytes) else {
            let document = try TextReader.read(bytes)
            return (document.text, document.encoding)
        }
        if let text = CharsetConversion.utf8(bytes[...], from: declared, isLenient: true) {
            return (UTF8Validation.isValid(text) ? text : UTF8Validation.repaired(text) ?? text, declared)
        }
        let document = try TextReader.read(bytes)
        return (document.text, document.encoding)
    }

    private static func hasMark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    private static func isPlain7Bit(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 && $0 != 0x1B } }

    /// The encoding that browsers take for a name (WHATWG Encoding, section 4.2), `nil` for one that Chinese pages do not have.
    /// A page that can declare UTF-16 in ASCII bytes is in UTF-8.
    private static func encoding(named name: String) -> String? {
        switch name {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode": "utf-8"
        case "gb2312", "gb_2312-80", "gb_2312", "gbk", "x-gbk", "gb18030", "cp936", "ms936", "windows-936", "csgb2312", "chinese",
            "hz-gb-2312",
            "euc-cn":
            "gb18030"
        case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5", "cp950": "big5"
        default: nil
        }
    }

    /// The name behind `charset=` in a meta element, or behind `encoding=` in the declaration of XHTML, in lower case.
    private static func declaration(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(head).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for word in ["charset", "encoding"] {
            let word = Array(word.utf8)
            var from = 0
            while from + word.count < head.count {
                guard head[from] == word[0], head[from..<(from + word.count)].elementsEqual(word) else {
                    from += 1
                    continue
                }
                from += word.count
                var at = from
                while at < head.count, head[at] <= 0x20 { at += 1 }
                guard at < head.count, head[at] == 0x3D else { continue }
                at += 1
                while at < head.count, head[at] <= 0x20 || head[at] == 0x22 || head[at] == 0x27 { at += 1 }
                let start = at
                while at < head.count, isNameByte(head[at]) { at += 1 }
                if at > start { return String(decoding: head[start..<at], as: UTF8.self) }
            }
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }
}
