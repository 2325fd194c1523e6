import Terminal

/// The line where a filter or a search is typed.
struct PromptState: Sendable {
    /// What is filtered or searched.
    let target: Context
    var field: TextField
    /// What to return to if the user gives up.
    let previous: String
    var origin: Origin?

    /// Where a search began.
    struct Origin: Sendable {
        let section: Int
        let place: Place?
    }
}
