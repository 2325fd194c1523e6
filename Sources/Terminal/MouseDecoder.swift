import CNcurses
import Glibc

/// Makes clicks, double clicks and wheel turns of what ncurses says of the mouse.
struct MouseDecoder {
    /// Lines that one notch of the wheel moves.
    private static let linesPerNotch = 3
    private static let doubleClickMilliseconds = 400

    private var lastPress: (point: Point, at: Int)?

    /// The event that waits after `KEY_MOUSE`; `nil` for one that means nothing here, such as a release.
    mutating func next() -> InputEvent? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let point = Point(column: Int(event.x), row: Int(event.y))
        let state = UInt32(truncatingIfNeeded: event.bstate)
        if state & GOUJI_MOUSE_WHEEL_UP != 0 { return .scroll(point, lines: -Self.linesPerNotch) }
        if state & GOUJI_MOUSE_WHEEL_DOWN != 0 { return .scroll(point, lines: Self.linesPerNotch) }
        guard state & (GOUJI_MOUSE_LEFT_PRESSED | GOUJI_MOUSE_LEFT_DOUBLE) != 0 else { return nil }
        return press(at: point, milliseconds: MonotonicClock.milliseconds(), isDouble: state & GOUJI_MOUSE_LEFT_DOUBLE != 0)
    }

    mutating func press(at point: Point, milliseconds: Int, isDouble: Bool = false) -> InputEvent {
        if isDouble { return .doubleClick(point) }
        if let lastPress, lastPress.point == point, milliseconds - lastPress.at <= Self.doubleClickMilliseconds {
            self.lastPress = nil
            return .doubleClick(point)
        }
        lastPress = (point, milliseconds)
        return .click(point)
    }
}

/// A clock that no one sets.
enum MonotonicClock {
    static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
