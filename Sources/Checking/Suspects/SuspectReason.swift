/// What may have gone wrong in one change of a hypothesis, told from the proposed figure to the printed one.
public enum SuspectReason: String, CaseIterable, Sendable {
    case omittedTotal = "omitted-total"
    case omittedValue = "omitted-value"
    case digitsInterchanged = "digits-interchanged"
    case digitReplaced = "digit-replaced"
    case digitOmitted = "digit-omitted"
    case digitAdded = "digit-added"
    case otherValue = "other-value"
    case cellsSwapped = "cells-swapped"
    case rowsSwapped = "rows-swapped"
    case neighbourColumn = "neighbour-column"
    case neighbourRow = "neighbour-row"
    case rowShifted = "row-shifted"
    case rowsShifted = "rows-shifted"
    case columnsSwapped = "columns-swapped"
    case columnShifted = "column-shifted"
    case omittedRow = "omitted-row"
    case copiedTotals = "copied-totals"
    case recomputedTotal = "recomputed-total"

    /// The reason as words behind the figures.
    public var words: LocalizedText {
        switch self {
        case .omittedTotal: LocalizedText(zh: "总计漏填", en: "total omitted")
        case .omittedValue: LocalizedText(zh: "漏填", en: "figure omitted")
        case .digitsInterchanged: LocalizedText(zh: "数字颠倒", en: "digits interchanged")
        case .digitReplaced: LocalizedText(zh: "错一位数字", en: "one digit wrong")
        case .digitOmitted: LocalizedText(zh: "漏一位数字", en: "one digit omitted")
        case .digitAdded: LocalizedText(zh: "多一位数字", en: "one digit too many")
        case .otherValue: LocalizedText(zh: "另一个数", en: "another figure")
        case .cellsSwapped: LocalizedText(zh: "相邻两格互换", en: "neighbouring cells swapped")
        case .rowsSwapped: LocalizedText(zh: "两行互换", en: "rows swapped")
        case .neighbourColumn: LocalizedText(zh: "填到相邻列", en: "put into the neighbouring column")
        case .neighbourRow: LocalizedText(zh: "填到相邻行", en: "put into the neighbouring row")
        case .rowShifted: LocalizedText(zh: "整行错一格", en: "row shifted by one cell")
        case .rowsShifted: LocalizedText(zh: "几行错一行", en: "rows shifted by one row")
        case .columnsSwapped: LocalizedText(zh: "两列互换", en: "columns swapped")
        case .columnShifted: LocalizedText(zh: "一列错一行", en: "column shifted by one row")
        case .omittedRow: LocalizedText(zh: "整行漏填", en: "row omitted")
        case .copiedTotals: LocalizedText(zh: "总计照抄了另一列或另一行", en: "totals copied from another column or row")
        case .recomputedTotal: LocalizedText(zh: "一项有误，总计随之有误", en: "one item wrong, and the totals made from it")
        }
    }
}
