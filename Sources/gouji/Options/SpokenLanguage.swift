import ArgumentParser
import Checking
import Glibc

extension Language: ExpressibleByArgument {}

extension Language {
    /// The language of this process: `--lang`, else the locale, else Chinese.
    static let spoken = spoken(arguments: CommandLine.arguments) { name in getenv(name).map { String(cString: $0) } }

    static func spoken(arguments: [String], environment: (String) -> String?) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
                return language
            }
            if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) { return language }
        }
        // The first that is set and not empty decides, as POSIX has it.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        let tongue = locale.prefix { $0 != "." && $0 != "_" && $0 != "@" }
        return ["", "C", "POSIX", "zh"].contains(tongue) ? .chinese : .english
    }
}

/// The text in the language of this process.
func spoken(_ chinese: String, _ english: String) -> String { Language.spoken == .chinese ? chinese : english }

/// A help text in the language of this process.
func help(_ chinese: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(spoken(chinese, english), valueName: valueName)
}
