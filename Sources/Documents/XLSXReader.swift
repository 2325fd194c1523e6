/// Reads the files of Excel since 2007: every sheet that is shown, in the order of the workbook.
enum XLSXReader: MediumReader {
    static let media: [Medium] = [.xlsx]

    static func read(_ bytes: [UInt8], medium: Medium) throws(DocumentError) -> Document {
        let builder = try ZipPackage.open(bytes, medium: medium) { package throws(DocumentError) in try read(package) }
        guard builder.text.contains(where: { $0 > 0x20 }) else { throw .empty }
        return builder.document()
    }

    /// Of all grids, the empty places that they cover among them.
    private static let mostCells = 600_000

    private static func read(_ package: ZipPackage) throws(DocumentError) -> DocumentBuilder {
        let file = try OfficeRelationships(of: "", in: package)
        let path = file.first("officeDocument") ?? "xl/workbook.xml"
        // The binary kind of workbook is another format.
        if path.hasSuffix(".bin") { throw .unsupported(package.medium) }
        var workbook = XLSXWorkbook()
        try XMLEvents.parse(package.part(path), to: &workbook, medium: package.medium)
        let parts = try OfficeRelationships(of: path, in: package)
        var strings = XLSXStrings()
        if let path = parts.first("sharedStrings"), let part = try package.partIfAny(path) {
            try XMLEvents.parse(part, to: &strings, medium: package.medium)
        }
        var styles = XLSXStyles()
        if let path = parts.first("styles"), let part = try package.partIfAny(path) {
            try XMLEvents.parse(part, to: &styles, medium: package.medium)
        }
        var builder = DocumentBuilder(medium: package.medium, encoding: "utf-8")
        let shown = workbook.sheets.filter { !$0.isHidden }
        for sheet in shown {
            guard let path = parts.path(identifier: sheet.relationship), let part = try package.partIfAny(path) else { continue }
            var listener = XLSXSheet(strings: strings, formats: styles.formats, startsIn1904: workbook.startsIn1904)
            try XMLEvents.parse(part, to: &listener, medium: package.medium)
            if listener.isTooLarge { throw .expandsTooFar(package.medium, limit: ZipPackage.partLimit) }
            write(listener.content, named: sheet.name, isNameWanted: shown.count > 1, to: &builder)
            // Sheets may share their part, and so be many times as large as the file.
            guard builder.text.count <= ZipPackage.partLimit, builder.grids.reduce(0, { $0 + $1.cells.count }) <= mostCells else {
                throw .expandsTooFar(package.medium, limit: ZipPackage.partLimit)
            }
        }
        if let path = file.first("core-properties"), let properties = try? package.partIfAny(path) {
            builder.properties = OfficeProperties.read(properties, medium: package.medium)
        }
        return builder
    }

    /// Of several sheets each is headed by its name, which is often the only heading that it has; not where the sheet says it itself, and
    /// not the names that the program gives (Sheet1).
    private static func write(_ sheet: SheetContent, named name: String, isNameWanted: Bool, to builder: inout DocumentBuilder) {
        let name = Array(name.utf8)
        let isSaid = sheet.rows.contains { $0.contains { $0.text.starts(with: name) } }
        if isNameWanted, !isSaid, name.contains(where: { $0 >= 0x80 }), sheet.rows.contains(where: { !$0.isEmpty }) {
            builder.addParagraph(name)
        }
        sheet.write(to: &builder)
    }
}
