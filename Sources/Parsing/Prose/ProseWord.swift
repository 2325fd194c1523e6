/// What a word of a report's prose means for a count.
enum ProseWord: UInt8 {
    /// Known only so that a shorter word within it is not taken for itself.
    case neutral
    /// 新收 counts the year's own applications even where it stands as a part.
    case receive, receiveNew, process, settle
    case request, weakRequest
    case granted, partiallyGranted, refused, unavailable, notProcessed, otherHandling
    case carriedForward, carriedOver, carry
    case naturalPerson, organisation, commercialEnterprise, researchInstitution, publicWelfare, legalService
    case reconsideration, litigation, litigationDirect, litigationAfter
    case upheld, corrected, otherOutcome, pending
    /// An outcome that the table does not count by that name.
    case looseOutcome
    case normativeDocument, regulation, issue, repeal, inForce, draft
    case licensing, penalty, coercion, decide, decision
    case administrativeFee, processingFee, charge
    /// 未, 没有, 无.
    case denial
    case rise, fall, than
    case part, also, together, whole
    case channel, wider, narrower, cumulative, otherTime, plan, portion, all, proviso
    case active, disclosure, reason, authority, average
    /// 提案, 咨询, 投诉 …: what else an organ receives and settles.
    case otherObject
}
