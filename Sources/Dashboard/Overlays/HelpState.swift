/// The help: the live keys of a part of the dashboard.
struct HelpState: Sendable {
    let context: Context
    var filter = ""
    var top = 0
}
