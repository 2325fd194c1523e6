/// What a key can do. The raw value is the name under which settings rebind it.
public enum Command: String, Sendable, CaseIterable {
    case down, up, left, right
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case top, bottom
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case find
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case help, undo, back, quit, suspend, redraw
    case copy, open
    case compare
    case markReport = "mark-report"
    case nextChange = "next-change"
    case previousChange = "previous-change"

    case sortNext = "sort-next"
    case sortPrevious = "sort-previous"
    case sortReverse = "sort-reverse"
    case worst
    case leftToDo = "left-to-do"
    case markReviewed = "mark-reviewed"

    case section1 = "section-1"
    case section2 = "section-2"
    case section3 = "section-3"
    case section4 = "section-4"
    case section5 = "section-5"
    case section6 = "section-6"
    case nextReport = "next-report"
    case previousReport = "previous-report"
    case nextSection = "next-section"
    case previousSection = "previous-section"
    case nextFinding = "next-finding"
    case previousFinding = "previous-finding"
    case findingList = "finding-list"
    case noteList = "note-list"
    case selectPassage = "select-passage"
    case note
    case noteOnFinding = "note-on-finding"
    case noteOnReport = "note-on-report"
    case confirm, dismiss
    case withdrawDecision = "withdraw-decision"
    case enlargePanel = "enlarge-panel"
    case source
    case openOriginal = "open-original"

    case edit, resolve, delete
    case save
    case externalEditor = "external-editor"
    case accept
}
