import CNcurses
import Glibc

/// The modes of the terminal that ncurses does not know or does not take back in a crash.
enum TerminalModes {
    private static let pasteOn = "\u{1B}[?2004h"
    private static let pasteOff = "\u{1B}[?2004l"
    /// Every form of mouse reports that a terminal may be in.
    private static let mouseOff = "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"

    /// Turns on what a frame needs, at the start and after every stop.
    static func enable(mouse: Bool) {
        write(pasteOn)
        if mouse { mousemask(mmask_t(GOUJI_MOUSE_WANTED), nil) }
    }

    static func disable() {
        mousemask(0, nil)
        write(pasteOff)
        curs_set(1)
    }

    /// What a crash handler writes: everything off, the cursor visible, the shell's screen back.
    static var reset: String {
        let names: [String] = ["sgr0", "op", "cnorm", "rmkx", "rmcup"]
        let capabilities = names.compactMap { name in gouji_capability(name).map { String(cString: $0) } }
        return mouseOff + pasteOff + capabilities.joined() + "\r\n"
    }

    /// Writes a sequence past curses, after what curses has still in its buffer.
    static func write(_ sequence: String) {
        gouji_flush_output()
        var bytes = Array(sequence.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
