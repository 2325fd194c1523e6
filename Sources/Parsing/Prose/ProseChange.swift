/// A change against last year that a sentence tells with its figures: 申请12件，较上年增加2件，增长20%.
public struct ProseChange: Sendable, Hashable {
    /// This year's count.
    public let current: Figure
    /// Last year's, told as such or as a difference.
    public let previous: Figure
    /// The percentage as told, without a sign.
    public let percent: Figure
    public let rises: Bool
    public let section: Int
    public let phrase: Range<Int>
    public let sentence: Range<Int>
}

/// A change by its letters.
struct FoundChange {
    let current: Figure
    let previous: Figure
    let percent: Figure
    let rises: Bool
    let phrase: Range<Int>
    let sentence: Range<Int>
}

extension ProseReading {
    /// Only where one count, one difference and one percentage stand in a sentence, so that nothing else can be meant.
    mutating func readChange() {
        let percents = sentence.filter { if case .percent = tokens[$0].kind { true } else { false } }
        guard percents.count == 1, case .percent(let percent) = tokens[percents[0]].kind, percents[0] > sentence.lowerBound else { return }
        let counts = sentence.filter { tokens[$0].count != nil }
        guard counts.count == 2, counts[1] < percents[0], holds(.than, in: counts[0]..<percents[0]) else { return }
        guard let current = tokens[counts[0]].count?.value.whole, let told = tokens[counts[1]].count?.value.whole, current >= 0, told >= 0,
            tokens[counts[0]].count?.unit == tokens[counts[1]].count?.unit, isOwnCount(counts[0])
        else { return }
        let direction = tokens[percents[0] - 1].word
        guard direction == .rise || direction == .fall, gap(percents[0] - 1, percents[0]) <= 3 else { return }
        let rises = direction == .rise
        let isDifference = tokens[counts[1] - 1].word == direction && gap(counts[1] - 1, counts[1]) <= 3
        let isPrevious = !isDifference && holds(.than, in: counts[0]..<counts[1])
        guard isDifference || isPrevious, !sentence.contains(where: { tokens[$0].word == .portion || tokens[$0].word == .part }) else {
            return
        }
        let previous = isPrevious ? told : rises ? current - told : current + told
        guard previous > 0 else { return }
        change(
            FoundChange(
                current: Figure(digits: current), previous: Figure(digits: previous), percent: percent, rises: rises,
                phrase: tokens[counts[0]].start..<tokens[percents[0]].end, sentence: sentenceLetters))
    }
}
