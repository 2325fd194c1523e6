/// One change of a hypothesis as an edit: it counts as one however many cells it touches (Scholtus 2016, “A generalized Fellegi–Holt
/// paradigm for automatic error localization”).
struct EditOperation: Hashable {
    let reason: SuspectReason
    /// Each cell once, in template order, all of them differing from the print.
    let changes: [CellChange]

    /// - Parameter changes: each cell once, in any order, all of them differing from the print.
    init(_ reason: SuspectReason, _ changes: some Sequence<CellChange>) {
        self.reason = reason
        self.changes = changes.sorted { $0.cell < $1.cell }
    }
}
