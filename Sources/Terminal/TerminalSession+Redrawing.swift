import CNcurses

extension TerminalSession {
    /// Sends the whole screen anew with the next `draw`, for instance after another program has written on it.
    public func redraw() {
        forgetDrawnFrame()
        gouji_repaint_all()
    }
}
