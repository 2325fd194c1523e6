import CMarkup

/// Tells a medium by the first bytes of a file.
enum MediumDetection {
    /// The medium of bytes that are not plain text, `nil` for what may be text.
    static func medium(of bytes: [UInt8]) -> Medium? {
        if isPDF(bytes) { return .pdf }
        guard mayBeMarked(bytes) else { return nil }
        if begins(bytes, "PK\u{3}\u{4}") { return zipMedium(bytes) }
        if CompoundFile.isOne(bytes) {
            if case .medium(let medium) = CompoundFile.kind(bytes) { return medium }
            return .docx
        }
        if begins(bytes, "{\\rtf") { return .rtf }
        if isMarkup(bytes) { return .html }
        if isMail(bytes) { return .mhtml }
        return nil
    }

    /// The mark of a PDF may stand behind other bytes, within the first 1024.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark: StaticString = "%PDF-"
        return bytes.withUnsafeBytes { buffer in
            let head = UnsafeRawBufferPointer(rebasing: buffer.prefix(1024))
            guard let found = gouji_find(head.baseAddress, head.count, mark.utf8Start, mark.utf8CodeUnitCount) else { return false }
            let version = UnsafeRawPointer(found) - head.baseAddress! + mark.utf8CodeUnitCount
            return version < buffer.count && (0x30...0x39).contains(buffer[version])
        }
    }

    /// Most reports begin with a Chinese character, which no other medium does.
    private static func mayBeMarked(_ bytes: [UInt8]) -> Bool {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, at < 1024, bytes[at] <= 0x20 { at += 1 }
        guard at < bytes.count else { return false }
        return bytes[at] < 0x7F || bytes[at] == 0xD0
    }

    private static func begins(_ bytes: [UInt8], _ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.starts(with: $0) }
    }

    /// The kind of an office file by the names of its parts, `nil` for any other archive.
    private static func zipMedium(_ bytes: [UInt8]) -> Medium? {
        let names = ZipDirectory.names(bytes)
        guard !names.isEmpty else { return zipMediumOfHead(bytes) }
        var hasContentTypes = false
        var hasContent = false
        for name in names {
            if starts(name, "word/") || starts(name, "word\\") { return .docx }
            if starts(name, "xl/") || starts(name, "xl\\") { return .xlsx }
            if starts(name, "ppt/") { return nil }
            if starts(name, "[Content_Types].xml") || starts(name, "_rels/.rels") { hasContentTypes = true }
            if starts(name, "content.xml") { hasContent = true }
        }
        if hasContent { return contains(Array(bytes.prefix(256)), "opendocument.spreadsheet") ? .ods : .odt }
        return hasContentTypes ? .docx : nil
    }

    /// The kind of an archive that is cut off, by what stands in its first entries.
    private static func zipMediumOfHead(_ bytes: [UInt8]) -> Medium? {
        let head = Array(bytes.prefix(4096))
        if contains(head, "word/") || contains(head, "[Content_Types].xml") && !contains(head, "xl/") { return .docx }
        if contains(head, "xl/") { return .xlsx }
        if contains(head, "opendocument") { return .odt }
        return .docx
    }

    private static func starts(_ name: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in name.count >= word.count && zip(name, word).allSatisfy { $0 | 0x20 == $1 | 0x20 } }
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        var at = 0
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        while at < bytes.count, at < 1024, bytes[at] <= 0x20 { at += 1 }
        guard at < bytes.count, bytes[at] == 0x3C else { return false }
        let head = lowercased(bytes[at..<min(at + 2048, bytes.count)])
        if ["<!doctype html", "<!--", "<?xml"].contains(where: { head.starts(with: Array($0.utf8)) }) { return true }
        let name = head.dropFirst().prefix { (0x61...0x7A).contains($0) || (0x30...0x36).contains($0) }
        let next = head.dropFirst(1 + name.count).first ?? 0x3E
        return elements.contains(String(decoding: name, as: UTF8.self)) && (next <= 0x20 || next == 0x3E || next == 0x2F)
    }

    /// Elements that a page or a piece of one begins with.
    private static let elements: Set<String> = [
        "html", "head", "body", "table", "tbody", "tr", "td", "div", "p", "span", "meta", "script", "style", "title", "article", "section",
        "main",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "center", "font", "strong", "b", "br", "a", "form", "link", "base",
        "header",
        "nav", "blockquote", "img",
    ]

    private static func isMail(_ bytes: [UInt8]) -> Bool {
        let head = lowercased(bytes.prefix(2048))
        return contains(head, "mime-version:") && contains(head, "content-type:")
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    }

    private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard bytes.count >= word.count else { return false }
            for at in 0...(bytes.count - word.count) where bytes[at] == word[0] {
                if (0..<word.count).allSatisfy({ bytes[at + $0] == word[$0] }) { return true }
            }
            return false
        }
    }
}
