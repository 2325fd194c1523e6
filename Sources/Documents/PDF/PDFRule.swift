/// A ruling line: strokes that lie in one line and touch each other, doubled ones taken for one.
struct PDFRule {
    /// Its y if it is level, its x if it is upright.
    var position: Double
    /// From where to where it runs.
    var start: Double
    var end: Double

    var length: Double { end - start }
}

/// The ruling lines of a page.
struct PDFRules {
    let level: [PDFRule]
    let upright: [PDFRule]

    /// Lines nearer to each other than this are one, in points: doubled lines, and the edges of cells that are drawn each for itself.
    static let nearness = 3.0
    /// No row is as low and no column as narrow as this.
    private static let shortest = 6.0
    /// What has more lines is a drawing.
    private static let mostRules = 2_000

    /// - Parameter words: Strokes within one of them belong to its characters.
    init(_ strokes: [PDFStroke], words: [PDFWord]) {
        var level: [PDFRule] = []
        var upright: [PDFRule] = []
        let shapes = PDFWordPlaces(words)
        for stroke in strokes where !shapes.holds(stroke.box) {
            if stroke.isLevel {
                level.append(PDFRule(position: stroke.box.middleY, start: stroke.box.left, end: stroke.box.right))
            } else {
                upright.append(PDFRule(position: stroke.box.middleX, start: stroke.box.top, end: stroke.box.bottom))
            }
        }
        self.level = Self.joined(level)
        self.upright = Self.joined(upright)
    }

    private static func joined(_ pieces: [PDFRule]) -> [PDFRule] {
        let pieces = pieces.sorted { $0.position < $1.position }
        var rules: [PDFRule] = []
        var first = 0
        while first < pieces.count {
            var last = first
            while last + 1 < pieces.count, pieces[last + 1].position - pieces[last].position <= nearness / 2,
                pieces[last + 1].position - pieces[first].position <= nearness
            {
                last += 1
            }
            let group = pieces[first...last]
            // The place of the line is that of its longer pieces.
            let length = group.reduce(0) { $0 + $1.length }
            let position =
                length > 0
                ? group.reduce(0) { $0 + $1.position * $1.length } / length : group.reduce(0) { $0 + $1.position } / Double(group.count)
            var open: PDFRule?
            for piece in group.sorted(by: { $0.start < $1.start }) {
                if var rule = open, piece.start <= rule.end + nearness {
                    rule.end = max(rule.end, piece.end)
                    open = rule
                } else {
                    if let open { rules.append(open) }
                    open = PDFRule(position: position, start: piece.start, end: piece.end)
                }
            }
            if let open { rules.append(open) }
            first = last + 1
        }
        rules.removeAll { $0.length < shortest }
        return rules.count <= mostRules ? rules : []
    }

    /// The lines that touch each other, directly or through others: those of one table.
    func groups() -> [(level: [PDFRule], upright: [PDFRule])] {
        var sets = DisjointSets(count: level.count + upright.count)
        for (one, line) in level.enumerated() {
            for (other, column) in upright.enumerated() where Self.touch(line, column) { sets.unite(one, level.count + other) }
        }
        var groups: [Int: (level: [PDFRule], upright: [PDFRule])] = [:]
        for (index, rule) in level.enumerated() { groups[sets.find(index), default: ([], [])].level.append(rule) }
        for (index, rule) in upright.enumerated() { groups[sets.find(level.count + index), default: ([], [])].upright.append(rule) }
        return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.level.count >= 2 && !$0.upright.isEmpty }
    }

    private static func touch(_ level: PDFRule, _ upright: PDFRule) -> Bool {
        upright.position >= level.start - nearness && upright.position <= level.end + nearness && level.position >= upright.start - nearness
            && level.position <= upright.end + nearness
    }
}

/// Which of some numbered things belong together.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func find(_ index: Int) -> Int {
        var root = index
        while parents[root] != root { root = parents[root] }
        var at = index
        while parents[at] != root { (at, parents[at]) = (parents[at], root) }
        return root
    }

    /// The smaller root stays.
    mutating func unite(_ one: Int, _ other: Int) {
        let (one, other) = (find(one), find(other))
        parents[max(one, other)] = min(one, other)
    }
}
