/// The list of all findings of the open report.
struct FindingListState: Sendable {
    /// The selected finding by its index.
    var selected: Int
    var filter = ""
    var top = 0
}
