/// Reads the texts that the sheets share, without their phonetic guides.
struct XLSXStrings: XMLListener {
    enum Name: String, XMLName {
        case item = "x:si"
        case text = "x:t"
        case phonetic = "x:rPh"
        static let spaces = XLSXSpaces.all
    }

    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var isInText = false
    private var isInPhonetic = false

    /// A text by its place; empty for a place that there is not.
    subscript(index: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(index) else { return [] }
        return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }

    mutating func start(_ name: Name?, _ attributes: XMLAttributes<Name>) -> Bool {
        if name == .phonetic { isInPhonetic = true }
        isInText = name == .text && !isInPhonetic
        return true
    }

    mutating func end(_ name: Name?) {
        isInText = false
        if name == .phonetic { isInPhonetic = false }
        if name == .item { ends.append(UInt32(bytes.count)) }
    }

    mutating func text(_ text: UnsafeRawBufferPointer) {
        if isInText { bytes += text }
    }
}
