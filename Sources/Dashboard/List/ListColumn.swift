import Checking
import Library
import Terminal

/// A column of the library list. One line of `ListColumn.all` is all that a new column needs.
struct ListColumn: Sendable {
    enum Name: Sendable, Hashable {
        case worst, year, organ, file, medium, active, requests, cases, errors, warnings, infos, undecided, notes, reviewed
    }
    enum Alignment: Sendable { case left, right, center }

    let name: Name
    let heading: LocalizedText
    /// The least width; columns with a share grow beyond it.
    let width: Int
    let share: Int
    let alignment: Alignment
    /// Columns of a higher number leave first when the screen is narrow.
    let dispensability: Int
    /// Whether the order starts with the largest.
    let startsDescending: Bool
    /// Whether the first row belongs in front of the second, `nil` if they are equal here.
    let precedes: @Sendable (ListRow, ListRow) -> Bool?

    static let all: [ListColumn] = [
        number(.worst, "", "", width: 0, dispensability: 99) { _ in 0 },
        number(.year, "年度", "year", width: 4, dispensability: 3) { $0.year ?? 0 },
        text(.organ, "机关", "organ", width: 16, share: 3, dispensability: 0) { $0.entry.summary?.organ ?? "" },
        text(.file, "文件", "file", width: 8, share: 1, dispensability: 5) { $0.name },
        text(.medium, "介质", "kind", width: 4, share: 0, dispensability: 9) { $0.entry.summary?.medium.rawValue ?? "" },
        table(.active, "二", "2", index: 0),
        table(.requests, "三", "3", index: 1),
        table(.cases, "四", "4", index: 2),
        number(.errors, "错误", "err", width: 4, dispensability: 1) { $0.errors },
        number(.warnings, "警告", "warn", width: 4, dispensability: 4) { $0.warnings },
        number(.infos, "提示", "info", width: 4, dispensability: 8) { $0.infos },
        number(.undecided, "待判", "open", width: 4, dispensability: 10) { $0.undecided },
        number(.notes, "批注", "note", width: 4, dispensability: 6) { $0.notes },
        number(.reviewed, "已审", "done", width: 4, dispensability: 7, alignment: .center) { $0.isReviewed ? 1 : 0 },
    ]

    /// The columns as shown, for instance without the first, which is only an order.
    static let shown = all.filter { $0.name != .worst }

    static func named(_ name: Name) -> ListColumn { all.first { $0.name == name }! }

    private static func text(
        _ name: Name, _ chinese: String, _ english: String, width: Int, share: Int, dispensability: Int,
        value: @escaping @Sendable (ListRow) -> String
    ) -> ListColumn {
        ListColumn(
            name: name, heading: LocalizedText(zh: chinese, en: english), width: width, share: share, alignment: .left,
            dispensability: dispensability, startsDescending: false
        ) { left, right in
            let left = value(left).utf8
            let right = value(right).utf8
            return left.elementsEqual(right) ? nil : left.lexicographicallyPrecedes(right)
        }
    }

    private static func number(
        _ name: Name, _ chinese: String, _ english: String, width: Int, dispensability: Int, alignment: Alignment = .right,
        value: @escaping @Sendable (ReportSummary) -> Int
    ) -> ListColumn {
        ListColumn(
            name: name, heading: LocalizedText(zh: chinese, en: english), width: width, share: 0, alignment: alignment,
            dispensability: dispensability, startsDescending: true
        ) { left, right in
            let left = left.entry.summary.map(value) ?? -1
            let right = right.entry.summary.map(value) ?? -1
            return left == right ? nil : left < right
        }
    }

    private static func table(_ name: Name, _ chinese: String, _ english: String, index: Int) -> ListColumn {
        number(name, chinese, english, width: 2, dispensability: 2, alignment: .center) {
            $0.tables.indices.contains(index) ? $0.tables[index].order : 0
        }
    }
}

extension TableCondition {
    /// Larger is worse.
    var order: Int {
        switch self {
        case .clean: 0
        case .absent: 1
        case .notAssessable: 2
        case .violated: 3
        }
    }
}
