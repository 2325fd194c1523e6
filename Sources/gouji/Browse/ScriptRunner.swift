import Dashboard
import Glibc
import Terminal

/// Runs the dashboard without a terminal: takes the steps of a script, waits until it is idle after each, prints the screens asked for.
struct ScriptRunner {
    var session: BrowseSession
    /// The colours of pictures.
    let theme: Theme
    let write: (String) -> Void

    /// Why a script ended early.
    enum Failure: Error {
        /// The program ended before the script did.
        case ended
        case picture(file: String, code: Int32)
    }

    mutating func run(_ steps: [ScriptStep]) throws(Failure) {
        defer { session.close() }
        _ = session.waitUntilIdle()
        for step in steps {
            if session.hasQuit { throw .ended }
            switch step {
            case .input(let events):
                for event in events { take(.input(event)) }
            case .screen(let name): write(ScriptOutput.screen(name, session.state.render()))
            case .styles(let name): write(ScriptOutput.styles(name, session.state.render()))
            case .svg(_, let file): try savePicture(file)
            }
        }
    }

    private mutating func take(_ event: DashboardEvent) {
        var effects = session.take(event)
        while !effects.isEmpty {
            // There is no terminal to suspend, no clipboard, and no editor to start.
            let isEditing = effects.contains { if case .editExternally = $0 { true } else { false } }
            effects = isEditing ? session.take(.edited(nil)) : []
        }
        _ = session.waitUntilIdle()
    }

    private func savePicture(_ path: String) throws(Failure) {
        let picture = Array(SVGPainter.svg(canvas: session.state.render(), theme: theme).utf8)
        guard let file = fopen(path, "w") else { throw .picture(file: path, code: errno) }
        let written = fwrite(picture, 1, picture.count, file)
        guard fclose(file) == 0, written == picture.count else { throw .picture(file: path, code: errno) }
    }
}
