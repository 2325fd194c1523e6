import ReportFormat

/// The wordings of the six headings, folded.
enum HeadingWords {
    struct Entry {
        let kind: SectionKind
        let wordings: [[UInt16]]
    }

    static let all: [Entry] = {
        let table: [(SectionKind, [String])] = [
            (
                .overview,
                [
                    "总体情况", "主要工作开展情况", "工作开展情况", "总体工作情况", "工作总体情况", "主要工作情况", "基本情况", "工作基本情况", "总体概况", "总体情况概述",
                    "政府信息公开工作总体情况", "政府信息公开总体情况", "政府信息公开工作开展情况", "政务公开工作总体情况", "工作情况", "总体工作开展情况",
                    "年度政府信息公开工作总体情况", "概述",
                ]
            ),
            (
                .active,
                [
                    "主动公开政府信息情况", "主动公开政府信息的情况", "主动公开情况", "政府信息主动公开情况", "主动公开政府信息工作情况", "主动公开政府信息", "行政机关主动公开政府信息情况",
                    "主动公开信息情况",
                ]
            ),
            (
                .requests,
                [
                    "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "收到和处理政府信息公开申请", "收到及处理政府信息公开申请情况", "收到和办理政府信息公开申请情况",
                    "依申请公开政府信息情况", "依申请公开情况", "行政机关收到和处理政府信息公开申请情况", "政府信息公开申请收到和处理情况", "收到和处理信息公开申请情况",
                    "政府信息依申请公开情况",
                ]
            ),
            (
                .cases,
                [
                    "政府信息公开行政复议行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "因政府信息公开工作被申请行政复议提起行政诉讼情况", "因政府信息公开工作被申请行政复议提起行政诉讼的情况",
                    "政府信息公开行政复议及行政诉讼情况", "行政复议行政诉讼情况", "行政复议和行政诉讼情况", "政府信息公开行政复议行政诉讼的情况", "因政府信息公开被申请行政复议提起行政诉讼情况",
                    "政府信息公开工作被申请行政复议提起行政诉讼情况", "政府信息公开行政复议诉讼情况", "政府信息公开行政复议提起行政诉讼情况",
                ]
            ),
            (
                .problems,
                [
                    "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况", "存在的问题及改进情况", "存在问题及改进情况", "存在的主要问题及改进措施",
                    "政府信息公开工作存在的主要问题和改进措施", "存在的主要问题及下步改进措施", "存在问题和改进措施", "存在的问题和改进措施", "存在的不足及改进情况", "存在的主要问题及改进",
                    "存在的主要问题和改进措施", "存在的问题及改进措施", "存在问题及改进措施", "存在的主要问题",
                ]
            ),
            (
                .other,
                [
                    "其他需要报告的事项", "其他需要报告事项", "其他需报告事项", "其他需报告的事项", "需要报告的其他事项", "其它需要报告的事项", "其他报告事项", "其他需要说明的事项", "其他事项",
                    "其他应当报告的事项", "其他应报告的事项", "需要说明的事项和附表",
                ]
            ),
        ]
        return table.map { Entry(kind: $0.0, wordings: $0.1.map(FoldTables.shared.foldLabel)) }
    }()

    /// The section whose heading a folded line is or begins with.
    /// - Returns: The section, how many letters belong to the heading, and whether the wording is a known one.
    static func match(_ letters: UnsafeBufferPointer<SectionFinder.Letter>, isWhole: Bool) -> (
        kind: SectionKind, length: Int, isKnown: Bool
    )? {
        var best: (kind: SectionKind, length: Int)?
        let first = letters[0].value
        guard let range = beginnings.first(where: { $0.letter == first })?.range else {
            return isWhole && letters.count <= 36 ? like(letters).map { ($0, letters.count, false) } : nil
        }
        for wording in wordings[range]
        where wording.count <= letters.count && wording.count > (best?.length ?? 1) {
            var at = 1
            while at < wording.count, wording[at] == letters[at].value { at += 1 }
            if at == wording.count { best = (wording.kind, at) }
        }
        if let best, best.length == letters.count || !isWhole || letters.count > 36 || best.length >= 8 {
            return (best.kind, best.length, true)
        }
        guard isWhole, letters.count <= 36 else { return best.map { ($0.kind, $0.length, true) } }
        if let kind = like(letters) { return (kind, letters.count, false) }
        return best.map { ($0.kind, $0.length, true) }
    }

