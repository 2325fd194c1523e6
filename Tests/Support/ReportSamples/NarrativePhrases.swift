import Parsing
import ReportFormat

/// Draws sentences that tell the figures of tables, with words around them that tell nothing of the tables.
struct NarrativePhrases {
    private let tables: [SampleTable]
    private let year: Int
    private let contradicted: SampleNarrative.Claim?
    private var random: SplitMix64
    private let numerals: Numerals

    private enum Numerals: CaseIterable { case arabic, fullWidth, spaced, chinese }

    init(tables: [SampleTable], year: Int, contradicted: SampleNarrative.Claim?, random: SplitMix64) {
        self.tables = tables
        self.year = year
        self.contradicted = contradicted
        self.random = random
        numerals = self.random.pick(Numerals.allCases)
    }

    /// Section 一.
    var overview: String {
        mutating get {
            let lead = pick("本机关按照条例的规定推进公开工作", "联系电话0943-8221661", "落实国办公开办函〔2021〕30号的要求", "组织培训3次，检查2次")
            return [
                "\(year)年，\(lead)。", "（一）主动公开。" + active, "（二）依申请公开。" + requests, "（三）政府信息管理。清理失效信息31条，更新目录12项。",
                "（五）监督保障。" + pick("办理人大代表建议12件、政协提案8件，全部办结。", "受理热线工单300件，办结300件。", "接受社会评议，满意率98%。"),
            ].joined(separator: pick("\n", "\n\n"))
        }
    }

    private var active: String {
        mutating get {
            let lead = pick("全年主动公开信息426条，其中规划计划2条、政策解读8条。", "公开规范性文件及解读15件。", "")
            let issued = number(.issued, figure(0, "normativeDocuments.issued"))
            let repealed = number(.repealed, figure(0, "normativeDocuments.repealed"))
            let inForce = number(.inForce, figure(0, "normativeDocuments.inForce"))
            return lead
                + pick(
                    "制发行政规范性文件\(issued)件，废止\(repealed)件，年末现行有效\(inForce)件。",
                    "本年制发规范性文件\(issued)件、废止规范性文件\(repealed)件；现行有效的行政规范性文件\(inForce)件。")
        }
    }

    private var requests: String {
        mutating get {
            var text = received + "，" + carriedOver + decoy + "。"
            text += pick("全年办结", "办结", "本年度共办结") + number(.settled, total("handledTotal")) + "件"
            text += pick("，其中", "。其中，", "：", "，其中：") + results + "。"
            return text + forward + "。" + pick("答复文书统一编号。", "平均用时8个工作日。", "")
        }
    }

    private var received: String {
        mutating get {
            let count = figure(1, "newReceived.total")
            if count == 0, contradicted != .received { return pick("未收到政府信息公开申请", "没有收到依申请公开信息", "收到政府信息公开申请0件") }
            let told = number(.received, count)
            return pick(
                "全年共收到政府信息公开申请\(told)件", "本年新收政府信息公开申请\(told)件", "\(year)年，本机关受理公民、法人和其他组织的政府信息公开申请\(told)件", "共接收依申请公开\(told)件",
                "收到\(told)件政府信息公开申请", "截至\(year)年12月31日，收到政府信息公开申请共计\(told)件", "收到政府信息公开申请：\(told)件")
        }
    }

    private var carriedOver: String {
        mutating get {
            let count = figure(1, "carriedOver.total")
            if count == 0, contradicted != .carriedOver, random.onceIn(2) { return pick("没有上年结转", "上年结转0件") }
            let told = number(.carriedOver, count)
            return pick("上年结转\(told)件", "上年度结转申请\(told)件", "\(year - 1)年结转\(told)件")
        }
    }

    private var decoy: String {
        mutating get { pick("", "，较上年增加3件", "，网上申请占六成", "，申请内容涉及土地征收等5个方面") }
    }

