import Checking
import Parsing

/// All that the dashboard says by itself, in both languages.
enum Phrases {
    static let tooSmall = LocalizedText(zh: "窗口太小", en: "too small")
    static let alreadyAtTop = LocalizedText(zh: "已在清单；按 Q 退出", en: "this is the list; Q quits")
    static let noMatch = LocalizedText(zh: "无匹配", en: "no match")
    static let more = LocalizedText(zh: "更多", en: "more")

    // The list
    static func reports(_ count: Int) -> LocalizedText { LocalizedText(zh: "报告 \(count) 份", en: "\(count) reports") }
    static func filtered(_ shown: Int, of count: Int, by filter: String) -> LocalizedText {
        LocalizedText(zh: "报告 \(shown)/\(count) 份  筛选：\(filter)", en: "\(shown) of \(count) reports  filter: \(filter)")
    }
    static func leftToDo(_ count: Int) -> LocalizedText { LocalizedText(zh: "只看未审 \(count) 份", en: "left to do: \(count)") }
    static let nothingLeft = LocalizedText(zh: "全部已审；按 Esc 看全部", en: "all are reviewed; Esc shows them")
    static let worstFirst = LocalizedText(zh: "排序：问题最多在前", en: "worst first")
    static let worstLast = LocalizedText(zh: "排序：问题最多在后", en: "worst last")
    static func sortedBy(_ heading: LocalizedText) -> LocalizedText {
        LocalizedText(zh: "排序：\(heading.chinese)", en: "by \(heading.english)")
    }
    static let emptyLibrary = LocalizedText(zh: "没有找到报告；请检查路径", en: "no reports found; check the paths")
    static let looking = LocalizedText(zh: "正在查找报告……", en: "looking for reports …")
    static let waiting = LocalizedText(zh: "等待读取", en: "waiting")
    static let opening = LocalizedText(zh: "正在打开……", en: "opening …")
    static func loading(_ done: Int, of total: Int) -> LocalizedText {
        LocalizedText(zh: "读取 \(done)/\(total)", en: "reading \(done)/\(total)")
    }
    static func position(_ index: Int, of count: Int) -> LocalizedText { LocalizedText(zh: "\(index)/\(count)", en: "\(index)/\(count)") }
    static func matches(_ count: Int) -> LocalizedText { LocalizedText(zh: "\(count) 项匹配", en: "\(count) matches") }

    // A report
    static let lastReport = LocalizedText(zh: "这是清单中最后一份报告", en: "this is the last report of the list")
    static let firstReport = LocalizedText(zh: "这是清单中第一份报告", en: "this is the first report of the list")
    static func sectionMissing(_ heading: String) -> LocalizedText {
        LocalizedText(zh: "来源中没有找到本节：\(heading)", en: "the source has no such section: \(heading)")
    }
    static let tableMissing = LocalizedText(zh: "来源中没有找到本节的法定表格", en: "the source has no statutory table here")
    static func proseCut(_ bytes: Int) -> LocalizedText {
        LocalizedText(zh: "本节过长，其余 \(bytes) 字节没有显示", en: "this section is too long; \(bytes) bytes more are not shown")
    }
    static let tableWithoutFigures = LocalizedText(zh: "本节的法定表格没有任何数字", en: "the statutory table here holds no figures")
    static let unknownOrgan = LocalizedText(zh: "机关不明", en: "unknown organ")
    static let unknownYear = LocalizedText(zh: "年度不明", en: "unknown year")
    static func section(_ number: Int) -> LocalizedText { LocalizedText(zh: "第\(numeral(number))节", en: "section \(number)") }
    static func numeral(_ number: Int) -> String {
        (1...6).contains(number) ? ["一", "二", "三", "四", "五", "六"][number - 1] : String(number)
    }
    static func counts(errors: Int, warnings: Int, reading: Int, notes: Int) -> LocalizedText {
        LocalizedText(
            zh: "错误 \(errors)  警告 \(warnings)  存疑 \(reading)  批注 \(notes)",
            en: "\(errors) errors  \(warnings) warnings  \(reading) unsure  \(notes) notes")
    }
    static let reviewedMark = LocalizedText(zh: "已审", en: "reviewed")
    static let passageNeedsText = LocalizedText(zh: "先把光标移到正文，再选取文字", en: "move to the text first to select a passage")

    /// Names of the tabs, the longest first.
    static let tabNames: [[LocalizedText]] = [
        [
            LocalizedText(zh: "总体情况", en: "overview"), LocalizedText(zh: "主动公开", en: "proactive"),
            LocalizedText(zh: "依申请公开", en: "requests"), LocalizedText(zh: "复议诉讼", en: "cases"),
            LocalizedText(zh: "问题改进", en: "problems"), LocalizedText(zh: "其他事项", en: "other"),
        ],
        [
            LocalizedText(zh: "总体", en: "over"), LocalizedText(zh: "主动", en: "proa"), LocalizedText(zh: "申请", en: "requ"),
            LocalizedText(zh: "案件", en: "case"), LocalizedText(zh: "问题", en: "prob"), LocalizedText(zh: "其他", en: "oth"),
        ],
        Array(repeating: LocalizedText(zh: "", en: ""), count: 6),
    ]

