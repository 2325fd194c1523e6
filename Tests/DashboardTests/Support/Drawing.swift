import Terminal
import Testing

@testable import Dashboard

/// Expects that the screen looks like a drawing; rows under the drawing's last are not looked at.
func expectScreen(_ world: World, _ drawing: String, from first: Int = 0, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = drawing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let actual = Array(world.screen.dropFirst(first).prefix(expected.count))
    guard actual != expected else { return }
    Issue.record("the screen is\n\(actual.joined(separator: "\n"))\n", sourceLocation: sourceLocation)
}

extension World {
    /// The letters of a role's cells on the screen, row by row: `x` where the role is, a dot elsewhere.
    func plane(of role: Role) -> [String] {
        let canvas = state.render()
        return (0..<canvas.size.rows).map { row in
            String((0..<canvas.size.columns).map { canvas[$0, row].role == role ? "x" : "." })
        }
    }

    /// The text of the cells of a role, row by row, rows without any left out.
    func text(of role: Role) -> [String] {
        let canvas = state.render()
        return (0..<canvas.size.rows).compactMap { row in
            let text = (0..<canvas.size.columns).map { canvas[$0, row].role == role ? canvas[$0, row].text : "" }.joined()
            return text.allSatisfy(\.isWhitespace) ? nil : text
        }
    }

    /// The last row.
    var status: String { screen.last ?? "" }

    /// The row that is selected in the list.
    var selectedOrgan: String? { state.list.selectedRow?.entry.summary?.organ ?? state.list.selectedRow?.name }
}
