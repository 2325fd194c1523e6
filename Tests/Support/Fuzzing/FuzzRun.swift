import Checking
import Documents
import Glibc
import Parsing

/// Reads damaged files of one medium, each from bytes to findings, and takes the time.
public struct FuzzRun {
    public let medium: FuzzMedium
    /// Of the slowest file, in seconds.
    public private(set) var slowest = 0.0
    /// The number of the slowest file.
    public private(set) var slowestIndex = 0
    /// How many files were read as reports all the same.
    public private(set) var reports = 0
    /// How many were refused with a reason.
    public private(set) var refusals = 0

    private let seeds: [FuzzSeed]

    public init(_ medium: FuzzMedium) {
        self.medium = medium
        seeds = medium.seeds()
    }

    /// The bytes of a damaged file: the same for the same number, on every machine.
    public func file(_ index: Int) -> [UInt8] {
        var mutator = Mutator(seed: UInt64(index) &* 0x2545_F491_4F6C_DD1D ^ UInt64(medium.rawValue.utf8.reduce(0) { $0 * 31 + Int($1) }))
        return seeds[index % seeds.count].mutated(&mutator)
    }

    public mutating func read(_ index: Int) {
        let bytes = file(index)
        let begun = Self.now
        do {
            let document = try DocumentLoader.decode(bytes, isNamedTable: medium == .csv && index % 2 == 0)
            let report = try ReportParser.parse(document, path: "damaged")
            _ = Checker.check(report)
            reports += 1
        } catch {
            refusals += 1
        }
        let seconds = Self.now - begun
        if seconds > slowest { (slowest, slowestIndex) = (seconds, index) }
    }

    /// The memory that the process has held at most, in bytes.
    public static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    /// Processor time, so that a busy machine makes nothing slow.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
