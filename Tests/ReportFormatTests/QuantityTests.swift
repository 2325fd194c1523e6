import Testing

@testable import ReportFormat

@Suite struct QuantityTests {
    @Test func moneyAndChangesAreNoCounts() {
        var quantities: [String: Quantity] = [:]
        for template in TableKind.allCases.flatMap(TableTemplate.all) {
            for row in template.rows {
                for column in row.columns where column.quantity != .count { quantities["\(row.id).\(column.id)"] = column.quantity }
            }
        }
        #expect(
            quantities == [
                "fees.amount": .amount, "procurement.amount": .amount, "licensing.change": .change, "otherServices.change": .change,
                "penalty.change": .change, "coercion.change": .change, "fees.change": .change,
            ])
    }
}
