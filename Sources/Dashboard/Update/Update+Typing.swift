import Terminal

extension DashboardState {
    /// A key in a part that takes text and for which nothing is bound.
    mutating func typed(_ key: Key) {
        switch overlays.last {
        case .editor(var editor):
            guard editor.request == nil else { return }
            editor.type(key, width: EditorGeometry(size: size).text.columns)
            overlays[overlays.count - 1] = .editor(editor)
        case .prompt(var prompt):
            guard !moveUnderPrompt(key, prompt) else { return }
            prompt.buffer.type(key)
            overlays[overlays.count - 1] = .prompt(prompt)
            applyPrompt(prompt)
        default: return
        }
    }

    /// Text from an input method or a paste is text and never a command.
    mutating func insert(_ text: String) {
        switch overlays.last {
        case .editor(var editor):
            guard editor.request == nil else { return }
            editor.buffer.insert(text)
            overlays[overlays.count - 1] = .editor(editor)
        case .prompt(var prompt):
            prompt.buffer.insert(text.oneLine)
            overlays[overlays.count - 1] = .prompt(prompt)
            applyPrompt(prompt)
        default: return
        }
    }
}

extension TextBuffer {
    /// A key on one line of text.
    mutating func type(_ key: Key) {
        switch key.name {
        case "Left", "C-b": moveLeft()
        case "Right", "C-f": moveRight()
        case "Home", "C-a": moveToLineStart()
        case "End", "C-e": moveToLineEnd()
        case "Backspace", "C-h": deleteBackward()
        case "Delete", "C-d": deleteForward()
        case "C-u": deleteToLineStart()
        default: if let text = key.text { insert(text) }
        }
    }
}

extension EditorState {
    /// A key in a text of several lines.
    mutating func type(_ key: Key, width: Int) {
        switch key.name {
        case "Enter": buffer.insert("\n")
        case "Tab": buffer.insert("    ")
        case "Up", "C-p": moveCaret(lines: -1, width: width)
        case "Down", "C-n": moveCaret(lines: 1, width: width)
        case "PgUp": moveCaret(lines: -5, width: width)
        case "PgDn": moveCaret(lines: 5, width: width)
        default: buffer.type(key)
        }
    }
}
