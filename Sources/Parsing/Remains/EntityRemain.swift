/// `&nbsp;` and its kin, left in the text as they were written: one is a space, several between words part two cells.
enum EntityRemain {
    private static let spaces: [StaticString] = [
        "&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&ensp;", "&emsp;", "&thinsp;", "&#12288;", "&#8194;", "&#8195;",
    ]

    static func uncover(_ text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var isFound = false
        text.forEachLine { line in
            let hasSeparators = line.contains { text.isSeparator($0) || text[$0] == 0x3C }
            var runs: [(start: Int, words: Int, end: Int)] = []
            var at = line.lowerBound
            while at < line.upperBound {
                guard text[at] == 0x26, let word = spaces.first(where: { text.holds($0, at: at) }) else {
                    at += 1
                    continue
                }
                let end = at + word.utf8CodeUnitCount
                if let last = runs.last, last.end == at {
                    runs[runs.count - 1] = (last.start, last.words + 1, end)
                } else {
                    runs.append((at, 1, end))
                }
                at = end
            }
            guard !runs.isEmpty else { return }
            isFound = true
            for run in runs { text.blank(run.start..<run.end) }
            let content = text.trimmed(line)
            if content.isEmpty {
                // Nothing else on the line: an empty cell that has a line of its own.
                text[line.lowerBound] = 0x09
            } else if !hasSeparators {
                for run in runs where run.words > 1 && content.contains(run.start) { text[run.start] = 0x09 }
            }
        }
        return isFound
    }
}
