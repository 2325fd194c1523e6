/// The headings of columns that stand over rows of a grid.
struct GridHeader {
    struct Heading {
        /// The column's place in `LabelBook.columnNames`, −1 for a heading that was not recognised.
        let name: Int
        /// The columns of the grid that it covers.
        let columns: Range<Int>
    }

    private(set) var headings: [Heading] = []
    /// How many columns the grid has. A header goes on over grids that have as many.
    let columnCount: Int

    init(columnCount: Int) { self.columnCount = columnCount }

    /// The first column under a known heading.
    private(set) var first = 0
    /// The column behind the last with figures.
    private(set) var end = 0

    /// A heading that says what the one to its left says, as where each column that a span covered repeats it, is one with it.
    mutating func add(_ heading: Heading) {
        if heading.name >= 0,
            let left = headings.firstIndex(where: { $0.name == heading.name && $0.columns.upperBound == heading.columns.lowerBound })
        {
            headings[left] = Heading(name: heading.name, columns: headings[left].columns.lowerBound..<heading.columns.upperBound)
        } else {
            headings.append(heading)
        }
        end = max(end, heading.columns.upperBound)
        guard heading.name >= 0 else { return }
        first = isNamed ? min(first, heading.columns.lowerBound) : heading.columns.lowerBound
        isNamed = true
    }

    private var isNamed = false

    /// The grid's columns under the heading of a column, `nil` if it stands there not at all or twice.
    ///
    /// Where a wide heading reaches over columns that have a narrower one, it has the rest of them (其他 over two columns, the second of which
    /// is that of 总计).
    func columns(of name: Int) -> Range<Int>? {
        guard let first = headings.firstIndex(where: { $0.name == name }), !headings[(first + 1)...].contains(where: { $0.name == name })
        else { return nil }
        var columns = headings[first].columns
        let width = columns.count
        for other in headings where other.name != name && other.columns.count < width && other.columns.overlaps(columns) {
            if other.columns.lowerBound > columns.lowerBound {
                columns = columns.lowerBound..<min(columns.upperBound, other.columns.lowerBound)
            } else {
                columns = min(columns.upperBound, other.columns.upperBound)..<columns.upperBound
            }
        }
        return columns.isEmpty ? nil : columns
    }

    /// Whether a known heading stands over one of the columns.
    func covers(_ columns: Range<Int>) -> Bool { headings.contains { $0.name >= 0 && $0.columns.overlaps(columns) } }
}

extension LabelBook {
    /// The heading of a column that a folded text is, as its place in `headings`: whole, with a suffix, behind the heading over it, or
    /// misspelt; −1 for none.
    func columnHeading(_ text: UnsafePointer<UInt16>, _ count: Int) -> Int {
        guard count >= 2, count <= 40 else { return -1 }
        for index in headings.indices where headingNames[index] >= 0 && TableWalk.equal(headings[index], text, count) { return index }
        for index in headings.indices where headingNames[index] >= 0 && headings[index].count >= 3 {
            let heading = headings[index]
            if count > heading.count, count - heading.count <= 16, TableWalk.same(heading.text, text, heading.count) { return index }
        }
        // 总计（件）
        for index in headings.indices where headingNames[index] >= 0 && headings[index].count == count - 1 {
            if TableWalk.same(headings[index].text, text, count - 1) { return index }
        }
        for index in headings.indices where headingNames[index] < 0 && headings[index].count >= 4 {
            let over = headings[index].count
            guard count > over + 1, TableWalk.same(headings[index].text, text, over) else { continue }
            let rest = columnHeading(text + over, count - over)
            if rest >= 0 { return rest }
        }
        return similarColumnHeading(text, count)
    }

    private func similarColumnHeading(_ text: UnsafePointer<UInt16>, _ count: Int) -> Int {
        guard count >= 3 else { return -1 }
        var best = 0.0
        var bestIndex = -1
        var second = 0.0
        let letters = LetterSet(text, count)
        for index in headings.indices where headings[index].count >= 3 {
            // Half of the letters are others: neither the best nor near it.
            guard letters.strangers(headings[index].text, headings[index].count) * 2 <= max(count, headings[index].count) else { continue }
            let score = LabelDistance.similarity(text, count, headings[index].text, headings[index].count)
            if score > best {
                if bestIndex < 0 || headingNames[bestIndex] != headingNames[index] { second = best }
                best = score
                bestIndex = index
            } else if score > second, headingNames[bestIndex] != headingNames[index] {
                second = score
            }
        }
        return best >= 0.65 && best - second >= 0.12 && headingNames[bestIndex] >= 0 ? bestIndex : -1
    }
}
