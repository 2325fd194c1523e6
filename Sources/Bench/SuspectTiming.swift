import Checking
import Documents
import Glibc
import Parsing
import ReportFormat
import ReportSamples

/// How long it takes to find the wrong figures of a table, how often they are found, and how long a MIP solver takes for the same tables.
struct SuspectTiming: CustomStringConvertible {
    private let rows: [Row]
    private let solver: SolverTiming

    /// - Parameter count: how many tables of each kind of fault; the solver gets the first few of them.
    init(count: Int) {
        let kinds = Fault.all.map { ($0, FaultyTable.Style.usual) } + Self.otherKinds
        rows = kinds.map { Row($0, $1, count: count) }
        solver = SolverTiming(kinds.map { kind in (0..<min(count, Self.solved)).map { FaultyTable(kind.0, kind.1, seed: UInt64($0)) } })
    }

    /// Faults in tables that look otherwise.
    private static let otherKinds: [(Fault, FaultyTable.Style)] =
        [.sparse, .sparseWithBlanks].flatMap { style in
            [Fault.mistypedCells(1), .mistypedCells(2), .mistypedCells(3), .neighbourColumn, .rowShifted, .recomputedTotal].map {
                ($0, style)
            }
        } + [Fault.mistypedCells(2), .rowsShifted].map { ($0, .template2019) }

    private static let solved = 5

    /// A table: a row a fault.
    var description: String {
        var text = padded("ms of processor time a table", to: 42)
        for head in ["in rank 1", "alone", "p50", "p99", "HiGHS p50"] { text += padded(head, to: 11) }
        for (index, row) in rows.enumerated() {
            text += "\n" + padded("  " + row.name, to: 42, right: true)
            text += padded(fixed(row.hits * 100, 1) + " %", to: 11) + padded(fixed(row.alone * 100, 1) + " %", to: 11)
            text += padded(fixed(row.median, 2), to: 11) + padded(fixed(row.slowest, 2), to: 11)
            text += padded(solver.median(ofGroup: index).map { fixed($0, 0) } ?? "–", to: 11)
        }
        return solver.trouble.isEmpty ? text : text + "\n  HiGHS: \(solver.trouble)"
    }

    /// One kind of fault.
    private struct Row {
        let name: String
        /// The share of tables whose true figures are in the first rank, and in it alone.
        let hits: Double
        let alone: Double
        /// Milliseconds for a table: the median and the 99th percentile.
        let median: Double
        let slowest: Double

        init(_ fault: Fault, _ style: FaultyTable.Style, count: Int) {
            name = style == .usual ? fault.description : "\(fault.description) (\(style.rawValue))"
            var times: [Double] = []
            var hits = 0
            var alone = 0
            for seed in 0..<count {
                let sample = FaultyTable(fault, style, seed: UInt64(seed))
                let report = Report(sample)
                let start = processorTime()
                // Findings on blank cells have no suspects.
                let suspects = Checker.check(report).lazy.filter { $0.section == 3 }.map(\.suspects).first { !$0.isEmpty } ?? []
                let best = suspects.filter { $0.rank == 1 }
                times.append((processorTime() - start) * 1000)
                guard best.contains(where: { sample.isMeant(sample.applying($0)) }) else { continue }
                hits += 1
                if best.count == 1 { alone += 1 }
            }
            times.sort()
            self.hits = Double(hits) / Double(count)
            self.alone = Double(alone) / Double(count)
            median = times[count / 2]
            slowest = times[count * 99 / 100]
        }
    }
}

/// Seconds that the processor worked for this thread; a busy machine does not change it much.
private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension Report {
    /// A report of nothing but a table.
    fileprivate init(_ sample: FaultyTable) {
        let cells = zip(sample.printed, sample.blanks).map { figure, isBlank in
            isBlank ? Cell(state: .blank, range: 0..<0) : Cell(state: .number, figure: Figure(digits: figure), range: 0..<0)
        }
        self.init(
            path: "", document: Document(medium: .text, encoding: "utf-8", text: []), sections: [],
            tables: [TableReading(template: sample.template, cells: cells, range: 0..<0)])
    }
}

extension FaultyTable {
    /// The printed figures with a hypothesis applied.
    fileprivate func applying(_ suspect: Suspect) -> [Int64] {
        var figures = printed
        for cell in suspect.cells { figures[template.index(of: cell.id)!] = cell.proposed.digits }
        return figures
    }
}
