/// What goes wrong, and at which of the calls that change something (the first is 0).
enum Fault: Sendable, Hashable {
    case none
    /// The process is killed before the call.
    case kill(before: Int)
    /// The call writes half of its bytes, then the process is killed.
    case killWithinWrite(Int)
    /// The call fails, those behind it work.
    case fail(Int, errno: Int32)
    /// The call and every one behind it fail: also those that would take the write back.
    case failFrom(Int, errno: Int32)
    /// Of the first write half goes to the disk, every further write fails; taking back works.
    case fullDisk(errno: Int32)

    /// Reads the form that `arguments` writes.
    init?(_ arguments: some Collection<String>) {
        let numbers = arguments.dropFirst().compactMap { Int($0) }
        switch (arguments.first, numbers.count) {
        case ("none", 0): self = .none
        case ("kill", 1): self = .kill(before: numbers[0])
        case ("tear", 1): self = .killWithinWrite(numbers[0])
        default: return nil
        }
    }

    /// For a child process; only the faults that kill need one.
    var arguments: [String] {
        switch self {
        case .kill(let index): ["kill", String(index)]
        case .killWithinWrite(let index): ["tear", String(index)]
        case .none, .fail, .failFrom, .fullDisk: ["none"]
        }
    }
}
