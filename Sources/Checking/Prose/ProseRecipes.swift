import Parsing
import ReportFormat

/// The recipes of all subjects for tables of one shape, made once.
final class ProseRecipes: Sendable {
    private let template: TableTemplate
    /// By the subject's number; `nil` where the shape does not tell.
    private let recipes: [ProseRecipe?]

    private init(_ template: TableTemplate) {
        self.template = template
        let writer = ProseRecipeWriter(template: template)
        recipes = ProseSubject.numbered.map { $0.table == template.table ? writer.recipe(of: $0) : nil }
    }

    subscript(subject: Int) -> ProseRecipe? { recipes[subject] }

    private static let known: [ProseRecipes] = TableKind.allCases.flatMap { TableTemplate.all($0).map(ProseRecipes.init) }

    static func of(_ template: TableTemplate) -> ProseRecipes {
        for recipes in known where recipes.template === template { return recipes }
        return ProseRecipes(template)
    }
}

/// Writes the recipes of one shape.
private struct ProseRecipeWriter {
    let template: TableTemplate

    func recipe(of subject: ProseSubject) -> ProseRecipe? {
        switch subject {
        case .received: received("total", ["total"], ShortName("本年新收·总计", "newly received / total"))
        case .receivedFrom(.naturalPerson):
            received("naturalPerson", ["naturalPerson"], ShortName("本年新收·自然人", "newly received / natural persons"))
        case .receivedFrom(.organisations):
            received("organisations", Self.organisations, ShortName("本年新收·法人或其他组织各列之和", "newly received / all organisations"))
        case .receivedFrom(.kind(let column)): applicants(column)
        case .processed: processed
        case .settled: settled
        case .allSettled, .carriedForward: carried("carriedForward", ShortName("结转下年度·总计", "carried forward / total"))
        case .carriedOver: carried("carriedOver", ShortName("上年结转·总计", "carried over / total"))
        case .result(let result): self.result(result)
        case .resultRow(let row): resultRow(row)
        case .cases(let course, let outcome): cases(course, outcome)
        case .documents(let kind, let state): documents(kind, state)
        case .decisions(let row):
            ProseRecipe(.proseDecisions, row, rowName(row), template, parts: [cells([row], ["decisions"])])
        case .administrativeFees, .processingFee, .channel, .channelSum: nil
        }
    }

    static let organisations = ["commercialEnterprise", "researchInstitution", "publicWelfare", "legalService", "otherOrganization"]

    /// The cells of rows and columns, `nil` if the shape lacks one.
    private func cells(_ rows: [String], _ columns: [String]) -> [Int]? {
        var cells: [Int] = []
        for row in rows {
            guard let index = template.rowIndex(of: row) else { return nil }
            for column in columns {
                guard let place = template.rows[index].columns.firstIndex(where: { $0.id == column }) else { return nil }
                cells.append(template.cell(row: index, column: place))
            }
        }
        return cells
    }

    private func total(_ rows: String...) -> [Int]? { cells(rows, ["total"]) }

    /// The rows of a group of results.
    private func total(_ result: ProseResult) -> [Int]? {
        cells(template.rows.map(\.id).filter { $0 == result.rawValue || $0.hasPrefix(result.rawValue + ".") }, ["total"])
    }

    private func rowName(_ row: String) -> ShortName {
        template.rows.first { $0.id == row }?.shortName ?? ShortName(row, row)
    }

    private func received(_ subject: String, _ columns: [String], _ name: ShortName) -> ProseRecipe? {
        ProseRecipe(
            .proseReceived, subject, name, template, parts: [cells(["newReceived"], columns), cells(["carriedOver"], columns)],
            readings: [.init([1, 1, 0, 0])])
    }

    private func applicants(_ column: String) -> ProseRecipe? {
        guard let label = TableTemplate.requests2021.rows[0].columns.first(where: { $0.id == column })?.shortName else { return nil }
        return received(column, [column], ShortName("本年新收·" + label.chinese, "newly received / " + label.english))
    }

    private static let handled = ShortName("（七）总计", "(7) handled in total")

    private var processed: ProseRecipe? {
        ProseRecipe(
            .proseResults, "handledTotal", Self.handled, template,
            parts: [total("handledTotal"), total("newReceived"), total("carriedOver")], required: 3,
            readings: [.init([0, 1, 0, 0]), .init([0, 1, 1, 0]), .init([1, 0, -1, 0], isNeverNegative: true)])
    }

    /// What is not processed, or handled otherwise, is not answered for some organs.
    private var settled: ProseRecipe? {
        ProseRecipe(
            .proseResults, "handledTotal", Self.handled, template,
            parts: [total("handledTotal"), total("carriedOver"), total(.otherHandling), total(.notProcessed)], required: 2,
            readings: [
                .init([1, -1, 0, 0]), .init([1, 0, -1, 0]), .init([1, 0, 0, -1]), .init([1, 0, -1, -1]), .init([1, -1, -1, 0]),
                .init([1, -1, 0, -1]), .init([1, -1, -1, -1]),
            ])
    }

    private func carried(_ row: String, _ name: ShortName) -> ProseRecipe? {
        ProseRecipe(.proseCarried, row, name, template, parts: [total(row)])
    }

    private func result(_ result: ProseResult) -> ProseRecipe? {
        ProseRecipe(
            .proseResults, result.rawValue, result.name, template,
            parts: result == .granted ? [total(result), total("partiallyGranted")] : [total(result)],
            readings: result == .granted ? [.init([1, 1, 0, 0])] : [])
    }

    /// One row, or its whole group: 因本机关不掌握等无法提供3件.
    private func resultRow(_ row: String) -> ProseRecipe? {
        let group = row.prefix { $0 != "." } + "."
        return ProseRecipe(
            .proseResults, row, rowName(row), template,
            parts: [total(row), cells(template.rows.map(\.id).filter { $0.hasPrefix(group) }, ["total"])], readings: [.init([0, 1, 0, 0])])
    }

    private func cases(_ course: ProseCourse, _ outcome: ProseOutcome) -> ProseRecipe? {
        let name = course.name
        let ending = outcome.name
        let own = cells(course.rows, [outcome.rawValue])
        return ProseRecipe(
            .proseCases, "\(course.rawValue).\(outcome.rawValue)",
            ShortName("\(name.chinese)·\(ending.chinese)", "\(name.english) / \(ending.english)"), template,
            parts: outcome == .total ? [own, cells(course.rows, ["pending"])] : [own],
            readings: outcome == .total ? [.init([1, -1, 0, 0])] : [])
    }

    private func documents(_ kind: ProseDocumentKind, _ state: ProseDocumentState) -> ProseRecipe? {
        let is2019 = template === TableTemplate.active2019
        let column: String
        switch state {
        case .issued: column = is2019 ? "created" : "issued"
        case .repealed: column = "repealed"
        case .inForce: column = is2019 ? "publicTotal" : "inForce"
        }
        let published = is2019 && state == .issued ? cells([kind.rawValue], ["published"]) : nil
        let both = kind == .normativeDocuments ? cells(["regulations", "normativeDocuments"], [column]) : nil
        let row = rowName(kind.rawValue)
        let label = template.rows.flatMap(\.columns).first { $0.id == column }?.shortName ?? ShortName(column, column)
        return ProseRecipe(
            .proseDocuments, "\(kind.rawValue).\(column)",
            ShortName("\(row.chinese)·\(label.chinese)", "\(row.english) / \(label.english)"), template,
            parts: [cells([kind.rawValue], [column]), published, both], readings: [.init([0, 1, 0, 0]), .init([0, 0, 1, 0])])
    }
}
