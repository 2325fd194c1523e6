import Testing

@testable import ReportFormat

@Suite struct ShortNameTests {
    @Test func everyRowAndColumnHasOneOfItsOwn() {
        for template in TableKind.allCases.flatMap(TableTemplate.all) {
            let rows = template.rows.map(\.shortName)
            #expect(Set(rows).count == rows.count)
            #expect(Set(rows.map(\.english)).count == rows.count)
            for row in template.rows {
                let columns = row.columns.map(\.shortName)
                #expect(Set(columns.map(\.chinese)).count == columns.count)
                #expect(columns.allSatisfy { name in !name.english.contains { $0 > "\u{7f}" } })
            }
        }
    }

    @Test func everySectionHasItsIdentifier() {
        #expect(Set(SectionKind.allCases.map(\.identifier)).count == 6)
        for table in TableKind.allCases {
            #expect(SectionKind(rawValue: table.sectionNumber)?.identifier == table.identifier)
        }
        #expect(SectionKind.allCases.map { $0.englishHeading.prefix(1) } == ["1", "2", "3", "4", "5", "6"])
    }
}
