/// What the head of a page says of the article.
struct HTMLMetadata {
    /// `<meta name="ArticleTitle">` and its like.
    var articleTitle: String?
    /// `<meta name="PubDate">` and its like.
    var published: String?
    /// `<meta name="ContentSource">` and its like.
    var source: String?
    /// `<title>`, the name of the site with it.
    var pageTitle: [UInt8] = []

    /// Names of the meta elements by what they tell, the best first.
    private static let titleNames = ["ArticleTitle", "og:title", "DC.title"]
    private static let dateNames = ["PubDate", "publishdate", "article:published_time", "DC.date", "firstpublishedtime"]
    private static let sourceNames = ["ContentSource", "source"]

    /// Takes the meta elements: name and content of each, each ended by a 0.
    mutating func take(_ metas: UnsafeBufferPointer<UInt8>) {
        let words = metas.split(separator: 0, omittingEmptySubsequences: false)
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            let (name, content) = (words[index], words[index + 1])
            guard !content.isEmpty else { continue }
            if articleTitle == nil, Self.isOne(of: Self.titleNames, name) { articleTitle = String(decoding: content, as: UTF8.self) }
            if published == nil, Self.isOne(of: Self.dateNames, name) { published = String(decoding: content, as: UTF8.self) }
            if source == nil, Self.isOne(of: Self.sourceNames, name) { source = String(decoding: content, as: UTF8.self) }
        }
    }

    private static func isOne(of names: [String], _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        names.contains { known in
            known.utf8.count == name.count && zip(known.utf8, name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }
}
