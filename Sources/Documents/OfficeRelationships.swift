/// Which parts of an office file belong to a part, by what they are for. Paths and names of parts are the program's own choice.
struct OfficeRelationships {
    private var targets: [(kind: String, identifier: String, path: String)] = []

    /// Reads the relationships of a part; those of the file as a whole for an empty path.
    init(of path: String, in package: ZipPackage) throws(DocumentError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let name = path.dropFirst(folder.count)
        guard let bytes = try package.partIfAny("\(folder)_rels/\(name).rels") else { return }
        var listener = Listener()
        try XMLEvents.parse(bytes, to: &listener, medium: package.medium)
        targets = listener.targets.map { ($0.kind, $0.identifier, Self.resolved($0.path, in: folder)) }
    }

    /// The path of the first part of a kind: the last word of its type (`officeDocument`, `styles` …), which all editions share.
    func first(_ kind: String) -> String? { targets.first { $0.kind == kind }?.path }

    /// The path of a part by its identifier.
    func path(identifier: String) -> String? { targets.first { $0.identifier == identifier }?.path }

    private static func resolved(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    private enum Name: String, XMLName {
        case relationship = "rel:Relationship"
        case kind = ":Type"
        case identifier = ":Id"
        case target = ":Target"
        case mode = ":TargetMode"

        static let spaces = [
            (prefix: "rel", space: "http://schemas.openxmlformats.org/package/2006/relationships"),
            (prefix: "rel", space: "http://purl.oclc.org/ooxml/package/relationships"),
        ]
    }

    private struct Listener: XMLListener {
        var targets: [(kind: String, identifier: String, path: String)] = []

        mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
            guard name == .relationship, let kind = attributes[.kind], let target = attributes[.target] else { return true }
            if attributes.matches(.mode, "External") { return true }
            let word = kind.lastIndex(of: "/").map { String(kind[kind.index(after: $0)...]) } ?? kind
            targets.append((word, attributes[.identifier] ?? "", target))
            return targets.count < 10_000
        }

        mutating func end(_ name: Name?) {}
        mutating func text(_ bytes: UnsafeRawBufferPointer) {}
    }
}
