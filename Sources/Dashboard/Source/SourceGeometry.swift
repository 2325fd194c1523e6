import Documents
import Terminal

/// Where the text stands beside its line numbers.
struct SourceGeometry {
    let area: Rectangle
    /// The columns of the line numbers.
    let numbers: Int

    init(size: Size, document: Document) {
        area = OverlayGeometry(size: size).rows
        let lines = 1 + document.text.count { $0 == 0x0A }
        numbers = area.columns >= 40 ? max(3, String(lines).count) + 1 : 0
    }

    /// The columns of the text.
    var columns: Int { max(0, area.columns - numbers) }
}
