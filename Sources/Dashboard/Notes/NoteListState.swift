/// The list of all notes of the open report.
struct NoteListState: Sendable {
    /// The selected note by its id, so that it stays selected when others come and go.
    var selected: String?
    var filter = ""
    var top = 0
}
