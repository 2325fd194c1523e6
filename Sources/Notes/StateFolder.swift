import Glibc

/// The side files in the state folder, of reports whose own folders cannot be written. They are named by the report's SHA-256;
/// their headers name the report's path too, so that the notes on an earlier edition of a report are not lost when it changes.
struct StateFolder: Sendable {
    private let path: String
    private var names: Set<String> = []
    private var earlier: [String: [(name: String, header: SideFileHeader)]] = [:]

    /// Lists the folder and reads the header of each file; `nil` where there is none, which is the usual case.
    init?(_ environment: NotesEnvironment) {
        guard let folder = environment.notesFolder, let all = try? environment.system.names(in: folder) else { return nil }
        path = folder
        for name in all.sorted() where name.hasSuffix(SideFile.suffix) {
            names.insert(name)
            guard let header = environment.system.readHeader(folder + "/" + name), let report = header.reportPath else { continue }
            earlier[report, default: []].append((name, header))
        }
        if names.isEmpty { return nil }
    }

    /// The files of a report: that of its bytes as they are, then those of earlier editions: at the same path, of an organ and a year
    /// that do not contradict.
    func files(of report: ReportIdentity) -> [String] {
        let current = report.sha256.map { $0 + SideFile.suffix }
        let editions = earlier[report.absolutePath, default: []].filter { $0.name != current && report.mayBe($0.header) }.map(\.name)
        return ([current].compactMap(\.self).filter(names.contains) + editions).map { path + "/" + $0 }
    }
}

extension ReportIdentity {
    /// Without links; as given where there is no such file.
    var absolutePath: String {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    fileprivate func mayBe(_ header: SideFileHeader) -> Bool {
        (organ == nil || header.organ == nil || organ == header.organ) && (year == nil || header.year == nil || year == header.year)
    }
}

extension SystemCalls {
    /// The header of a side file from its first bytes, `nil` where they hold none.
    fileprivate func readHeader(_ path: String) -> SideFileHeader? {
        guard let file = try? open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW, mode: 0) else { return nil }
        defer { close(file) }
        let start = [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, count in
            count = (try? read(file, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
        }
        return start.split(separator: UInt8(ascii: "\n")).lazy.compactMap { (try? JSONReader.read($0)).flatMap(SideFileHeader.init) }.first
    }
}
