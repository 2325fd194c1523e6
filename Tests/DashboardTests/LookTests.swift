import Testing

@testable import Dashboard

@Test func look() {
    for (c, r) in [(80, 24), (200, 50)] {
        var w = World.withFaultyReport(columns: c, rows: r, isOpen: false)
        print(w.text)
        w.press("Enter")
        print(w.text)
        for k in ["2", "3", "n", "n", "n", "4", "?", "Esc", "f", "Esc", "a"] { w.press(k); print("--- \(k)"); print(w.text) }
    }
}
