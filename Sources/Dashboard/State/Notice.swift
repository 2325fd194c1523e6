import Checking

/// A message in the status line, gone with the next key.
struct Notice: Sendable, Hashable {
    enum Kind: Sendable { case done, going, failed }
    let kind: Kind
    let words: LocalizedText
}
