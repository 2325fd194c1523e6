/// A part of a MIME message (RFC 2045, RFC 2046): its header fields and its body, not yet decoded.
struct MIMEPart {
    /// Names in lower case.
    private let fields: [String: String]
    private let body: ArraySlice<UInt8>

    /// Deeper than any saved page nests its parts.
    private static let deepest = 8

    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [String: String] = [:]
        var at = bytes.startIndex
        var last: String?
        while at < bytes.endIndex {
            let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let next = min(end + 1, bytes.endIndex)
            var line = bytes[at..<end]
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty {
                at = next
                break
            }
            if let first = line.first, first == 0x20 || first == 0x09, let name = last {
                fields[name, default: ""] += " " + String(decoding: line, as: UTF8.self)
            } else if let colon = line.firstIndex(of: 0x3A) {
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self)
                last = name
            }
            at = next
        }
        self.fields = fields
        body = bytes[at...]
    }

    /// The type and subtype in lower case; `text/plain` where none is named.
    var type: String {
        let value = fields["content-type"] ?? "text/plain"
        return value.prefix { $0 != ";" }.trimmingSpaces().lowercased()
    }

    /// A parameter of the content type, without quotation marks.
    func parameter(_ name: String) -> String? {
        for part in (fields["content-type"] ?? "").split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmingSpaces().lowercased() == name else { continue }
            return pair[1].trimmingSpaces().trimmingCharacters("\"")
        }
        return nil
    }

    /// The web page in this part: the root of related parts (`start`), else the first of type text/html, wherever it is nested.
    func page(depth: Int = 0) -> MIMEPart? {
        if type == "text/html" || type == "application/xhtml+xml" { return self }
        guard type.hasPrefix("multipart/"), depth < Self.deepest, let boundary = parameter("boundary"), !boundary.isEmpty else {
            return nil
        }
        let parts = parts(boundary: boundary)
        let start = parameter("start")
        let root = start.flatMap { start in parts.first { $0.fields["content-id"]?.trimmingSpaces() == start } }
        return root?.page(depth: depth + 1) ?? parts.lazy.compactMap { $0.page(depth: depth + 1) }.first
    }

    private func parts(boundary: String) -> [MIMEPart] {
        let marker = Array("--\(boundary)".utf8)
        var parts: [MIMEPart] = []
        var start: Int?
        var at = body.startIndex
        while at < body.endIndex {
            let end = body[at...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[at..<end].starts(with: marker) {
                if let from = start { parts.append(MIMEPart(body[from..<at])) }
                let rest = body[(at + marker.count)..<end]
                start = rest.starts(with: "--".utf8) ? nil : min(end + 1, body.endIndex)
            }
            at = min(end + 1, body.endIndex)
            if end == body.endIndex { break }
        }
        // A file that was cut off lacks its last boundary.
        if let from = start, from < body.endIndex { parts.append(MIMEPart(body[from...])) }
        return parts
    }

    /// The body with its transfer encoding taken off.
    var content: [UInt8] {
        switch (fields["content-transfer-encoding"] ?? "").trimmingSpaces().lowercased() {
        case "base64": TransferEncoding.base64(body)
        case "quoted-printable": TransferEncoding.quotedPrintable(body)
        default: Array(body)
        }
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String { String(self).trimmingSpaces() }
}

extension String {
    fileprivate func trimmingSpaces() -> String { trimmingCharacters(" \t\r") }

    fileprivate func trimmingCharacters(_ characters: String) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }
}
