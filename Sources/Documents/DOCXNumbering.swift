/// Counts the paragraphs of lists and makes the numbers that Word prints in front of them (ISO/IEC 29500-1, 17.9).
final class DOCXNumbering {
    private let definitions: DOCXNumberingPart?
    private let styles: DOCXStyles
    /// By abstract list: lists that share one share its counters. `nil` before the first paragraph of a level.
    private var counters: [Int: [Int?]] = [:]
    private var usedStarts: Set<[Int]> = []

    /// Numbers nothing.
    init() {
        definitions = nil
        styles = DOCXStyles()
    }

    init(definitions: DOCXNumberingPart, styles: DOCXStyles) {
        self.definitions = definitions
        self.styles = styles
    }

    /// The number of the next paragraph, with what sets it apart from the text; empty for one outside of lists.
    func number(of paragraph: OfficeParagraph) -> [UInt8] {
        guard let definitions, let (list, level) = place(of: paragraph), let instance = definitions.lists[list],
            let (abstract, levels) = definitions.levels(of: instance, styles)
        else { return [] }
        let definition = levels[level] ?? DOCXNumberLevel()
        var counter = counters[abstract] ?? Array(repeating: nil, count: DOCXNumberLevel.count)
        for (index, start) in instance.starts where usedStarts.insert([list, index]).inserted {
            counter[index] = start - 1
        }
        counter[level] = counter[level].map { $0 + 1 } ?? definition.start
        for above in 0..<level where counter[above] == nil { counter[above] = levels[above]?.start ?? 1 }
        for below in (level + 1)..<max(level + 1, DOCXNumberLevel.count) where restarts(levels[below], at: below, after: level) {
            counter[below] = nil
        }
        counters[abstract] = counter
        return text(definition, levels, counter)
    }

    /// Whether a level begins anew after a paragraph of a higher one.
    private func restarts(_ level: DOCXNumberLevel?, at index: Int, after higher: Int) -> Bool {
        guard let restart = level?.restart else { return true }
        // 0 never restarts; n restarts after the n-th level and those above it.
        return restart > 0 && higher < restart
    }

    private func place(of paragraph: OfficeParagraph) -> (list: Int, level: Int)? {
        let last = DOCXNumberLevel.count - 1
        if let list = paragraph.list {
            guard list > 0 else { return nil }
            let ofStyle = paragraph.level == nil ? styles.list(paragraph.style)?.level : nil
            return (list, min(max(0, paragraph.level ?? ofStyle ?? 0), last))
        }
        guard let (list, level, style) = styles.list(paragraph.style), list > 0 else { return nil }
        let linked =
            definitions?.level(ofStyle: paragraph.style ?? style, in: list, styles) ?? definitions?.level(ofStyle: style, in: list, styles)
        return (list, min(max(0, paragraph.level ?? linked ?? level ?? 0), last))
    }

    private func text(_ level: DOCXNumberLevel, _ levels: [Int: DOCXNumberLevel], _ counter: [Int?]) -> [UInt8] {
        guard level.format != "bullet" else { return [] }
        var text: [UInt8] = []
        var template = level.text[...]
        while let byte = template.popFirst() {
            if byte == 0x25, let digit = template.first, (0x31...0x39).contains(digit) {
                template.removeFirst()
                let index = Int(digit - 0x31)
                let format = level.isLegal ? "decimal" : levels[index]?.format ?? "decimal"
                text += Array(OfficeNumbers.text(counter[index] ?? levels[index]?.start ?? 1, format: format).utf8)
            } else {
                text.append(byte)
            }
        }
        // A full-width mark sets itself apart; figures must not run into the text.
        if level.suffix != "nothing", let last = text.last, last < 0x80 { text.append(0x20) }
        return text
    }
}
