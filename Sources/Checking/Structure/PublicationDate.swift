import Glibc

/// The day on which a report was published.
struct PublicationDate {
    let year: Int
    let month: Int
    let day: Int

    /// A date as `yyyy-mm-dd`.
    init?(_ text: String) {
        var parts = SIMD4<Int>()
        var count = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-"), count < 2 {
                count += 1
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), parts[count] < 10_000 {
                parts[count] = parts[count] * 10 + Int(byte - UInt8(ascii: "0"))
            } else {
                return nil
            }
        }
        guard count == 2 else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
    }

    func isLater(than deadline: MonthDay, of year: Int) -> Bool {
        (self.year, month, day) > (year, deadline.month, deadline.day)
    }

    /// Whether an organ publishes for a government: the later deadline is its own.
    static func isGovernment(_ organ: String) -> Bool {
        var organ = organ
        return organ.withUTF8 { name in
            endings.contains { $0.count <= name.count && memcmp(name.baseAddress! + name.count - $0.count, $0, $0.count) == 0 }
        }
    }

    private static let endings: [[UInt8]] = [
        "人民政府", "人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办", "管理委员会", "管委会",
        "人民政府辦公室", "人民政府辦公廳", "政府辦公室", "管理委員會",
        // A report of a place is its government's (沪滨市2022年…).
        "省", "市", "县", "区", "州", "旗", "盟", "縣", "區",
    ].map { Array($0.utf8) }
}