    static func state(_ state: CellState) -> LocalizedText {
        switch state {
        case .number: LocalizedText(zh: "数字", en: "number")
        case .blank: LocalizedText(zh: "空白（有格无字）", en: "blank (the cell is there and empty)")
        case .notApplicable: LocalizedText(zh: "注明不适用", en: "stated as not applicable")
        case .text: LocalizedText(zh: "不是数字", en: "no number")
        case .missing: LocalizedText(zh: "缺格（来源中没有这一格）", en: "missing (the source has no such cell)")
        case .uncertain: LocalizedText(zh: "读到数字，但所属列无法确定", en: "a figure was read, but its column is uncertain")
        }
    }
    static func holds(_ words: String) -> LocalizedText { LocalizedText(zh: "：\(words)", en: ": \(words)") }
    static func printed(_ raw: String) -> LocalizedText { LocalizedText(zh: "，原文：\(raw)", en: ", printed: \(raw)") }
    static func unit(_ unit: String) -> LocalizedText { LocalizedText(zh: "，单位：\(unit)", en: ", unit: \(unit)") }

    // Findings
    static let error = LocalizedText(zh: "错误", en: "error")
    static let warning = LocalizedText(zh: "警告", en: "warning")
    static let info = LocalizedText(zh: "提示", en: "info")
    static let notAssessable = LocalizedText(zh: "无法核对", en: "not assessable")
    static let reading = LocalizedText(zh: "读取存疑", en: "reading in doubt")
    static let noFindings = LocalizedText(zh: "未发现问题", en: "no findings")
    static let noFindingHere = LocalizedText(zh: "所选之处没有问题；按 n 到下一处", en: "no finding here; n goes to the next one")
    static let wrappedToStart = LocalizedText(zh: "已从头开始", en: "from the start again")
    static let wrappedToEnd = LocalizedText(zh: "已从末尾开始", en: "from the end again")
    static let assumesBlankZero = LocalizedText(zh: "核对时空白或“/”按 0 计", en: "blank or / cells were taken as 0")
    static func findingPosition(_ index: Int, of count: Int) -> LocalizedText {
        LocalizedText(zh: "问题 \(index)/\(count)", en: "finding \(index)/\(count)")
    }
    static func findingsTitle(faults: Int, reading: Int) -> LocalizedText {
        LocalizedText(zh: "问题清单：报告问题 \(faults)，读取存疑 \(reading)", en: "findings: \(faults) in the report, \(reading) in reading it")
    }
    static func summary(faults: Int, reading: Int, key: String) -> LocalizedText {
        faults + reading == 0
            ? LocalizedText(zh: "本报告未发现问题", en: "nothing was found in this report")
            : LocalizedText(
                zh: "本报告问题 \(faults) 处，读取存疑 \(reading) 处；按 \(key) 逐处查看",
                en: "\(faults) findings in the report, \(reading) in reading it; \(key) goes through them")
    }
    static func suspect(_ words: String, rank: Int) -> LocalizedText {
        rank == 1
            ? LocalizedText(zh: "可能：\(words)", en: "maybe: \(words)") : LocalizedText(zh: "也可能：\(words)", en: "or else: \(words)")
    }
    static func moreSuspects(_ count: Int) -> LocalizedText {
        LocalizedText(zh: "另有 \(count) 种可能", en: "and \(count) more")
    }
    static func finding(_ rule: String, _ subject: String) -> LocalizedText {
        LocalizedText(zh: "问题 \(rule) · \(subject)", en: "finding \(rule) · \(subject)")
    }
    static let lostFinding = LocalizedText(zh: "已不存在的问题", en: "a finding that is gone")
    static let confirmed = LocalizedText(zh: "已确认并保存", en: "confirmed and saved")
    static let dismissed = LocalizedText(zh: "已排除并保存", en: "dismissed and saved")
    static let decisionWithdrawn = LocalizedText(zh: "判定已收回并保存", en: "decision withdrawn and saved")
    static func confirmedBy(_ author: String) -> LocalizedText {
        LocalizedText(zh: author.isEmpty ? "已确认" : "已确认（\(author)）", en: author.isEmpty ? "confirmed" : "confirmed by \(author)")
    }
    static func dismissedBy(_ author: String, _ reason: String) -> LocalizedText {
        LocalizedText(
            zh: (author.isEmpty ? "已排除" : "已排除（\(author)）") + "：\(reason)",
            en: (author.isEmpty ? "dismissed" : "dismissed by \(author)") + ": \(reason)")
    }
    static func onOtherValues(_ decision: LocalizedText) -> LocalizedText {
        LocalizedText(zh: decision.chinese + "（判定时的数值与现在不同）", en: decision.english + " (made on other values)")
    }
    static func legend(_ glyphs: Glyphs) -> LocalizedText {
        LocalizedText(
            zh: "\(glyphs.violation) 勾稽不符  \(glyphs.uncertain) 存疑  \(glyphs.suspect) 可能的原因  \(glyphs.note) 有批注  "
                + "\(glyphs.blank) 空白  \(glyphs.missing) 缺格",
            en:
                "\(glyphs.violation) breaks a rule  \(glyphs.uncertain) uncertain  \(glyphs.suspect) possible cause  \(glyphs.note) has a note  "
                + "\(glyphs.blank) blank  \(glyphs.missing) missing")
    }
    static func dismissalOf(_ finding: Finding) -> LocalizedText {
        let subject = finding.formula.chinese.isEmpty ? finding.message : finding.formula
        return LocalizedText(zh: "排除的理由：\(subject.chinese)", en: "why dismiss: \(subject.english)")
    }
}
