import Fuzzing
import Testing

/// Damaged files of every medium; `make fuzz` reads many more, under AddressSanitizer, and holds each to its time.
@Suite struct FuzzTests {
    @Test(arguments: FuzzMedium.allCases)
    func damagedFilesAreReadOrRefused(medium: FuzzMedium) {
        var run = FuzzRun(medium)
        for index in 0..<40 { run.read(index) }
        #expect(run.reports + run.refusals == 40)
        // Damage that can be read past was among them.
        #expect(run.reports > 4)
    }

    @Test func aFileIsTheSameForTheSameNumber() {
        #expect(FuzzRun(.docx).file(17) == FuzzRun(.docx).file(17))
        #expect(FuzzRun(.docx).file(17) != FuzzRun(.docx).file(18))
    }
}
