/// Words folded by the plain table, to be looked for in folded letters. Kept for the life of the program as plain memory, so that a search
/// counts no references.
struct WordList: @unchecked Sendable {
    private let words: UnsafeBufferPointer<UnsafeBufferPointer<UInt16>>

    init(_ words: [String]) {
        self.words = Self.kept(words.map { Self.kept(folded($0)) })
    }

    private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(from: elements)
        return UnsafeBufferPointer(copy)
    }

    /// Where the first of the words stands, the longest of those that begin there.
    func first(in letters: ArraySlice<UInt16>) -> Range<Int>? {
        letters.withUnsafeBufferPointer { buffer -> Range<Int>? in
            var best: Range<Int>?
            for word in words where word.count <= buffer.count {
                // A word that begins farther on than the best cannot win.
                let last = min(buffer.count - word.count, best?.lowerBound ?? .max)
                guard let at = Self.place(of: word, in: buffer, upTo: last) else { continue }
                if at < best?.lowerBound ?? .max || word.count > best?.count ?? 0 { best = at..<(at + word.count) }
            }
            return best.map { ($0.lowerBound + letters.startIndex)..<($0.upperBound + letters.startIndex) }
        }
    }

    private static func place(of word: UnsafeBufferPointer<UInt16>, in letters: UnsafeBufferPointer<UInt16>, upTo last: Int) -> Int? {
        let first = word[0]
        var at = 0
        while at <= last {
            if letters[at] == first, TableWalk.same(letters.baseAddress! + at, word.baseAddress!, word.count) { return at }
            at += 1
        }
        return nil
    }
}
