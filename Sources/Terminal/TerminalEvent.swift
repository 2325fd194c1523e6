/// What `TerminalSession.wait` returns.
public enum TerminalEvent: Sendable, Hashable {
    case input(InputEvent)
    /// A worker called `Waker.wake`; several calls may come as one event.
    case woken
    /// The process was told to end, or its terminal went away (SIGHUP): save, then `close(dyingOf:)`.
    case terminate(signal: Int32)
    /// SIGTSTP from outside; answer with `suspend()`. Ctrl-Z typed by the user is the key `C-z`.
    case suspendRequested
    /// The process went on after a stop; draw again.
    case resumed
}
