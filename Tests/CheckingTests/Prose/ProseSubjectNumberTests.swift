import Parsing
import Testing

@testable import Checking

struct ProseSubjectNumberTests {
    @Test func everySubjectStandsAtItsNumber() {
        #expect(ProseSubject.numbered.count <= 128)
        for (number, subject) in ProseSubject.numbered.enumerated() { #expect(subject.number == number) }
    }

    @Test func aRowOrColumnThatNoTableHasGivesNoNumber() {
        #expect(ProseSubject.decisions(row: "weather").number == nil)
        #expect(ProseSubject.receivedFrom(.kind(column: "weather")).number == nil)
        #expect(ProseSubject.resultRow("refused.weather").number == nil)
    }
}
