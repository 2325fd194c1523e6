import Checking

extension Phrases {
    static let marked = LocalizedText(zh: "已选为比较对象；在另一份报告上按 = 比较", en: "marked; = on another report compares the two")
    static let unmarked = LocalizedText(zh: "已取消比较对象", en: "no longer marked")
    static let noPartner = LocalizedText(
        zh: "清单中没有同一机关上一年度的报告；先用空格选一份再比较", en: "no report of this organ on the year before; mark another with Space first")
    static let noOtherReport = LocalizedText(zh: "这个问题不涉及另一份报告", en: "this finding names no other report")
    static func previousYear(_ year: Int?, _ words: String) -> LocalizedText {
        let name = year.map(String.init) ?? ""
        return LocalizedText(zh: "上年（\(name)）：\(words)", en: "last year (\(name)): \(words)")
    }
    static let comparing = LocalizedText(zh: "正在比较……", en: "comparing …")
    static let nothingChanged = LocalizedText(zh: "两份报告没有不同", en: "the reports do not differ")
    static func compared(_ old: String, _ new: String) -> LocalizedText {
        LocalizedText(zh: "比较：\(old) → \(new)", en: "\(old) → \(new)")
    }
    static func sectionInNeither(_ number: Int) -> LocalizedText {
        LocalizedText(zh: "两份报告都没有第\(numeral(number))节", en: "neither report has section \(number)")
    }
    static func sameProse(_ share: Double) -> LocalizedText {
        LocalizedText(zh: "文字相同 \(percent(share))", en: "\(percent(share)) of the text is the same")
    }
    static func changedCells(_ count: Int, of all: Int) -> LocalizedText {
        LocalizedText(zh: "表格 \(all) 格中 \(count) 格不同", en: "\(count) of \(all) cells differ")
    }
    static func sameCells(_ count: Int) -> LocalizedText { LocalizedText(zh: "表格 \(count) 格全部相同", en: "all \(count) cells are the same") }
    static func templates(_ old: String, _ new: String) -> LocalizedText {
        LocalizedText(zh: "表格格式不同：\(old) 年 → \(new) 年", en: "different templates: \(old) → \(new)")
    }
    static let tableOnlyOld = LocalizedText(zh: "表格仅见于旧报告", en: "only the older report has the table")
    static let tableOnlyNew = LocalizedText(zh: "表格仅见于新报告", en: "only the newer report has the table")

    /// Cut and not rounded, so that 100% means all.
    private static func percent(_ share: Double) -> String { "\(Int(share * 100))%" }
}
