import ArgumentParser

@main
struct Gouji: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gouji")
}
