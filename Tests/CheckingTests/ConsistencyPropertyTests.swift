import Parsing
import ReportFormat
import Testing

@testable import Checking

@Suite struct ConsistencyPropertyTests {
    private static let templates: [TableTemplate] = [.requests2021, .requests2019, .cases2021]

    @Test("tables that add up give no findings", arguments: 0..<100)
    func consistent(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        for template in Self.templates {
            #expect(briefs(report(reading(template, consistentFigures(template, &random)))).isEmpty)
        }
    }

    @Test("one changed cell is found, by exactly the rules that hold it", arguments: 0..<20)
    func oneChange(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed + 500))
        for template in Self.templates {
            let figures = consistentFigures(template, &random)
            for _ in 0..<25 {
                var changed = figures
                let cell = Int.random(in: changed.indices, using: &random)
                changed[cell] += Int64.random(in: 1...30, using: &random)
                #expect(Set(briefs(report(reading(template, changed)))) == expected(template, cell))
            }
        }
    }

    /// The rules that hold a cell, told from where it stands.
    private func expected(_ template: TableTemplate, _ cell: Int) -> Set<String> {
        let id = template.cellIDs[cell]
        guard template.table == .requests else { return ["case-total \(id.row) error"] }
        let row = "row-total \(id.row) error"
        let column = "column-balance \(id.column) error"
        let handled = "handled-total \(id.column) error"
        return switch id.row {
        case "newReceived", "carriedOver", "carriedForward": [row, column]
        case "handledTotal": [row, column, handled]
        default: [row, handled]
        }
    }
}
