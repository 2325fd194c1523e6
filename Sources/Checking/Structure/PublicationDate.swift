/// The day on which a report was published.
struct PublicationDate {
    let year: Int
    let month: Int
    let day: Int

    /// A date as `yyyy-mm-dd`.
    init?(_ text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    func isLater(than deadline: MonthDay, of year: Int) -> Bool {
        (self.year, month, day) > (year, deadline.month, deadline.day)
    }

    /// Whether an organ publishes for a government: the later deadline is its own.
    static func isGovernment(_ organ: String) -> Bool {
        endings.contains { organ.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private static let endings = [
        "人民政府", "人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办", "管理委员会", "管委会",
        "人民政府辦公室", "人民政府辦公廳", "政府辦公室", "管理委員會",
        // A report of a place is its government's (沪滨市2022年…).
        "省", "市", "县", "区", "州", "旗", "盟", "縣", "區",
    ]
}
