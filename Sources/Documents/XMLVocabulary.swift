import CMarkup
import Glibc

/// The names of a format in the form that the parser takes: one entry for each space that a prefix stands for.
struct XMLVocabulary<Name: XMLName> {
    func withNames<Result>(_ body: (UnsafeBufferPointer<gouji_xml_name>) -> Result) -> Result {
        var copies: [UnsafeMutablePointer<CChar>] = []
        defer { for copy in copies { free(copy) } }
        func copy(_ text: some StringProtocol) -> UnsafePointer<CChar> {
            let bytes = strdup(String(text))!
            copies.append(bytes)
            return UnsafePointer(bytes)
        }
        let spaces = Name.spaces.map { (prefix: $0.prefix, space: copy($0.space)) }
        var names: [gouji_xml_name] = []
        for (token, name) in Name.allCases.enumerated() {
            let colon = name.rawValue.firstIndex(of: ":")!
            let prefix = name.rawValue[..<colon]
            let local = copy(name.rawValue[name.rawValue.index(after: colon)...])
            if prefix.isEmpty {
                names.append(gouji_xml_name(space: nil, local: local, token: Int32(token)))
            }
            for space in spaces where space.prefix == prefix {
                names.append(gouji_xml_name(space: space.space, local: local, token: Int32(token)))
            }
        }
        return names.withUnsafeBufferPointer(body)
    }
}
