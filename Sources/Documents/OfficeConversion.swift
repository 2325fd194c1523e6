/// Reads older and other office files through LibreOffice, which makes of them what the readers of Word's and Excel's files take.
enum OfficeConversion: MediumReader {
    static let media: [Medium] = [.doc, .rtf, .odt, .wps, .xls, .ods]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        try read(bytes, medium: medium, tool: "soffice")
    }

    /// What becomes of each medium: the name that tells LibreOffice what it gets, and whether it is a sheet.
    private static let kinds: [Medium: (suffix: String, isSheet: Bool)] = [
        .doc: ("doc", false), .rtf: ("rtf", false), .odt: ("odt", false), .wps: ("wps", false), .xls: ("xls", true), .ods: ("ods", true),
    ]

    /// - Parameter tool: the name or the path of LibreOffice.
    static func read(_ bytes: [UInt8], medium: Medium, tool: String) throws(DocumentError) -> Document {
        guard let kind = kinds[medium] else { throw .unsupported(medium) }
        let package = kind.isSheet ? "libreoffice-calc-nogui" : "libreoffice-writer-nogui"
        var process = ChildProcess(medium: medium, tool: tool, package: package)
        process.seconds = 120
        process.memoryLimit = 4 << 30
        let folder = try ScratchFolder()
        let source = folder.path + "/report." + kind.suffix
        try folder.write(bytes, to: source)
        // A profile of its own for each run: LibreOffice hands over to a running copy of the same profile, and ends.
        process.environment = ["HOME": folder.path, "TMPDIR": folder.path]
        let target = kind.isSheet ? "xlsx" : "docx"
        let exit = try process.run([
            "-env:UserInstallation=\(folder.address)/profile", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--nofirststartwizard", "--convert-to", target, "--outdir", folder.path + "/out", source,
        ])
        let result: [UInt8]
        do {
            result = try FileBytes.read(path: folder.path + "/out/report." + target, limit: DocumentLoader.sizeLimit)
        } catch {
            // LibreOffice ends with 0 where it could not load the file.
            throw exit.message.isEmpty ? .damaged(medium) : .toolFailed(medium, tool: tool, message: exit.message)
        }
        return kind.isSheet ? try XLSXReader.read(result, medium: medium) : try DOCXReader.read(result, medium: medium)
    }
}
