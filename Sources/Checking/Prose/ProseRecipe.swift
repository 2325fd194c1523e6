import Parsing
import ReportFormat

/// How a subject is read from a table of one shape: its cells, and every reading that a sentence may have in mind.
final class ProseRecipe: Sendable {
    let rule: RuleName
    let subject: String
    /// What the cells are called in a sentence.
    let name: ShortName
    let template: TableTemplate
    /// Groups of cells; the first holds those that the subject names.
    let parts: [[Int]]
    /// How many of the first parts must be readable for the subject to mean anything.
    let required: Int
    /// Further readings that are legitimate: with what was carried over, without what is pending.
    let readings: [Reading]

    /// A sum of parts, told only where all of them can be read.
    struct Reading {
        let signs: SIMD4<Int64>
        var isNeverNegative = false

        init(_ signs: SIMD4<Int64>, isNeverNegative: Bool = false) {
            self.signs = signs
            self.isNeverNegative = isNeverNegative
        }
    }

    /// `nil` where the shape lacks a required cell.
    init?(
        _ rule: RuleName, _ subject: String, _ name: ShortName, _ template: TableTemplate, parts: [[Int]?], required: Int = 1,
        readings: [Reading] = []
    ) {
        guard !parts.prefix(required).contains(where: { $0?.isEmpty ?? true }) else { return nil }
        self.rule = rule
        self.subject = subject
        self.name = name
        self.template = template
        self.parts = parts.map { $0 ?? [] }
        self.required = required
        self.readings = readings
    }

    var cellIDs: [CellID] { parts[0].map { template.cellIDs[$0] } }
}
