import Terminal

/// Frames each of which differs from the last in a few places, among them halves of wide characters.
@MainActor
final class RandomFrames {
    static let shared = RandomFrames()

    private(set) var canvas = Canvas(size: Size(columns: 0, rows: 0))
    private var state: UInt64 = 42

    private static let pieces = ["政府信息公开", "a", "b 12", "“引号”——", "│", "汉", "総計1，234", "e\u{301}", "𠮷", "          ", "，。"]

    func change(to size: Size) {
        if canvas.size != size { canvas = Canvas(size: size) }
        for _ in 0..<(1 + next(12)) {
            let piece = Self.pieces[next(Self.pieces.count)]
            let role = Role.allCases[next(Role.allCases.count)]
            canvas.put(piece, column: next(size.columns + 4) - 3, row: next(size.rows), role: role)
        }
        canvas.cursor = next(3) == 0 ? nil : Point(column: next(size.columns), row: next(size.rows))
    }

    private func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }
}
