extension SampleReport {
    /// The file name and truth as one line of JSON, in the form that a scorer of `gouji parse --format jsonl` takes.
    public func truthLine(file: String) -> String {
        var values: [String] = []
        var unsure: [String] = []
        var blank: [String] = []
        for table in tables {
            for (id, cell) in zip(table.template.cellIDs, table.cells) {
                values.append("\(quoted(id.rawValue)): \(cell.value)")
                if cell.expectation == .unsure { unsure.append(quoted(id.rawValue)) }
                if cell.expectation == .blank { blank.append(quoted(id.rawValue)) }
            }
        }
        let broken = violations.sorted().map { "[\(quoted($0.rule)), \(quoted($0.subject))]" }
        let fields = [
            "\"file\": \(quoted(file))", "\"organ\": \(quoted(organ))", "\"year\": \(year)", "\"layout\": \(quoted(plan.medium))",
            "\"noise\": \(quoted(plan.noise.rawValue))", "\"cellnoise\": \(quoted(plan.quirk.rawValue))",
            "\"template\": \(quoted(plan.template))",
            "\"assessable\": \(isAssessable)", "\"cells\": {\(values.joined(separator: ", "))}",
            "\"unsure\": [\(unsure.joined(separator: ", "))]",
            "\"blank\": [\(blank.joined(separator: ", "))]", "\"violations\": [\(broken.joined(separator: ", "))]",
        ]
        return "{\(fields.joined(separator: ", "))}"
    }
}

/// Sample names and identifiers hold no character that JSON escapes.
private func quoted(_ text: String) -> String { "\"\(text)\"" }
