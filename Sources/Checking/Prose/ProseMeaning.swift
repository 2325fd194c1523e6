import Parsing
import ReportFormat

/// What a told count means in a table that was read: the cells that it names, and every reading that would agree.
struct ProseMeaning {
    private let recipe: ProseRecipe
    /// The sums of the recipe's parts.
    private var sums = SIMD4<Int64>()
    /// Which of them could be read, 1 for each.
    private var isReadable = SIMD4<Int64>()
    private(set) var assumesBlankZero = false

    /// `nil` if a cell that counts cannot be read as a count.
    init?(_ recipe: ProseRecipe, _ reading: TableReading) {
        self.recipe = recipe
        for part in recipe.parts.indices {
            let isRead = read(part, reading)
            guard isRead || part >= recipe.required else { return nil }
            isReadable[part] = isRead ? 1 : 0
        }
    }

    private mutating func read(_ part: Int, _ reading: TableReading) -> Bool {
        let cells = recipe.parts[part]
        var sum: Int64 = 0
        for index in cells {
            guard let count = Self.count(index, reading) else { return false }
            if part == 0, reading.cell(at: index).state != .number { assumesBlankZero = true }
            sum += count
        }
        sums[part] = sum
        return !cells.isEmpty
    }

    /// Whether one of the named cells alone holds a count.
    static func holds(_ value: Int64, _ recipe: ProseRecipe, _ reading: TableReading) -> Bool {
        recipe.parts[0].contains { count($0, reading) == value }
    }

    /// What a cell counts, 0 where it is empty; `nil` if it cannot be read as a count.
    private static func count(_ index: Int, _ reading: TableReading) -> Int64? {
        let cell = reading.cell(at: index)
        switch cell.state {
        case .number: return cell.plainCount >= 0 ? cell.plainCount : nil
        case .blank, .notApplicable: return besideEmptyTotal(index, reading)
        case .missing, .text, .uncertain: return nil
        }
    }

    /// What an empty cell counts: nothing; but where a row of section 三 has figures and no total, what they make up. `nil` if one of them
    /// cannot be read.
    private static func besideEmptyTotal(_ index: Int, _ reading: TableReading) -> Int64? {
        let template = reading.template
        guard template.table == .requests else { return 0 }
        let (row, column) = template.position(of: index)
        guard column == template.columnCounts[row] - 1 else { return 0 }
        var sum: Int64 = 0
        for other in template.rowStarts[row]..<index {
            guard let count = count(other, reading) else { return nil }
            sum += count
        }
        return sum
    }

    var rule: RuleName { recipe.rule }
    var subject: String { recipe.subject }
    /// What the cells are called in a sentence.
    var name: ShortName { recipe.name }
    var cells: [CellID] { recipe.cellIDs }
    /// What the named cells hold.
    var printed: Int64 { sums[0] }

    func agrees(with value: Int64) -> Bool {
        if value == printed { return true }
        for reading in recipe.readings {
            let signs = reading.signs
            let isTold = (signs &* signs &* (1 &- isReadable)).wrappedSum() == 0
            guard isTold else { continue }
            let sum = (signs &* sums).wrappedSum()
            if value == (reading.isNeverNegative ? max(0, sum) : sum) { return true }
        }
        return false
    }
}
