import Terminal

extension DashboardState {
    /// Keys that come while a report is being opened are meant for the report, except those that call it off.
    func isForTheNextScreen(_ input: InputEvent) -> Bool {
        guard opening != nil || isComparing else { return false }
        switch input {
        case .resize: return false
        case .key(let key):
            let command = settings.keyMap.command(for: key, in: context)
            return ![.back, .quit, .suspend, .redraw].contains(command)
        case .text, .click, .doubleClick, .scroll: return true
        }
    }

    /// Nothing if the report is still on its way, or another one by now.
    mutating func takeTypedAhead() -> [Effect] {
        guard opening == nil, !isComparing else { return [] }
        let inputs = typedAhead
        typedAhead = []
        return inputs.flatMap { update(.input($0)) }
    }

    mutating func stopOpening() {
        opening = nil
        typedAhead = []
        notice = nil
    }
}
