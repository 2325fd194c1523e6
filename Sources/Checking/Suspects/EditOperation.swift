/// One change of a hypothesis as an edit: it counts as one however many cells it touches (Scholtus 2016, “A generalized Fellegi–Holt
/// paradigm for automatic error localization”).
struct EditOperation: Hashable {
    let reason: SuspectReason
    /// Each cell once, in template order, all of them differing from the print.
    let changes: [CellChange]

    /// The operation that puts figures into cells; cells that hold them already are left out.
    init(_ reason: SuspectReason, _ figures: [CellChange], in table: SuspectTable) {
        self.reason = reason
        changes = figures.filter { table.values[$0.cell] != $0.value }.sorted { $0.cell < $1.cell }
    }
}
