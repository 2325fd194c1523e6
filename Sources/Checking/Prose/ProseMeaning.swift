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
            let cell = reading.cell(at: index)
            switch cell.state {
            case .number:
                guard cell.plainCount >= 0 else { return false }
                sum += cell.plainCount
            case .blank, .notApplicable: if part == 0 { assumesBlankZero = true }
            case .missing, .text, .uncertain: return false
            }
        }
        sums[part] = sum
        return !cells.isEmpty
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
