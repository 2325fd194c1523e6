import ReportSamples
import Testing

@testable import Checking

/// How often the true figures are in the first rank, shared or alone, over tables with fixed seeds. Faults that no sum shows are not among them.
@Suite struct SuspectRateTests {
    @Test(
        "the true change is in the first rank",
        arguments: [
            (Fault.mistypedCells(1), 200, 0.999), (.otherFigures(1), 200, 0.999), (.mistypedCells(2), 100, 0.99),
            (.otherFigures(2), 100, 0.99),
            (.mistypedCells(3), 100, 0.97), (.otherFigures(3), 100, 0.97), (.cellsSwapped, 100, 0.95), (.neighbourColumn, 100, 0.95),
            (.rowShifted, 100, 0.95), (.rowsSwapped, 40, 0.95), (.omittedTotal, 100, 0.95), (.recomputedTotal, 40, 0.95),
            (.totalColumnSwapped, 40, 0.95),
        ])
    func rates(_ fault: Fault, count: Int, rate: Double) {
        var missed: [Int] = []
        for seed in 0..<count {
            let sample = FaultyTable(fault, seed: UInt64(seed))
            let best = suspects(sample).filter { $0.rank == 1 }
            if !best.contains(where: { sample.isMeant(sample.applying($0)) }) { missed.append(seed) }
        }
        #expect(Double(missed.count) <= (1 - rate) * Double(count), "\(fault): missed with the seeds \(missed)")
    }
}
