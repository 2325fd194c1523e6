import ReportFormat

/// What a sentence counts.
public enum ProseSubject: Sendable, Hashable {
    /// 收到, 受理, 新收: applications that came in.
    case received
    /// The part of them that one kind of applicant made.
    case receivedFrom(ProseApplicant)
    /// 办理: applications that were dealt with, whatever became of them.
    case processed
    /// 办结, 答复: applications that were settled.
    case settled
    /// 全部办结, 均已答复: nothing is left.
    case allSettled
    case carriedOver
    case carriedForward
    case result(ProseResult)
    /// One row of a group of results, by the row of the table: 国家秘密, 本机关不掌握.
    case resultRow(String)
    /// The part of the applications that came one way: 网上, 信函. No table holds it.
    case channel
    /// 共计 behind the parts by channels: their sum.
    case channelSum
    case cases(ProseCourse, ProseOutcome)
    case documents(ProseDocumentKind, ProseDocumentState)
    /// 行政许可, 行政处罚 or 行政强制 decisions, by the row of the table.
    case decisions(row: String)
    /// 行政事业性收费.
    case administrativeFees
    /// 信息处理费, which no table holds.
    case processingFee
}

/// Who applied.
public enum ProseApplicant: Sendable, Hashable {
    case naturalPerson
    /// 法人或其他组织, all five kinds.
    case organisations
    /// One kind, by the column of the table.
    case kind(column: String)
}

/// The groups of 三、本年度办理结果.
public enum ProseResult: String, Sendable, Hashable, CaseIterable {
    case granted, partiallyGranted, refused, unavailable, notProcessed, otherHandling
}

/// How a decision was contested.
public enum ProseCourse: String, Sendable, Hashable, CaseIterable {
    case reconsideration
    /// Both kinds of 行政诉讼.
    case litigation
    case litigationDirect, litigationAfterReconsideration
    /// 行政复议 and 行政诉讼 counted as one.
    case all
}

/// What became of a case.
public enum ProseOutcome: String, Sendable, Hashable, CaseIterable {
    case total, upheld, corrected, otherOutcome, pending
}

public enum ProseDocumentKind: String, Sendable, Hashable, CaseIterable {
    case regulations, normativeDocuments
}

public enum ProseDocumentState: Sendable, Hashable, CaseIterable {
    case issued, repealed, inForce
}

/// Words that give a count another scope than the organ's year.
public enum ProseScope: Sendable, Hashable {
    /// 全市, 各单位 …: more than the organ.
    case wider
    /// 累计 …: perhaps more than the year.
    case cumulative
}

/// A count that the prose tells: what it counts, the figure, and the words that it stands in.
public struct ProseClaim: Sendable, Hashable {
    public let subject: ProseSubject
    /// As told; 0 where the sentence denies (未收到, 没有, 无). Money is in 元.
    public let value: Figure
    /// The number of the section that tells it.
    public let section: Int
    /// The words of the claim, in offsets of the report's text.
    public let phrase: Range<Int>
    /// The words with what stands around them up to the next marks: what to quote.
    public let quote: Range<Int>
    /// The sentence around them.
    public let sentence: Range<Int>
    /// Whether the words leave no other reading: verb, object and unit are all told.
    public let isPlain: Bool
    /// The word that widens the scope, if there is one.
    public let scope: ProseScope?
    public let scopeWord: Range<Int>?

    public init(
        _ subject: ProseSubject, _ value: Figure, section: Int, phrase: Range<Int>, quote: Range<Int>, sentence: Range<Int>,
        isPlain: Bool = true, scope: ProseScope? = nil, scopeWord: Range<Int>? = nil
    ) {
        self.subject = subject
        self.value = value
        self.section = section
        self.phrase = phrase
        self.quote = quote
        self.sentence = sentence
        self.isPlain = isPlain
        self.scope = scope
        self.scopeWord = scopeWord
    }
}
