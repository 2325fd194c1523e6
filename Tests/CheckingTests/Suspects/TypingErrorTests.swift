import Testing

@testable import Checking

@Suite struct TypingErrorTests {
    @Test(
        arguments: [
            (12, 21, SuspectReason.digitsInterchanged), (120, 102, .digitsInterchanged), (12, 17, .digitReplaced), (7, 0, .digitReplaced),
            (125, 12, .digitOmitted), (125, 15, .digitOmitted), (11, 1, .digitOmitted), (12, 142, .digitAdded), (3, 30, .digitAdded),
            (12, 34, .otherValue), (123, 321, .otherValue), (1, 100, .otherValue), (1000, 1, .otherValue),
        ])
    func theSlipIsTold(meant: Int64, printed: Int64, kind: SuspectReason) {
        #expect(TypingError.kind(meant: meant, printed: printed) == kind)
    }

    @Test func theLargestFigureHasDigitsToo() {
        #expect(TypingError.kind(meant: .max, printed: .max / 10) == .digitOmitted)
        #expect(TypingError.kind(meant: -1, printed: 1) == .otherValue)
    }
}
