import Checking
import Dashboard
import Glibc
import Terminal

/// Runs the dashboard in the terminal until the user quits or a signal ends it.
struct TerminalRunner {
    var session: BrowseSession
    let terminal: TerminalSession

    mutating func run() {
        session.queue.onPost { [waker = terminal.waker] in waker.wake() }
        show(session.takePosted())
        terminal.draw(session.state.render())
        while !session.hasQuit {
            var effects: [Effect] = []
            for event in terminal.wait(timeoutMilliseconds: nil) {
                switch event {
                case .input(let input): effects += session.take(.input(input))
                case .woken: effects += session.takePosted()
                case .resumed: break
                case .suspendRequested: effects.append(.suspend)
                case .terminate(let signal):
                    session.close()
                    terminal.close(dyingOf: signal)
                }
            }
            show(effects)
            if !session.hasQuit { terminal.draw(session.state.render()) }
        }
        session.close()
        terminal.close()
    }

    private mutating func show(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .copy(let text): terminal.copyToClipboard(text)
            case .suspend:
                // A stopped program may be killed before it gets a word in.
                session.keepText()
                terminal.suspend()
            case .redraw: terminal.redraw()
            case .editExternally(let text): show(session.take(.edited(edit(text))))
            case .open, .openOriginal, .compare, .save, .keepDrafts, .quit: break
            }
        }
    }

    /// Lets the user edit a text in their own editor.
    /// - Returns: `nil` if that failed.
    private func edit(_ text: String) -> String? {
        guard let file = ScratchFile(text) else { return nil }
        defer { file.remove() }
        guard terminal.runProgram(UserEditor.command(editing: file.path)) == 0 else { return nil }
        return file.text
    }
}
