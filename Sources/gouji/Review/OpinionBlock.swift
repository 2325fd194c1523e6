/// A part of the reviewer's opinion, whatever form it is printed in.
enum OpinionBlock: Equatable {
    /// 1 for the title.
    case heading(Int, String)
    case paragraph([OpinionRun])
    /// Something that the reader should be warned of.
    case notice(String)
    /// A numbered list; each item has a line or several.
    case list([[OpinionLine]])
}

/// A line of an item.
typealias OpinionLine = [OpinionRun]

/// Words of one kind.
struct OpinionRun: Equatable {
    enum Kind { case plain, strong, path }

    let text: String
    var kind = Kind.plain

    init(_ text: String, _ kind: Kind = .plain) {
        self.text = text
        self.kind = kind
    }
}
