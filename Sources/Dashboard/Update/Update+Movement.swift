/// A movement through a list, the same for all lists.
enum ListMovement {
    /// The index that a command leads to, `nil` if it is no movement.
    static func target(_ command: Command, from index: Int, count: Int, page: Int) -> Int? {
        let page = max(1, page)
        let target: Int
        switch command {
        case .down: target = index + 1
        case .up: target = index - 1
        case .pageDown: target = index + page
        case .pageUp: target = index - page
        case .halfPageDown: target = index + max(1, page / 2)
        case .halfPageUp: target = index - max(1, page / 2)
        case .top: target = 0
        case .bottom: target = count - 1
        default: return nil
        }
        return min(max(0, target), max(0, count - 1))
    }

    /// The first line to show so that an index is in view, changed as little as can be.
    static func top(showing index: Int, from top: Int, count: Int, rows: Int) -> Int {
        let rows = max(1, rows)
        var top = min(top, max(0, count - rows))
        if index < top { top = index }
        if index >= top + rows { top = index - rows + 1 }
        return max(0, top)
    }
}
