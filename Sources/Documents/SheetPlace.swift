/// A place of a sheet as spreadsheets name it: `C12` is row 11, column 2.
struct SheetPlace: Equatable {
    let row: Int
    let column: Int

    /// `nil` for anything else, and for what lies beyond the largest sheet.
    init?(_ bytes: UnsafeRawBufferPointer) { self.init(bytes[...]) }

    private init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
        var column = 0
        var row = 0
        var letters = 0
        for byte in bytes where byte != 0x24 {
            if (0x41...0x5A).contains(byte), row == 0 {
                column = column * 26 + Int(byte - 0x40)
                letters += 1
            } else if (0x30...0x39).contains(byte), letters > 0 {
                row = row * 10 + Int(byte - 0x30)
            } else {
                return nil
            }
            guard letters <= 3, row <= 1 << 20 else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.row = row - 1
        self.column = column - 1
    }

    /// The corners of an area (`A1:C4`); a single place is both.
    static func pair(_ bytes: UnsafeRawBufferPointer) -> (first: SheetPlace, last: SheetPlace)? {
        guard let colon = bytes.firstIndex(of: 0x3A) else { return SheetPlace(bytes).map { ($0, $0) } }
        guard let first = SheetPlace(bytes[..<colon]), let last = SheetPlace(bytes[(colon + 1)...]) else { return nil }
        return (first, last)
    }
}
