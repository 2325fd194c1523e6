/// Finds the words of the vocabulary in folded letters.
///
/// Made once and kept for the life of the program.
final class ProseLexicon: @unchecked Sendable {
    static let shared = ProseLexicon()

    /// For each letter the number of the bucket of words that begin with it, 0 for none.
    let buckets: UnsafePointer<UInt8>
    /// Of each bucket its words, the longest first.
    private let words: [[(letters: [UInt16], meaning: ProseWord)]]

    private init() {
        let buckets = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
        buckets.initialize(repeating: 0, count: 0x10000)
        var words: [[(letters: [UInt16], meaning: ProseWord)]] = [[]]
        for (meaning, list) in ProseWord.vocabulary {
            for word in list.split(separator: " ") {
                let letters = folded(String(word))
                let first = Int(letters[0])
                if buckets[first] == 0 {
                    buckets[first] = UInt8(words.count)
                    words.append([])
                }
                words[Int(buckets[first])].append((letters, meaning))
            }
        }
        for bucket in words.indices { words[bucket].sort { $0.letters.count > $1.letters.count } }
        self.buckets = UnsafePointer(buckets)
        self.words = words
    }

    /// The longest word at a place of some letters.
    @inline(__always)
    func word(at place: Int, in letters: UnsafeBufferPointer<UInt16>) -> (meaning: ProseWord, length: Int)? {
        let bucket = Int(buckets[Int(letters[place])])
        guard bucket != 0 else { return nil }
        let rest = letters.count - place
        for word in words[bucket] where word.letters.count <= rest {
            var index = 1
            while index < word.letters.count, letters[place + index] == word.letters[index] { index += 1 }
            if index == word.letters.count { return (word.meaning, index) }
        }
        return nil
    }
}
