import Terminal

/// Where the text stands beside its line numbers.
struct SourceGeometry {
    let area: Rectangle
    /// The columns of the line numbers.
    let numbers: Int

    /// - Parameter lineCount: the lines of the whole text.
    init(size: Size, lineCount: Int) {
        area = OverlayGeometry(size: size).rows
        numbers = area.columns >= 40 ? max(3, String(lineCount).count) + 1 : 0
    }

    /// The columns of the text.
    var columns: Int { max(0, area.columns - numbers) }
}
