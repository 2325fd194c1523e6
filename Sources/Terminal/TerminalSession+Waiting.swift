import CNcurses
import Glibc

extension TerminalSession {
    /// A terminal that sent the beginning of a paste and fell silent for so long will not send its end.
    private static let pastePatienceMilliseconds = 3000

    /// Terminals answer within some milliseconds, over a slow line within some hundred.
    private static let answerPatienceMilliseconds = 300

    /// Waits for keys, the mouse, a new size, a wake or a signal, and returns all that came together.
    /// - Parameter timeoutMilliseconds: How long at most; `nil` waits without end, 0 only looks.
    /// - Returns: Nothing when the time is over.
    public func wait(timeoutMilliseconds: Int?) -> [TerminalEvent] {
        let deadline = timeoutMilliseconds.map { MonotonicClock.milliseconds() + $0 }
        while isOpen {
            let remaining = deadline.map { max(0, $0 - MonotonicClock.milliseconds()) }
            let events = collect(waitingAtMost: remaining)
            if !events.isEmpty || remaining == 0 { return events }
        }
        return []
    }

    private func collect(waitingAtMost milliseconds: Int?) -> [TerminalEvent] {
        var patience = milliseconds
        if decoder.isPasting { patience = min(milliseconds ?? .max, Self.pastePatienceMilliseconds) }
        var descriptors = [
            pollfd(fd: isTerminalGone ? -1 : inputDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: waker.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&descriptors, 2, patience.map { Int32(clamping: $0) } ?? -1)

        var events: [TerminalEvent] = []
        let woken = waker.takeWakes()
        for signal in [SIGHUP, SIGTERM, SIGINT] where gouji_take_signal(signal) { events.append(.terminate(signal: signal)) }
        if gouji_take_signal(SIGTSTP) { events.append(.suspendRequested) }
        if gouji_take_signal(SIGCONT) {
            returnToScreen()
            events.append(.resumed)
        }
        let isResized = gouji_take_signal(SIGWINCH)
        if isResized { resizeToTerminal() }
        events += readInput(readiness: descriptors[0].revents).map(TerminalEvent.input)
        let isWidthNews = takeWidthAnswer()
        // A window that was smaller for a moment has its old size again, and not its old content.
        if isResized { redraw() }
        if isResized || size != reportedSize || isWidthNews {
            reportedSize = size
            forgetDrawnFrame()
            events.append(.input(.resize(size)))
        }
        if woken { events.append(.woken) }
        if isTerminalGone, descriptors[0].fd >= 0, !events.contains(.terminate(signal: SIGHUP)) {
            events.append(.terminate(signal: SIGHUP))
        }
        return events
    }

    /// Reads until nothing is left, so that what an input method sent at once is decoded at once.
    private func readInput(readiness: Int16) -> [InputEvent] {
        var inputs: [RawInput] = []
        while true {
            let code = wgetch(keyWindow)
            if code == ERR { break }
            switch code {
            case KEY_RESIZE: continue
            case KEY_MOUSE: inputs += mouse.next().map(RawInput.mouse)
            case 0...255: inputs.append(.byte(UInt8(code)))
            default: inputs.append(.code(code))
            }
        }
        let now = MonotonicClock.milliseconds()
        if !inputs.isEmpty {
            lastInput = now
        } else if decoder.isPasting, now - lastInput >= Self.pastePatienceMilliseconds {
            return decoder.abandonPaste()
        } else if readiness & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 || (readiness & Int16(POLLIN) != 0 && isAtEnd()) {
            isTerminalGone = true
        }
        return decoder.decode(inputs)
    }

    /// An answer of the terminal that is still on its way would be typed into the shell.
    func dropLateAnswer() {
        guard let asked = questionAsked, decoder.ambiguousWidth == nil else { return }
        questionAsked = nil
        let remaining = asked + Self.answerPatienceMilliseconds - MonotonicClock.milliseconds()
        guard remaining > 0 else { return }
        var descriptor = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, Int32(remaining)) > 0 { tcflush(inputDescriptor, TCIFLUSH) }
    }

    /// Takes over that the terminal draws ambiguous characters in two cells; whether that is new.
    private func takeWidthAnswer() -> Bool {
        guard options.ambiguousWidth == nil, decoder.ambiguousWidth == .wide, AmbiguousWidth.current != .wide else { return false }
        AmbiguousWidth.current = .wide
        return true
    }

    /// Readable, and nothing to read: the end of the input.
    private func isAtEnd() -> Bool {
        var probe = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
        var count: Int32 = 0
        return poll(&probe, 1, 0) == 1 && ioctl(inputDescriptor, UInt(FIONREAD), &count) == 0 && count == 0
    }

    /// Takes the terminal's size over where ncurses has not done so.
    func resizeToTerminal() {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return }
        if size != Size(columns: Int(window.ws_col), rows: Int(window.ws_row)) {
            resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        }
    }
}
