import ArgumentParser

/// Whether CSV begins with a byte order mark.
struct ByteOrderMarkOption: ParsableArguments {
    @Flag(help: help("CSV 前写入 BOM，供 Excel 识别 UTF-8", "writes a byte order mark before CSV, so that Excel takes it for UTF-8"))
    var bom = false

    func validate(isTable: Bool) throws {
        if bom, !isTable { throw ValidationError(spoken("--bom 只用于 --format csv。", "--bom goes with --format csv only.")) }
    }
}
