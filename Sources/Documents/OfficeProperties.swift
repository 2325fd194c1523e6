/// What an office file says of itself: `docProps/core.xml`, or the `meta.xml` of OpenDocument.
enum OfficeProperties {
    static func read(_ bytes: [UInt8], medium: Medium) -> DocumentProperties {
        var listener = Listener()
        // Properties that cannot be read cost the properties, not the report.
        try? XMLEvents.parse(bytes, to: &listener, medium: medium)
        var title: [UInt8] = []
        TableContent.appendOnOneLine(listener.title, to: &title)
        return DocumentProperties(title: title.isEmpty ? nil : String(decoding: title, as: UTF8.self))
    }

    private enum Name: String, XMLName {
        case title = "dc:title"
        static let spaces = [(prefix: "dc", space: "http://purl.org/dc/elements/1.1/")]
    }

    private struct Listener: XMLListener {
        var title: [UInt8] = []
        private var isInTitle = false

        mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
            isInTitle = name == .title
            return true
        }

        mutating func end(_ name: Name?) { isInTitle = false }

        mutating func text(_ bytes: UnsafeRawBufferPointer) {
            if isInTitle, title.count < 4096 { title += bytes }
        }
    }
}