    /// The section of a line that is one of the wordings and nothing else.
    static func kind(ofWhole letters: UnsafeBufferPointer<SectionFinder.Letter>) -> SectionKind? {
        let first = letters[0].value
        guard let range = beginnings.first(where: { $0.letter == first })?.range else { return nil }
        for wording in wordings[range] where wording.count == letters.count {
            var at = 1
            while at < wording.count, wording[at] == letters[at].value { at += 1 }
            if at == wording.count { return wording.kind }
        }
        return nil
    }

    /// A wording as plain memory.
    private struct Wording {
        let kind: SectionKind
        let letters: UnsafePointer<UInt16>
        let count: Int

        subscript(index: Int) -> UInt16 { letters[index] }
    }

    private nonisolated(unsafe) static let wordings: UnsafeBufferPointer<Wording> = {
        let list = all.flatMap { entry in
            entry.wordings.map { letters in
                let copy = UnsafeMutablePointer<UInt16>.allocate(capacity: letters.count)
                copy.initialize(from: letters, count: letters.count)
                return Wording(kind: entry.kind, letters: UnsafePointer(copy), count: letters.count)
            }
        }
        let copy = UnsafeMutableBufferPointer<Wording>.allocate(capacity: list.count)
        _ = copy.initialize(from: list.sorted { $0[0] < $1[0] })
        return UnsafeBufferPointer(copy)
    }()

    /// Where the wordings that begin with a letter stand.
    private nonisolated(unsafe) static let beginnings: UnsafeBufferPointer<(letter: UInt16, range: Range<Int>)> = {
        var list: [(letter: UInt16, range: Range<Int>)] = []
        for (index, wording) in wordings.enumerated() {
            if let last = list.last, last.letter == wording[0] {
                list[list.count - 1].range = last.range.lowerBound..<(index + 1)
            } else {
                list.append((wording[0], index..<(index + 1)))
            }
        }
        let copy = UnsafeMutableBufferPointer<(letter: UInt16, range: Range<Int>)>.allocate(capacity: list.count)
        _ = copy.initialize(from: list)
        return UnsafeBufferPointer(copy)
    }()

    /// The section of a heading in unknown words, by the words that tell it from the others.
    private static func like(_ line: UnsafeBufferPointer<SectionFinder.Letter>) -> SectionKind? {
        let letters = line.map(\.value)
        func has(_ word: [UInt16]) -> Bool { contains(letters, word) }
        guard has(state) || has(problem) || has(shortcoming) || has(matter) else { return nil }
        if has(reconsideration), has(litigation) || has(suit), has(state) { return .cases }
        if has(problem) || has(shortcoming), has(improvement) || has(measure) || has(nextStep) || has(plan) { return .problems }
        if has(other) || has(otherVariant), has(matter), has(report) || has(explain) { return .other }
        if has(application), has(state), has(handle) || has(process) || has(receive), !has(quantity) { return .requests }
        if has(activeDisclosure), has(state) { return .active }
        if has(overall) || has(progress) || has(basic), has(state), !has(activeDisclosure) { return .overview }
        return nil
    }

    private static let reconsideration = fold("行政复议")
    private static let litigation = fold("行政诉讼")
    private static let suit = fold("诉讼")
    private static let state = fold("情况")
    private static let problem = fold("问题")
    private static let shortcoming = fold("不足")
    private static let improvement = fold("改进")
    private static let measure = fold("措施")
    private static let nextStep = fold("下步")
    private static let plan = fold("打算")
    private static let other = fold("其他")
    private static let otherVariant = fold("其它")
    private static let matter = fold("事项")
    private static let report = fold("报告")
    private static let explain = fold("说明")
    private static let application = fold("申请")
    private static let handle = fold("办理")
    private static let process = fold("处理")
    private static let receive = fold("收到")
    private static let quantity = fold("数量")
    private static let activeDisclosure = fold("主动公开")
    private static let overall = fold("总体")
    private static let progress = fold("开展")
    private static let basic = fold("基本")

    private static func fold(_ text: String) -> [UInt16] { FoldTables.shared.foldLabel(text) }

    private static func contains(_ letters: [UInt16], _ word: [UInt16]) -> Bool {
        guard letters.count >= word.count else { return false }
        return letters.withUnsafeBufferPointer { letters in
            for start in 0...(letters.count - word.count) where letters[start] == word[0] {
                var at = 1
                while at < word.count, letters[start + at] == word[at] { at += 1 }
                if at == word.count { return true }
            }
            return false
        }
    }
}
