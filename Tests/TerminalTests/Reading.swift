import Glibc

/// Reads a stream to its end.
func readAll(_ stream: UnsafeMutablePointer<FILE>) -> String {
    var bytes: [UInt8] = []
    var character = getc(stream)
    while character != EOF {
        bytes.append(UInt8(character))
        character = getc(stream)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The lines of a file; none if it cannot be read.
func linesOfFile(_ path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    return readAll(file).split(separator: "\n").map(String.init)
}
