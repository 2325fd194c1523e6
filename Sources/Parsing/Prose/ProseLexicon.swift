/// Finds the words of the vocabulary in folded letters, and tells letters apart that sentences turn on.
///
/// Made once and kept for the life of the program.
final class ProseLexicon: @unchecked Sendable {
    static let shared = ProseLexicon()

    /// What begins with a letter.
    enum Class {
        static let nothing: UInt8 = 0
        static let mark: UInt8 = 1
        /// A digit or a Chinese numeral.
        static let numeral: UInt8 = 2
        /// The first bucket of words.
        static let firstBucket: UInt8 = 3
    }

    /// Folds as the plain table does, but keeps 、 and 。 apart from others.
    let letters: UnsafePointer<UInt16>
    /// The class of each folded letter.
    let classes: UnsafePointer<UInt8>
    /// Of each bucket where its words begin among all, the longest first, and one more for the end.
    private let bucketStarts: UnsafePointer<Int32>
    private let words: UnsafePointer<Word>
    private let wordLetters: UnsafePointer<UInt16>
    /// Of each bucket the second letters of its words, a bit for each by its last six bits; all bits where a word has one letter only.
    private let secondLetters: UnsafePointer<UInt64>

    private struct Word {
        let start: Int32
        let count: UInt8
        let meaning: ProseWord
    }

    private init() {
        let letters = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
        letters.update(from: FoldTables.shared.plain, count: 0x10000)
        for kept in [0x3001, 0x3002] { letters[kept] = UInt16(kept) }
        let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
        classes.initialize(repeating: Class.nothing, count: 0x10000)

        var buckets: [[(letters: [UInt16], meaning: ProseWord)]] = []
        for (meaning, list) in ProseWord.vocabulary {
            for word in list.split(separator: " ") {
                let folded = folded(String(word))
                let first = Int(folded[0])
                if classes[first] == Class.nothing {
                    classes[first] = Class.firstBucket + UInt8(buckets.count)
                    buckets.append([])
                }
                buckets[Int(classes[first] - Class.firstBucket)].append((folded, meaning))
            }
        }
        for letter in UInt16.min...UInt16.max {
            if ProseMark(letter) != nil { classes[Int(letter)] = Class.mark }
            if ProseNumber.begins(letter) { classes[Int(letter)] = Class.numeral }
        }

        let starts = UnsafeMutablePointer<Int32>.allocate(capacity: buckets.count + 1)
        let words = UnsafeMutablePointer<Word>.allocate(capacity: buckets.reduce(0) { $0 + $1.count })
        let wordLetters = UnsafeMutablePointer<UInt16>.allocate(capacity: buckets.joined().reduce(0) { $0 + $1.letters.count })
        let seconds = UnsafeMutablePointer<UInt64>.allocate(capacity: buckets.count)
        var wordCount = 0
        var letterCount = 0
        for (index, bucket) in buckets.enumerated() {
            starts[index] = Int32(wordCount)
            seconds[index] = bucket.reduce(0) { $0 | ($1.letters.count > 1 ? 1 << UInt64($1.letters[1] & 63) : .max) }
            for word in bucket.sorted(by: { $0.letters.count > $1.letters.count }) {
                (words + wordCount).initialize(to: Word(start: Int32(letterCount), count: UInt8(word.letters.count), meaning: word.meaning))
                for letter in word.letters {
                    wordLetters[letterCount] = letter
                    letterCount += 1
                }
                wordCount += 1
            }
        }
        starts[buckets.count] = Int32(wordCount)

        self.letters = UnsafePointer(letters)
        self.classes = UnsafePointer(classes)
        bucketStarts = UnsafePointer(starts)
        self.words = UnsafePointer(words)
        self.wordLetters = UnsafePointer(wordLetters)
        secondLetters = UnsafePointer(seconds)
    }

    /// The longest word at a place of some letters whose class is a bucket.
    @inline(__always)
    func word(at place: Int, bucket: UInt8, in letters: UnsafeBufferPointer<UInt16>) -> (meaning: ProseWord, length: Int)? {
        let bucket = Int(bucket - Class.firstBucket)
        let rest = letters.count - place
        guard let here = letters.baseAddress.map({ $0 + place }) else { return nil }
        let second = rest > 1 ? UInt64(here[1] & 63) : 0
        guard secondLetters[bucket] & (1 << second) != 0 else { return nil }
        for index in Int(bucketStarts[bucket])..<Int(bucketStarts[bucket + 1]) {
            let word = words[index]
            let count = Int(word.count)
            guard count <= rest else { continue }
            let spelled = wordLetters + Int(word.start)
            var letter = 1
            while letter < count, here[letter] == spelled[letter] { letter += 1 }
            if letter == count { return (word.meaning, count) }
        }
        return nil
    }
}
