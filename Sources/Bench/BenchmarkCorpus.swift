import Glibc

/// Many reports made from few: each copy has a name of its own and, in UTF-8, an organ of its own, so that no two copies are years of one organ.
struct BenchmarkCorpus {
    let folder: String
    let count: Int
    let bytes: Int

    init(from reports: String, count: Int, in folder: String) throws {
        let sources = try Self.sources(reports)
        guard !sources.isEmpty else { throw UsageError(description: "\(reports): no .txt reports") }
        guard mkdir(folder, 0o755) == 0 else { throw SystemError(folder) }
        var total = 0
        for index in 0..<count {
            let source = sources[index % sources.count]
            let place = Self.placeName(index)
            let content = replacing(source.place, in: source.content, by: place)
            let path = "\(folder)/\(index)-\(String(decoding: place, as: UTF8.self)).txt"
            try Self.store(content, at: path)
            total += content.count
        }
        self.folder = folder
        self.count = count
        bytes = total
    }

    private struct Source {
        /// The first two characters of the file name: those of the organ.
        let place: [UInt8]
        let content: [UInt8]
    }

    private static func sources(_ folder: String) throws -> [Source] {
        guard let directory = opendir(folder) else { throw SystemError(folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".txt") { names.append(name) }
        }
        return try names.sorted().map { Source(place: Array($0.prefix(2).utf8), content: try load(folder + "/" + $0)) }
    }

    /// Two characters out of a hundred: ten thousand places.
    static func placeName(_ index: Int) -> [UInt8] {
        let characters = Array(
            "安北昌长城川春大丹德定东方丰凤抚阜甘高固关光广海汉和河衡红洪湖华淮黄惠吉济嘉江金锦晋泾景靖九酒开兰乐连辽林灵龙洛梅绵民明南宁平蒲齐奇钦清曲泉荣瑞三沙山商上邵石寿顺松绥台泰唐天通同铜万威渭文"
        )
        let (high, low) = (index / characters.count % characters.count, index % characters.count)
        return Array((String(characters[high]) + String(characters[low])).utf8)
    }

    static func load(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw SystemError(path) }
        defer { fclose(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let read = fread(&buffer, 1, buffer.count, file), read > 0 { content += buffer[..<read] }
        return content
    }

    static func store(_ content: [UInt8], at path: String) throws {
        guard let file = fopen(path, "wb") else { throw SystemError(path) }
        let written = fwrite(content, 1, content.count, file)
        guard fclose(file) == 0, written == content.count else { throw SystemError(path) }
    }
}

func replacing(_ old: [UInt8], in content: [UInt8], by new: [UInt8]) -> [UInt8] {
    var content = content
    var index = 0
    while index + old.count <= content.count {
        if content[index] == old[0], content[index..<(index + old.count)].elementsEqual(old) {
            content.replaceSubrange(index..<(index + old.count), with: new)
            index += new.count
        } else {
            index += 1
        }
    }
    return content
}
