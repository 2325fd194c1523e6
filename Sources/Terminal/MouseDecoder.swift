import CNcurses
import Glibc

/// Makes clicks, double clicks and wheel turns of what ncurses says of the mouse.
struct MouseDecoder {
    /// Lines that one notch of the wheel moves.
    private static let linesPerNotch = 3
    private static let doubleClickMilliseconds = 400

    private var lastPress: (point: Point, at: Int)?

    /// What `KEY_MOUSE` announced; nothing for what means nothing here, such as a release.
    mutating func next() -> [InputEvent] {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return [] }
        let point = Point(column: Int(event.x), row: Int(event.y))
        let state = UInt32(truncatingIfNeeded: event.bstate)
        let now = MonotonicClock.milliseconds()
        if state & GOUJI_MOUSE_WHEEL_UP != 0 { return [.scroll(point, lines: -Self.linesPerNotch)] }
        if state & GOUJI_MOUSE_WHEEL_DOWN != 0 { return [.scroll(point, lines: Self.linesPerNotch)] }
        if state & GOUJI_MOUSE_LEFT_DOUBLE != 0 { return doublePress(at: point, milliseconds: now) }
        return state & GOUJI_MOUSE_LEFT_PRESSED != 0 ? [press(at: point, milliseconds: now)] : []
    }

    /// Two presses that ncurses has made one event.
    mutating func doublePress(at point: Point, milliseconds: Int) -> [InputEvent] {
        [press(at: point, milliseconds: milliseconds), press(at: point, milliseconds: milliseconds)]
    }

    mutating func press(at point: Point, milliseconds: Int) -> InputEvent {
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
