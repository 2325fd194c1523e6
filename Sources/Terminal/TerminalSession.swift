import CNcurses
import Glibc

/// The terminal in our hands: the only place that talks to curses. Use it from one thread; only its `waker` may go to others.
///
///     let session = try TerminalSession(theme: .terminal, options: TerminalOptions())
///     session.draw(canvas)
///     for event in session.wait(timeoutMilliseconds: nil) { … }
///     session.close()
public final class TerminalSession {
    /// Ends a wait from any thread.
    public let waker: Waker
    /// May be changed at any time; the next `draw` uses it.
    public var theme: Theme {
        didSet { if theme != oldValue { forgetDrawnFrame() } }
    }
    /// The colours that the terminal shows.
    public var colorDepth: ColorDepth { pairs.depth }

    let options: TerminalOptions
    let inputDescriptor: Int32
    private let inputFile: UnsafeMutablePointer<FILE>?
    private let screen: OpaquePointer
    /// Keys are read through a pad of one cell: reading through a window would draw that window.
    let keyWindow: UnsafeMutablePointer<WINDOW>
    private(set) var isOpen = true

    var pairs: ColorPairs
    var drawnFrame: Canvas?
    var styleCache: [(attributes: UInt32, pair: Int32)?] = []
    var cursorIsVisible: Bool?
    let widths: CursesWidths
    var decoder = InputDecoder()
    var mouse = MouseDecoder()
    var reportedSize: Size
    var lastInput = 0
    var isTerminalGone = false
    /// When the terminal was asked for a width that it has not told yet.
    var questionAsked: Int?

    /// The terminal's size now.
    public var size: Size { Size(columns: Int(gouji_columns()), rows: Int(gouji_rows())) }

    /// Takes the terminal: full screen, raw keys, and handlers for signals and crashes that give it back.
    public init(theme: Theme, options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        try UTF8Locale.choose()
        try Self.checkTerminalName()
        inputFile = isatty(STDIN_FILENO) == 1 ? nil : fopen("/dev/tty", "r+e")
        if let inputFile {
            inputDescriptor = fileno(inputFile)
        } else if isatty(STDIN_FILENO) == 1 {
            inputDescriptor = STDIN_FILENO
        } else {
            throw .notATerminal
        }
        guard gouji_remember_mode(inputDescriptor) else { throw .systemCall("tcgetattr", errno) }
        waker = try Waker()
        gouji_catch_signals(waker.writeEnd)
        gouji_use_width_table { scalar in CursesWidths.width(ofScalar: scalar) }
        if let width = options.ambiguousWidth { AmbiguousWidth.current = width }
        // The true size counts, not LINES and COLUMNS of the environment.
        use_env(false)
        use_tioctl(true)
        guard let screen = gouji_open_screen(inputFile), let keyWindow = newpad(1, 1) else {
            gouji_release_signals()
            throw .systemCall("newterm", errno)
        }
        self.screen = screen
        self.keyWindow = keyWindow
        self.theme = theme
        self.options = options
        pairs = ColorPairs(wanted: options.color)
        widths = CursesWidths()
        reportedSize = Size(columns: Int(gouji_columns()), rows: Int(gouji_rows()))
        gouji_arm_restore(TerminalModes.reset)
        gouji_set_restore_active(true)
        gouji_catch_resize()
        configure()
        TerminalModes.enable(mouse: options.mouse)
        if options.ambiguousWidth == nil, size.rows >= WidthQuestion.row {
            wrefresh(gouji_stdscr())
            WidthQuestion.ask()
            questionAsked = MonotonicClock.milliseconds()
        }
    }

    deinit { close() }

    /// Gives the terminal back: the one exit for every way out. Harmless when called twice.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        leaveScreen()
        gouji_disarm_restore()
        gouji_release_signals()
        delwin(keyWindow)
        delscreen(screen)
        if let inputFile { fclose(inputFile) }
    }

    /// Gives the terminal back and ends the process by the signal that asked for it, so that its parent learns why.
    public func close(dyingOf signal: Int32) -> Never {
        close()
        gouji_die_of(signal)
        exit(128 + signal)
    }

    func leaveScreen() {
        dropLateAnswer()
        TerminalModes.disable()
        endwin()
        gouji_set_restore_active(false)
    }

    func returnToScreen() {
        gouji_set_restore_active(true)
        reset_prog_mode()
        forgetDrawnFrame()
        gouji_repaint_all()
        resizeToTerminal()
        TerminalModes.enable(mouse: options.mouse)
    }

    func forgetDrawnFrame() {
        drawnFrame = nil
        styleCache.removeAll()
        cursorIsVisible = nil
    }

    private func configure() {
        raw()
        noecho()
        nonl()
        keypad(keyWindow, true)
        nodelay(keyWindow, true)
        leaveok(gouji_stdscr(), false)
        scrollok(gouji_stdscr(), false)
        set_escdelay(options.escapeDelayMilliseconds)
        define_key("\u{1B}[200~", KeyNames.pasteBegin)
        define_key("\u{1B}[201~", KeyNames.pasteEnd)
        mouseinterval(0)
        var mode = termios()
        if tcgetattr(inputDescriptor, &mode) == 0 {
            decoder.eraseByte = withUnsafeBytes(of: mode.c_cc) { $0[Int(VERASE)] }
        }
        if decoder.eraseByte == 0 { decoder.eraseByte = 0x7F }
    }

    private static func checkTerminalName() throws(TerminalError) {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        var status: Int32 = 0
        guard setupterm(nil, STDOUT_FILENO, &status) == OK else { throw .unknownTerminal(name) }
        guard gouji_capability("cup") != nil else { throw .cannotPlaceCursor(name) }
    }
}
