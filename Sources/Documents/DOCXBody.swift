/// Reads the main part of a DOCX into blocks, with all tracked changes accepted: what Word shows on the page without markup.
struct DOCXBody: XMLListener {
    /// More paragraphs and cells than this are no report.
    static let mostPieces = 300_000

    /// Whether the reading has ended early, at `mostPieces`.
    private(set) var isTooLarge = false
    private var pieces = 0

    private let styles: DOCXStyles
    /// The text at hand: those of a text box stand within that of the paragraph that holds it.
    private var flows = [Flow()]
    private var tables: [OfficeTable] = []
    private var rows: [Row] = []
    private var cells: [Cell] = []
    /// More elements are open than this where text is not shown: deleted, moved away, an alternative that was not taken.
    private var skipped = 0
    private var alternatives: [Bool] = []
    private var fields: [Field] = []
    private var properties: DOCXName?
    private var isInNumbering = false
    private var isHiddenRun = false
    private var isRaisedRun = false
    private var isInText = false
    private var keepsSpace = false

    /// A row of blocks: the body, a cell, or a text box.
    private struct Flow {
        var blocks: [OfficeBlock] = []
        var paragraph = OfficeParagraph()
        var isInParagraph = false
        /// The mark at the end of the paragraph is deleted: the next one goes on in it.
        var goesOn = false
        /// What stands in text boxes that hang on the paragraph.
        var boxes: [OfficeBlock] = []

        mutating func endParagraph() {
            isInParagraph = false
            if goesOn { return }
            flush()
        }

        mutating func flush() {
            goesOn = false
            blocks.append(.paragraph(paragraph))
            blocks += boxes
            paragraph = OfficeParagraph()
            boxes = []
        }
    }

    private struct Row {
        var row = OfficeRow()
        var isDeleted = false
    }

    private struct Cell {
        var cell = OfficeCell()
        var isDeleted = false
    }

    /// Where a field with an instruction stands: only its result is text.
    private enum Field { case instruction, result }

    init(styles: DOCXStyles) { self.styles = styles }

    /// Closes what is open, and gives all blocks.
    mutating func finished() -> [OfficeBlock] {
        if flows[0].goesOn { flows[0].flush() }
        return flows[0].blocks
    }

    // MARK: Events

    mutating func start(_ name: DOCXName?, _ attributes: XMLAttributes<DOCXName>) -> Bool {
        if skipped > 0 {
            skipped += 1
            return true
        }
        guard let name else { return true }
        if properties != nil {
            startProperty(name, attributes)
            return true
        }
        if name == .paragraph || name == .cell {
            pieces += 1
            isTooLarge = pieces > Self.mostPieces
        }
        switch name {
        case .paragraph: startParagraph()
        case .paragraphProperties, .runProperties, .rowProperties, .cellProperties: properties = name
        case .run:
            isHiddenRun = false
            isRaisedRun = false
        case .text, .mathText:
            isInText = isShown
            keepsSpace = name == .mathText || attributes.matches(.space, "preserve")
            textStart = flows[flows.count - 1].paragraph.text.count
        case .tab, .positionedTab: add(0x09)
        case .lineBreak, .carriageReturn: add(0x0A)
        case .hyphen: add(0x2D)
        case .symbol: add(symbol: attributes)
        case .fieldCharacter: changeField(attributes)
        case .deleted, .movedFrom, .rubyText: skipped = 1
        case .alternatives: alternatives.append(false)
        case .choice, .fallback: startAlternative()
        case .textBox: flows.append(Flow())
        case .table:
            if flows[flows.count - 1].goesOn { flows[flows.count - 1].flush() }
            tables.append(OfficeTable())
        case .row: if !tables.isEmpty { rows.append(Row()) }
        case .cell:
            if !rows.isEmpty {
                cells.append(Cell())
                flows.append(Flow())
            }
        default: break
        }
        return !isTooLarge
    }

    mutating func end(_ name: DOCXName?) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let name else { return }
        if let open = properties {
            if name == open { properties = nil }
            if name == .numbering { isInNumbering = false }
            return
        }
        switch name {
        case .paragraph:
            flows[flows.count - 1].endParagraph()
            // An instruction ends in its paragraph; one that is never closed must not hide the rest.
            for at in fields.indices { fields[at] = .result }
        case .text, .mathText: endText()
        case .alternatives: _ = alternatives.popLast()
        case .textBox: endTextBox()
        case .cell: endCell()
        case .row: endRow()
        case .table: endTable()
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard isInText, skipped == 0 else { return }
        if isRaisedRun {
            for byte in bytes { flows[flows.count - 1].paragraph.text += RaisedDigits.raised(byte) }
        } else {
            flows[flows.count - 1].paragraph.text += bytes
        }
    }

    // MARK: Properties

