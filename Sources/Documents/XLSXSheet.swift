/// Reads one sheet: its cells as they are shown, without hidden rows and columns.
struct XLSXSheet: XMLListener {
    enum Name: String, XMLName {
        case view = "x:sheetView"
        case column = "x:col"
        case row = "x:row"
        case cell = "x:c"
        case value = "x:v"
        case text = "x:t"
        case phonetic = "x:rPh"
        case merge = "x:mergeCell"
        case place = ":r"
        case kind = ":t"
        case style = ":s"
        case reference = ":ref"
        case isHidden = ":hidden"
        case first = ":min"
        case last = ":max"
        case showsZeros = ":showZeros"
        static let spaces = XLSXSpaces.all
    }

    /// More cells with text or lines than this are no report.
    static let mostCells = 200_000
    /// Of one cell, in bytes: Excel takes 32,767 characters.
    private static let longestText = 98_301
    /// Of all cells, in bytes.
    private static let mostText = 16 << 20

    private(set) var isTooLarge = false
    private let strings: XLSXStrings
    private let formats: [XLSXStyles.Format]
    private let startsIn1904: Bool

    private var rows: [[SheetContent.Cell]] = []
    private var merges: [SheetContent.Merge] = []
    private var hiddenRows: Set<Int> = []
    private var hiddenColumns: Set<Int> = []
    private var showsZeros = true
    private var cellCount = 0
    private var textCount = 0

    private var row = -1
    private var column = -1
    private var kind = Kind.number
    private var format = XLSXStyles.Format()
    private var value: [UInt8] = []
    private var isInValue = false
    private var isInPhonetic = false

    private enum Kind { case number, shared, plain, truth }

    init(strings: XLSXStrings, formats: [XLSXStyles.Format], startsIn1904: Bool) {
        self.strings = strings
        self.formats = formats
        self.startsIn1904 = startsIn1904
    }

    // MARK: Events

    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
        switch name {
        case .view: if attributes.isOff(.showsZeros) { showsZeros = false }
        case .column: hideColumns(attributes)
        case .row:
            row = attributes.number(.place).map { $0 - 1 } ?? row + 1
            column = -1
            if row < TableContent.mostRows, attributes.bytes(.isHidden) != nil, !attributes.isOff(.isHidden) { hiddenRows.insert(row) }
        case .cell: startCell(attributes)
        case .value: isInValue = true
        case .text: isInValue = !isInPhonetic
        case .phonetic: isInPhonetic = true
        case .merge: addMerge(attributes)
        default: break
        }
        return !isTooLarge
    }

    mutating func end(_ name: Name?) {
        switch name {
        case .value, .text: isInValue = false
        case .phonetic: isInPhonetic = false
        case .cell: endCell()
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if isInValue, value.count <= Self.longestText { value += bytes }
    }

    // MARK: Cells

    private mutating func startCell(_ attributes: XMLAttributes<Name>) {
        column += 1
        if let place = attributes.bytes(.place).flatMap(SheetPlace.init) { (row, column) = (place.row, place.column) }
        value.removeAll(keepingCapacity: true)
        let style = attributes.number(.style) ?? 0
        format = formats.indices.contains(style) ? formats[style] : XLSXStyles.Format()
        if attributes.matches(.kind, "s") {
            kind = .shared
        } else if attributes.matches(.kind, "b") {
            kind = .truth
        } else {
            kind = attributes.bytes(.kind) == nil || attributes.matches(.kind, "n") ? .number : .plain
        }
    }

    private mutating func endCell() {
        guard (0..<TableContent.mostRows).contains(row), (0..<TableContent.mostColumns).contains(column) else { return }
        let text = Array(shownText().prefix(Self.longestText))
        guard !text.isEmpty || format.isRuled else { return }
        cellCount += 1
        textCount += text.count
        guard cellCount <= Self.mostCells, textCount <= Self.mostText else {
            isTooLarge = true
            return
        }
        while rows.count <= row { rows.append([]) }
        // A file may say a place twice, or out of order.
        if let last = rows[row].last, last.column >= column {
            rows[row].removeAll { $0.column == column }
            let at = rows[row].firstIndex { $0.column > column } ?? rows[row].count
            rows[row].insert(SheetContent.Cell(column: column, text: text, isRuled: format.isRuled), at: at)
        } else {
            rows[row].append(SheetContent.Cell(column: column, text: text, isRuled: format.isRuled))
        }
    }

    private func shownText() -> ArraySlice<UInt8> {
        switch kind {
        case .plain: return value[...]
        case .shared: return Int(String(decoding: value, as: UTF8.self)).map { strings[$0] } ?? []
        case .truth: return value.isEmpty ? [] : Array((value == [0x31] ? "TRUE" : "FALSE").utf8)[...]
        case .number:
            guard !value.isEmpty, let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else { return value[...] }
            if number == 0, !showsZeros { return [] }
            return Array(format.number.text(number, startsIn1904: startsIn1904).utf8)[...]
        }
    }

    // MARK: What is hidden and merged

    private mutating func hideColumns(_ attributes: XMLAttributes<Name>) {
        guard attributes.bytes(.isHidden) != nil, !attributes.isOff(.isHidden) else { return }
        let first = max(1, attributes.number(.first) ?? 1)
        let last = min(attributes.number(.last) ?? first, TableContent.mostColumns)
        if first <= last { hiddenColumns.formUnion((first - 1)..<last) }
    }

    private mutating func addMerge(_ attributes: XMLAttributes<Name>) {
        guard merges.count < 5_000, let (first, last) = attributes.bytes(.reference).flatMap(SheetPlace.pair) else { return }
        guard last.row >= first.row, last.column >= first.column else { return }
        merges.append(
            SheetContent.Merge(
                rows: first.row..<min(last.row + 1, max(first.row + 1, TableContent.mostRows)),
                columns: first.column..<min(last.column + 1, max(first.column + 1, TableContent.mostColumns))))
    }

    /// The sheet as it is shown: rows and columns that are hidden are not there.
    var content: SheetContent {
        guard !hiddenRows.isEmpty || !hiddenColumns.isEmpty else { return SheetContent(rows: rows, merges: merges) }
        var content = SheetContent()
        for (row, cells) in rows.enumerated() where !hiddenRows.contains(row) {
            content.rows.append(
                cells.compactMap { cell in
                    guard !hiddenColumns.contains(cell.column) else { return nil }
                    var cell = cell
                    cell.column = Self.shown(cell.column, without: hiddenColumns)
                    return cell
                })
        }
        content.merges = merges.map { merge in
            SheetContent.Merge(
                rows: Self.shown(merge.rows.lowerBound, without: hiddenRows)..<Self.shown(merge.rows.upperBound, without: hiddenRows),
                columns: Self.shown(
                    merge.columns.lowerBound, without: hiddenColumns)..<Self.shown(
                        merge.columns.upperBound, without: hiddenColumns))
        }
        return content
    }

    private static func shown(_ index: Int, without hidden: Set<Int>) -> Int { index - hidden.count { $0 < index } }
}
