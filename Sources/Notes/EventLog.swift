/// What the bytes of one side file hold. Every line is kept in the file, whether it can be read or not.
package struct EventLog: Sendable {
    package private(set) var header: SideFileHeader?
    /// The highest major version that a header names, 0 without a header.
    package private(set) var version = 0
    package private(set) var events: [Event] = []
    /// Whole lines that hold no event.
    package private(set) var unreadableLines = 0
    /// The last line has no line feed and cannot be read: its writer died.
    package private(set) var hasTornLine = false
    package private(set) var hasMergeMarkers = false
    package private(set) var isEmpty = true
    package private(set) var endsWithLineFeed = false

    /// Something else than a side file: there is text, and nothing of it is ours.
    package var isForeign: Bool { header == nil && events.isEmpty && unreadableLines > 0 }

    package init(_ bytes: [UInt8]) {
        read(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// What the file holds when more lines were added, behind a line feed where the last one has none.
    package mutating func append(_ bytes: [UInt8]) {
        if hasTornLine {
            hasTornLine = false
            unreadableLines += 1
        }
        read(bytes, from: 0)
    }

    private mutating func read(_ bytes: [UInt8], from first: Int) {
        guard !bytes.isEmpty else { return }
        isEmpty = false
        endsWithLineFeed = bytes.last == UInt8(ascii: "\n")
        var start = first
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            take(Self.trimmed(bytes[start..<end]), isLast: end == bytes.count)
            start = end + 1
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>, isLast: Bool) {
        guard !line.isEmpty else { return }
        if Self.mergeMarkers.contains(where: { line.starts(with: $0) }) {
            hasMergeMarkers = true
        } else if let json = try? JSONReader.read(line), take(json, line: line) {
            return
        } else if isLast {
            hasTornLine = true
        } else {
            unreadableLines += 1
        }
    }

    private mutating func take(_ json: JSONValue, line: ArraySlice<UInt8>) -> Bool {
        if let header = SideFileHeader(json) {
            version = max(version, header.version)
            if self.header == nil { self.header = header }
            return true
        }
        guard let event = Event(json, line: line) else { return false }
        events.append(event)
        return true
    }

    /// What `git merge` writes around the lines of both sides.
    private static let mergeMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].map { Array($0.utf8) }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var line = line
        while let last = line.last, isSpace(last) { line.removeLast() }
        return line.drop(while: isSpace)
    }
}
