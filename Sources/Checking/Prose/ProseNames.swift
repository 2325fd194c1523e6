import Parsing
import ReportFormat

extension ProseResult {
    /// The group as a sentence about it has it.
    var name: ShortName {
        switch self {
        case .granted: ShortName("（一）予以公开", "(1) granted")
        case .partiallyGranted: ShortName("（二）部分公开", "(2) partially granted")
        case .refused: ShortName("（三）不予公开各项之和", "(3) refused, all rows")
        case .unavailable: ShortName("（四）无法提供各项之和", "(4) unavailable, all rows")
        case .notProcessed: ShortName("（五）不予处理各项之和", "(5) not processed, all rows")
        case .otherHandling: ShortName("（六）其他处理", "(6) handled otherwise")
        }
    }
}

extension ProseCourse {
    /// The blocks of the table that it counts.
    var rows: [String] {
        switch self {
        case .reconsideration: ["reconsideration"]
        case .litigation: ["litigationDirect", "litigationAfterReconsideration"]
        case .litigationDirect: ["litigationDirect"]
        case .litigationAfterReconsideration: ["litigationAfterReconsideration"]
        case .all: ["reconsideration", "litigationDirect", "litigationAfterReconsideration"]
        }
    }

    var name: ShortName {
        switch self {
        case .reconsideration: ShortName("行政复议", "reconsideration")
        case .litigation: ShortName("行政诉讼", "litigation")
        case .litigationDirect: ShortName("未经复议直接起诉", "litigation without reconsideration")
        case .litigationAfterReconsideration: ShortName("复议后起诉", "litigation after reconsideration")
        case .all: ShortName("行政复议和行政诉讼", "reconsideration and litigation")
        }
    }
}

extension ProseOutcome {
    var name: ShortName {
        switch self {
        case .total: ShortName("总计", "total")
        case .upheld: ShortName("结果维持", "upheld")
        case .corrected: ShortName("结果纠正", "corrected")
        case .otherOutcome: ShortName("其他结果", "other outcome")
        case .pending: ShortName("尚未审结", "pending")
        }
    }
}
