import Documents

extension Document {
    /// The bytes of the character at an offset, 1 at the end of the text.
    func characterLength(at offset: Int) -> Int {
        guard text.indices.contains(offset) else { return 0 }
        let window = string(offset..<min(text.count, offset + 64))
        return window.first.map { $0.utf8.count } ?? 1
    }
}