    private var results: String {
        mutating get {
            let groups: [(SampleNarrative.Claim, String, String)] = [
                (.granted, "granted", "予以公开"), (.partiallyGranted, "partiallyGranted", "部分公开"), (.refused, "refused", "不予公开"),
                (.unavailable, "unavailable", "无法提供"), (.notProcessed, "notProcessed", "不予处理"), (.otherHandling, "otherHandling", "其他处理"),
            ]
            let isBehind = random.onceIn(3)
            let separator = pick("，", "、", "；")
            var parts: [String] = []
            for (claim, row, words) in groups {
                let told = number(claim, group(row))
                parts.append(isBehind ? "\(told)件\(words)" : "\(words)\(told)件")
            }
            return parts.joined(separator: separator)
        }
    }

    private var forward: String {
        mutating get {
            let count = total("carriedForward")
            if count == 0, contradicted != .carriedForward {
                return pick("没有结转下年度继续办理的申请", "均已按期办结", "无结转下年度的情形", "结转下年度继续办理0件")
            }
            let told = number(.carriedForward, count)
            return pick("结转下年度继续办理\(told)件", "另有\(told)件结转下一年度办理", "结转至\(year + 1)年继续办理\(told)件")
        }
    }

    /// Section 四.
    var cases: String {
        mutating get {
            let reconsideration = figure(2, "reconsideration.total")
            let litigation = figure(2, "litigationDirect.total") + figure(2, "litigationAfterReconsideration.total")
            let isDenied = reconsideration == 0 && litigation == 0 && contradicted != .reconsideration && contradicted != .litigation
            if isDenied { return pick("未发生因政府信息公开引起的行政复议、行政诉讼。", "本年度没有行政复议和行政诉讼。") }
            let first = number(.reconsideration, reconsideration)
            let second = number(.litigation, litigation)
            return pick(
                "因政府信息公开被申请行政复议\(first)件，被提起行政诉讼\(second)件。", "本年度发生行政复议\(first)起、行政诉讼\(second)起。",
                "行政复议案件\(first)件，其中结果维持\(figure(2, "reconsideration.upheld"))件；行政诉讼案件\(second)件。")
        }
    }

    /// Section 五.
    var problems: String {
        mutating get { pick("一是公开内容不够细，二是解读形式偏少。\(year + 1)年计划培训4次。", "受理渠道还需拓宽，答复文书的质量有待提高。") }
    }

    /// Section 六.
    var other: String {
        mutating get {
            contradicted == .processingFee
                ? "本年度未收取信息处理费。另，对一件申请收取信息处理费120元。" : pick("本年度未收取信息处理费。", "收取信息处理费0元。", "无其他需要报告的事项。")
        }
    }

    private func figure(_ table: Int, _ cell: String) -> Int {
        let template = tables[table].template
        return template.index(of: CellID(rawValue: template.table.identifier + "." + cell)).map {
            Int(tables[table].cells[$0].value.digits)
        } ?? 0
    }

    private func total(_ row: String) -> Int { figure(1, row + ".total") }

    private func group(_ row: String) -> Int {
        tables[1].template.rows.map(\.id).filter { $0 == row || $0.hasPrefix(row + ".") }.reduce(0) { $0 + total($1) }
    }

    /// The figure in the report's numerals; more than any reading allows where the claim is to be wrong.
    private mutating func number(_ claim: SampleNarrative.Claim, _ value: Int) -> String {
        let told = claim == contradicted ? value + 1000 + random.below(9000) : value
        switch numerals {
        case .arabic: return String(told)
        case .fullWidth: return String(String.UnicodeScalarView(String(told).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0)! }))
        case .spaced: return " \(told) "
        case .chinese: return told < 100 ? Self.chinese(told) : String(told)
        }
    }

    private static func chinese(_ value: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        if value == 2 { return "两" }
        if value < 10 { return digits[value] }
        return (value < 20 ? "" : digits[value / 10]) + "十" + (value % 10 == 0 ? "" : digits[value % 10])
    }

    private mutating func pick(_ phrases: String...) -> String { random.pick(phrases) }
}
