import Glibc

/// The locale that ncurses draws in.
enum UTF8Locale {
    /// Takes the user's locale, or C.UTF-8 where that is not UTF-8; in any other ncurses would turn Chinese into garbage without a word.
    static func choose() throws(TerminalError) {
        setlocale(LC_ALL, "")
        let codeset = currentCodeset()
        if isUTF8(codeset) { return }
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8(currentCodeset()) { return }
        throw .notUTF8(codeset)
    }

    private static func currentCodeset() -> String { nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? "?" }

    private static func isUTF8(_ codeset: String) -> Bool {
        let name = codeset.uppercased()
        return name == "UTF-8" || name == "UTF8"
    }
}