    /// Within the properties of a paragraph, a run, a row or a cell.
    private mutating func startProperty(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
        switch (properties, name) {
        case (_, .oldParagraphProperties), (_, .oldRunProperties), (_, .oldRowProperties), (_, .oldCellProperties): skipped = 1
        case (.paragraphProperties, .style):
            let style = attributes[.value]
            flows[flows.count - 1].paragraph.style = style
        case (.paragraphProperties, .numbering): isInNumbering = true
        case (.paragraphProperties, .level) where isInNumbering: flows[flows.count - 1].paragraph.level = attributes.number(.value)
        case (.paragraphProperties, .list) where isInNumbering: flows[flows.count - 1].paragraph.list = attributes.number(.value)
        case (.paragraphProperties, .deleted), (.paragraphProperties, .movedFrom):
            // Within w:rPr: the properties of the mark.
            flows[flows.count - 1].goesOn = true
        case (.runProperties, .hidden): isHiddenRun = !attributes.isOff(.value)
        case (.runProperties, .verticalAlign): isRaisedRun = attributes.matches(.value, "superscript")
        case (.runProperties, .runStyle):
            if let style = attributes[.value], styles.isHidden(style) { isHiddenRun = true }
        case (.rowProperties, .gridBefore):
            if !rows.isEmpty { rows[rows.count - 1].row.before = max(0, attributes.number(.value) ?? 0) }
        case (.rowProperties, .deleted): if !rows.isEmpty { rows[rows.count - 1].isDeleted = true }
        case (.rowProperties, .hiddenRow):
            if !rows.isEmpty, !attributes.isOff(.value) { rows[rows.count - 1].isDeleted = true }
        case (.cellProperties, _): if !cells.isEmpty { startCellProperty(name, attributes) }
        default: break
        }
    }

    private mutating func startCellProperty(_ name: DOCXName, _ attributes: XMLAttributes<DOCXName>) {
        let last = cells.count - 1
        switch name {
        case .columnSpan: cells[last].cell.columnSpan = max(1, attributes.number(.value) ?? 1)
        case .verticalMerge: cells[last].cell.continuesDown = !attributes.matches(.value, "restart")
        case .horizontalMerge: cells[last].cell.continuesRight = !attributes.matches(.value, "restart")
        case .cellMerge: cells[last].cell.continuesDown = attributes.matches(.verticalMerge, "cont")
        case .cellDeleted: cells[last].isDeleted = true
        default: break
        }
    }

    // MARK: Text

    private var textStart = 0

    /// Whether a run at this place is seen: not hidden, and of fields the result.
    private var isShown: Bool { !isHiddenRun && fields.allSatisfy { $0 == .result } }

    private mutating func startParagraph() {
        let last = flows.count - 1
        flows[last].isInParagraph = true
        isHiddenRun = false
        isRaisedRun = false
        if flows[last].goesOn {
            // The mark that stays is the last one, and the properties are those of its paragraph.
            flows[last].goesOn = false
            flows[last].paragraph.style = nil
            flows[last].paragraph.list = nil
            flows[last].paragraph.level = nil
        }
    }

    /// Text that does not ask for its spaces to be kept loses those at its ends, as in Word.
    private mutating func endText() {
        guard isInText else { return }
        isInText = false
        if keepsSpace { return }
        let last = flows.count - 1
        while flows[last].paragraph.text.count > textStart, flows[last].paragraph.text.last! <= 0x20 {
            flows[last].paragraph.text.removeLast()
        }
        var end = textStart
        while end < flows[last].paragraph.text.count, flows[last].paragraph.text[end] <= 0x20 { end += 1 }
        if end > textStart { flows[last].paragraph.text.removeSubrange(textStart..<end) }
    }

    private mutating func add(_ byte: UInt8) {
        if isShown, flows[flows.count - 1].isInParagraph { flows[flows.count - 1].paragraph.text.append(byte) }
    }

    private mutating func add(symbol attributes: XMLAttributes<DOCXName>) {
        guard isShown, let digits = attributes[.character], let code = UInt32(digits, radix: 16) else { return }
        let character = OfficeSymbols.character(code: code, font: attributes[.font] ?? "")
        flows[flows.count - 1].paragraph.text += Array(String(character).utf8)
    }

    private mutating func changeField(_ attributes: XMLAttributes<DOCXName>) {
        if attributes.matches(.fieldKind, "begin") {
            if fields.count < 1000 { fields.append(.instruction) }
        } else if attributes.matches(.fieldKind, "separate") {
            if !fields.isEmpty { fields[fields.count - 1] = .result }
        } else {
            _ = fields.popLast()
        }
    }

    /// Of the ways to say one thing the first is taken; they say the same.
    private mutating func startAlternative() {
        guard let isTaken = alternatives.last else { return }
        if isTaken { skipped = 1 } else { alternatives[alternatives.count - 1] = true }
    }

    private mutating func endTextBox() {
        guard flows.count > 1 else { return }
        var box = flows.removeLast()
        if box.goesOn { box.flush() }
        flows[flows.count - 1].boxes += box.blocks
    }

    // MARK: Tables

    private mutating func endCell() {
        guard !cells.isEmpty, flows.count > 1 else { return }
        var flow = flows.removeLast()
        if flow.goesOn { flow.flush() }
        var cell = cells.removeLast()
        cell.cell.blocks = flow.blocks
        if !cell.isDeleted, !rows.isEmpty { rows[rows.count - 1].row.cells.append(cell.cell) }
    }

    private mutating func endRow() {
        guard let row = rows.popLast(), !tables.isEmpty else { return }
        if !row.isDeleted, !row.row.cells.isEmpty { tables[tables.count - 1].rows.append(row.row) }
    }

    private mutating func endTable() {
        guard let table = tables.popLast(), !table.rows.isEmpty else { return }
        flows[flows.count - 1].blocks.append(.table(table))
    }
}
