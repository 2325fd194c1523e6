import Terminal

extension DashboardState {
    /// A key or text in a part that takes text. Text from an input method or a paste is text and never a command.
    mutating func type(_ input: InputEvent) -> [Effect] {
        switch overlays.last {
        case .editor(var editor):
            guard editor.request == nil else { return [] }
            // A reason is one line, and Enter ends it.
            if editor.isDismissal, input == .key("Enter") { return perform(.save) }
            if input == .key("Tab") { editor.field.insert("    ") }
            editor.field.handle(input, width: EditorGeometry(size: size).text.columns)
            overlays[overlays.count - 1] = .editor(editor)
        case .prompt(var prompt):
            if case .key(let key) = input, moveUnderPrompt(key, prompt) { return [] }
            guard prompt.field.handle(input, width: size.columns) else { return [] }
            overlays[overlays.count - 1] = .prompt(prompt)
            applyPrompt(prompt)
        default: break
        }
        return []
    }
}
