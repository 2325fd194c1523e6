import ReportFormat

/// What there is to say of two years of one organ.
struct YearWording {
    let pair: YearPair

    private var years: (before: String, now: String) {
        (pair.earlier.year.map(String.init) ?? "–", pair.later.year.map(String.init) ?? "–")
    }

    /// A remark where the names of the two reports leave a doubt.
    private var doubt: LocalizedText {
        pair.isNameCertain
            ? LocalizedText(zh: "", en: "")
            : LocalizedText(
                zh: "（两份报告的机关写作“\(pair.earlier.organ ?? "")”“\(pair.later.organ ?? "")”，请先确认是同一机关）",
                en:
                    " (the organ is written “\(pair.earlier.organ ?? "")” and “\(pair.later.organ ?? "")”: see first whether it is the same)"
            )
    }

    func carryOver(_ column: ColumnTemplate, _ left: Int64, _ right: Int64) -> (message: LocalizedText, formula: LocalizedText) {
        let name = column.shortName
        let difference = left - right
        return (
            LocalizedText(
                zh: "\(name.chinese)：\(years.before)年报告结转下年度\(left)件，\(years.now)年报告上年结转\(right)件，差\(abs(difference))件"
                    + doubt.chinese + "。对照：\(pair.earlier.path) 与 \(pair.later.path)",
                en: "\(name.english): the report on \(years.before) carries \(left) forward, that on \(years.now) has \(right) carried over"
                    + doubt.english + ". Compare \(pair.earlier.path) with \(pair.later.path)"),
            LocalizedText(
                zh: "\(name.chinese)：\(years.before)年四 \(left) ≠ \(years.now)年二 \(right)，差 \(difference)",
                en: "\(name.english): IV of \(years.before) \(left) ≠ II of \(years.now) \(right), difference \(difference)")
        )
    }

    func carryOverUnknown(_ columns: [ColumnTemplate]) -> LocalizedText {
        let names = columns.map(\.shortName)
        return LocalizedText(
            zh: "上年四与本年二无法核对：\(names.map(\.chinese).joined(separator: "、"))有格缺失、不是数字或归列不明。对照：\(pair.earlier.path)",
            en: "IV of last year cannot be held against II of this year: cells of \(names.map(\.english).joined(separator: ", ")) "
                + "are missing, no numbers or uncertain. Compare \(pair.earlier.path)")
    }

    func stock(_ row: String, _ values: [Int64], _ expected: Int64) -> (message: LocalizedText, formula: LocalizedText) {
        let name = Self.rowName(row)
        let difference = values[3] - expected
        return (
            LocalizedText(
                zh: "\(name.chinese)：\(years.before)年现行有效\(values[0])件，本年制发\(values[1])件、废止\(values[2])件，现行有效应为\(expected)件，"
                    + "报告为\(values[3])件" + doubt.chinese + "。对照：\(pair.earlier.path)",
                en: "\(name.english): \(values[0]) were in force in \(years.before), \(values[1]) were issued and \(values[2]) repealed, "
                    + "which gives \(expected); the report has \(values[3])" + doubt.english + ". Compare \(pair.earlier.path)"),
            LocalizedText(
                zh: "\(name.chinese)：现行有效 \(values[3]) ≠ 上年现行有效 \(values[0]) + 制发 \(values[1]) - 废止 \(values[2])，差 \(difference)",
                en: "\(name.english): in force \(values[3]) ≠ last year's \(values[0]) + issued \(values[1]) - repealed \(values[2]), "
                    + "difference \(difference)")
        )
    }

    func stockUnknown(_ row: String) -> LocalizedText {
        let name = Self.rowName(row)
        return LocalizedText(
            zh: "\(name.chinese)：现行有效件数无法与上年核对，有格缺失、不是数字或归列不明。对照：\(pair.earlier.path)",
            en: "\(name.english): what is in force cannot be held against last year: cells are missing, no numbers or uncertain. "
                + "Compare \(pair.earlier.path)")
    }

    func copy(_ section: SectionKind, _ share: Double) -> LocalizedText {
        LocalizedText(
            zh: "“\(section.heading)”的文字有\(Self.percent(share))与\(years.before)年报告相同（不计含数字的分句和套话）" + doubt.chinese
                + "。请确认是否照抄上年。对照：\(pair.earlier.path)",
            en:
                "\(Self.percent(share)) of the text of “\(section.englishHeading)” is that of the report on \(years.before) (clauses with figures "
                + "and standard phrases aside)" + doubt.english + ". See whether it was copied. Compare \(pair.earlier.path)")
    }

    static func peer(_ section: SectionKind, _ likeness: Double, _ peer: RelatedReport, in language: Language) -> String {
        let organ = peer.organ ?? ""
        let year = peer.year.map(String.init) ?? ""
        switch language {
        case .chinese:
            return "“\(section.heading)”与另一机关的报告\(percent(likeness))相同（不计含数字的分句和套话）：\(organ) \(year) \(peer.path)"
        case .english:
            return
                "“\(section.englishHeading)” is \(percent(likeness)) the same as in another organ's report (clauses with figures and standard "
                + "phrases aside): \(organ) \(year) \(peer.path)"
        }
    }

    private static func rowName(_ row: String) -> ShortName {
        TableTemplate.active2021.rows.first { $0.id == row }?.shortName ?? ShortName(row, row)
    }

    /// Cut and not rounded, so that 100% means all.
    private static func percent(_ share: Double) -> String { "\(Int(share * 100))%" }
}
