import Terminal

/// One line of the key map: in these contexts these keys do this.
public struct KeyBinding: Sendable, Hashable {
    public let command: Command
    public let contexts: [Context]
    public var keys: [Key]

    init(_ command: Command, _ contexts: [Context], _ keys: [Key]) {
        self.command = command
        self.contexts = contexts
        self.keys = keys
    }
}

private let browsing: [Context] = [.list, .report, .comparison, .findings, .notes, .source, .help]
private let lists: [Context] = [.list, .comparison, .findings, .notes, .source, .help]
private let pages: [Context] = [.report, .comparison]

extension KeyBinding {
    /// The keys as they are when nothing is rebound, in the order of the help.
    public static let standard: [KeyBinding] = [
        KeyBinding(.down, browsing, ["j", "Down"]),
        KeyBinding(.up, browsing, ["k", "Up"]),
        KeyBinding(.left, [.report], ["h", "Left"]),
        KeyBinding(.right, [.report], ["l", "Right"]),
        KeyBinding(.pageDown, browsing, ["PgDn", "C-f"]),
        KeyBinding(.pageUp, browsing, ["PgUp", "C-b"]),
        KeyBinding(.halfPageDown, browsing, ["C-d"]),
        KeyBinding(.halfPageUp, browsing, ["C-u"]),
        KeyBinding(.top, browsing, ["g"]),
        KeyBinding(.bottom, browsing, ["G"]),
        KeyBinding(.top, lists, ["Home"]),
        KeyBinding(.bottom, lists, ["End"]),
        KeyBinding(.lineStart, [.report], ["Home"]),
        KeyBinding(.lineEnd, [.report], ["End"]),
        KeyBinding(.find, [.list, .report, .comparison, .findings, .notes, .help], ["/"]),
        KeyBinding(.nextMatch, pages, ["C-n", "F3"]),
        KeyBinding(.previousMatch, pages, ["C-p", "F2"]),

        KeyBinding(.open, [.list, .findings, .notes], ["Enter"]),
        KeyBinding(.sortNext, [.list], ["s", ">"]),
        KeyBinding(.sortPrevious, [.list], ["S", "<"]),
        KeyBinding(.sortReverse, [.list], ["r"]),
        KeyBinding(.worst, [.list], ["w"]),
        KeyBinding(.leftToDo, [.list], ["t"]),
        KeyBinding(.markReport, [.list], ["Space"]),
        KeyBinding(.compare, [.list, .report, .findings], ["="]),

        KeyBinding(.section1, pages, ["1"]),
        KeyBinding(.section2, pages, ["2"]),
        KeyBinding(.section3, pages, ["3"]),
        KeyBinding(.section4, pages, ["4"]),
        KeyBinding(.section5, pages, ["5"]),
        KeyBinding(.section6, pages, ["6"]),
        KeyBinding(.nextSection, pages, ["Tab", "]"]),
        KeyBinding(.previousSection, pages, ["S-Tab", "["]),
        KeyBinding(.nextReport, [.report], [">"]),
        KeyBinding(.previousReport, [.report], ["<"]),
        KeyBinding(.nextFinding, [.report, .findings], ["n"]),
        KeyBinding(.previousFinding, [.report, .findings], ["N"]),
        KeyBinding(.nextChange, [.comparison], ["n"]),
        KeyBinding(.previousChange, [.comparison], ["N"]),
        KeyBinding(.findingList, [.report], ["f"]),
        KeyBinding(.enlargePanel, [.report], ["p"]),
        KeyBinding(.source, [.report, .source], ["t"]),
        KeyBinding(.openOriginal, [.list, .report, .source], ["o"]),

        KeyBinding(.note, [.report], ["a"]),
        KeyBinding(.noteOnFinding, [.report, .findings], ["A"]),
        KeyBinding(.noteOnReport, [.report, .notes], ["R"]),
        KeyBinding(.selectPassage, [.report], ["v"]),
        KeyBinding(.noteList, [.report], ["m"]),
        KeyBinding(.confirm, [.report, .findings], ["c"]),
        KeyBinding(.dismiss, [.report, .findings], ["d"]),
        KeyBinding(.withdrawDecision, [.report, .findings], ["x"]),
        KeyBinding(.edit, [.notes], ["e"]),
        KeyBinding(.resolve, [.notes], ["r"]),
        KeyBinding(.delete, [.notes], ["d", "Delete"]),
        KeyBinding(.markReviewed, [.list, .report], ["M"]),

        KeyBinding(.save, [.editor], ["C-s"]),
        KeyBinding(.externalEditor, [.editor], ["C-o"]),
        KeyBinding(.accept, [.prompt], ["Enter"]),
        KeyBinding(.back, [.editor, .prompt], ["Esc"]),

        KeyBinding(.copy, [.list, .report, .comparison, .findings, .notes], ["y"]),
        KeyBinding(.undo, [.list, .report, .findings, .notes], ["u"]),
        KeyBinding(.help, [.list, .report, .comparison, .findings, .notes, .source], ["?", "F1"]),
        KeyBinding(.help, [.editor, .prompt], ["F1"]),
        KeyBinding(.redraw, Context.allCases, ["C-l"]),
        KeyBinding(.suspend, Context.allCases, ["C-z"]),
        KeyBinding(.back, browsing, ["Esc", "q"]),
        KeyBinding(.quit, browsing, ["Q", "C-c"]),
        KeyBinding(.quit, [.editor, .prompt], ["C-c"]),
    ]
}
