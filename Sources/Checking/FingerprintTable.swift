import ReportFormat

/// What a known piece of text does to any FNV-1a state, in one multiplication and one addition.
///
/// A byte changes the lowest eight bits of the state only, and these never depend on the bits above them. So over n bytes the state h
/// becomes h · primeⁿ + c, where c depends on the text and on the lowest eight bits of h: 256 numbers tell everything.
struct FingerprintStep {
    private let factor: UInt64
    private let offsets: UnsafePointer<UInt64>

    /// - Parameter offsets: room for 256 numbers that lives as long as the step.
    init(_ bytes: some Collection<UInt8>, offsets: UnsafeMutablePointer<UInt64>) {
        var factor: UInt64 = 1
        for low in 0..<256 { offsets[low] = UInt64(low) }
        for byte in bytes {
            for low in 0..<256 { offsets[low] = (offsets[low] ^ UInt64(byte)) &* Fingerprint.prime }
            factor = factor &* Fingerprint.prime
        }
        for low in 0..<256 { offsets[low] = offsets[low] &- UInt64(low) &* factor }
        self.factor = factor
        self.offsets = UnsafePointer(offsets)
    }

    /// One step for several in a row.
    init(_ steps: [FingerprintStep], offsets: UnsafeMutablePointer<UInt64>) {
        let factor = steps.reduce(1) { $0 &* $1.factor }
        for low in 0..<256 {
            let end = steps.reduce(UInt64(low)) { $1.applied(to: $0) }
            offsets[low] = end &- UInt64(low) &* factor
        }
        self.factor = factor
        self.offsets = UnsafePointer(offsets)
    }

    @inline(__always)
    func applied(to hash: UInt64) -> UInt64 { hash &* factor &+ offsets[Int(hash & 0xFF)] }
}

/// The steps of a template's cell ids, so that the fingerprint of a finding about a whole table takes no more than one of a single cell.
final class FingerprintTable: @unchecked Sendable {
    // Written by the initializer only, which is what the compiler cannot see.
    private let offsets: UnsafeMutablePointer<UInt64>
    /// Of each row what its ids begin with.
    private let beginnings: [FingerprintStep]
    /// Of each cell what its id ends with; columns of one name share theirs.
    private let ends: [FingerprintStep]
    /// Of each row all its ids.
    private let wholes: [FingerprintStep]
    private let rowStarts: [Int]
    private let rows: [UInt8]

    init(_ template: TableTemplate) {
        let columns = Set(template.rows.flatMap { $0.columns.map(\.id) }).sorted()
        offsets = .allocate(capacity: (2 * template.rows.count + columns.count) * 256)
        var next = offsets
        func room() -> UnsafeMutablePointer<UInt64> {
            defer { next += 256 }
            return next
        }
        let byColumn = Dictionary(uniqueKeysWithValues: columns.map { ($0, FingerprintStep(Array($0.utf8) + [0], offsets: room())) })
        let ends = template.rows.flatMap { $0.columns.map { byColumn[$0.id]! } }
        let beginnings = template.rows.map { row in
            FingerprintStep(Array(CellID(table: template.table, row: row.id, column: "").rawValue.utf8), offsets: room())
        }
        wholes = template.rows.indices.map { row in
            FingerprintStep(template.cells(ofRow: row).flatMap { [beginnings[row], ends[$0]] }, offsets: room())
        }
        self.beginnings = beginnings
        self.ends = ends
        rowStarts = template.rowStarts
        rows = template.rows.indices.flatMap { row in template.cells(ofRow: row).map { _ in UInt8(row) } }
    }

    deinit { offsets.deallocate() }

    /// Goes on with the ids of cells.
    func add(_ cells: [UInt8], to fingerprint: inout Fingerprint) {
        var place = 0
        while place < cells.count {
            let cell = Int(cells[place])
            let row = Int(rows[cell])
            let width = rowStarts[row + 1] - rowStarts[row]
            if cell == rowStarts[row], holdsRun(of: width, at: place, in: cells) {
                fingerprint.add(wholes[row])
                place += width
            } else {
                fingerprint.add(beginnings[row])
                fingerprint.add(ends[cell])
                place += 1
            }
        }
    }

    private func holdsRun(of width: Int, at place: Int, in cells: [UInt8]) -> Bool {
        guard place + width <= cells.count else { return false }
        for offset in 1..<max(width, 1) where Int(cells[place + offset]) != Int(cells[place]) + offset { return false }
        return true
    }
}
