/// Files that are passed over when they are found in a folder. A file that is named by its path is always tried.
enum ForeignFiles {
    /// Hidden files, and the lock files of office programs.
    static func isHidden(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = name.first else { return true }
        return first == UInt8(ascii: ".") || (first == UInt8(ascii: "~") && name.count > 1 && name[1] == UInt8(ascii: "$"))
    }

    /// Whether the ending tells that the file is no report. Side files (`*.notes.jsonl`), their locks and their conflicted copies end so, too.
    static func isForeign(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = name[(dot + 1)...]
        // No ending of the list is longer; and it packs into one word.
        guard (1...8).contains(ending.count) else { return name.last == UInt8(ascii: "~") }
        return endings.contains(packed(ending)) || name.last == UInt8(ascii: "~")
    }

    private static func packed(_ ending: some Sequence<UInt8>) -> UInt64 {
        ending.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }

    private static let endings: Set<UInt64> = Set(
        """
        7z a accdb apk avi bak bin bmp bz2 c cfg class conf cpp crc css dat db deb dll dmg dwg emf eps exe flv gif gz h heic ico ini iso jar java jpeg
        jpg js json jsonl lnk lock log lzma m4a mdb mkv mov mp3 mp4 mpeg mpg msi ndjson o ogg otf part png ppt pptx ps psd py rar rb rm rpm rs sh so
        sql sqlite svg swf swift swp tar temp tgz tif tiff tmp toml ts ttf url vsdx wav webm webp wma wmf wmv woff woff2 xml xsd xsl xz yaml yml zip
        zst
        """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { packed($0) })
}
