/// The order of the list: by a column, then by how bad the reports are, then as they were found.
struct ListOrder: Sendable, Hashable {
    var column = ListColumn.Name.worst
    var isDescending = true

    func precedes(_ left: ListRow, _ right: ListRow) -> Bool {
        if column != .worst, let answer = ListColumn.named(column).precedes(left, right) { return answer != isDescending }
        if left.rank != right.rank { return (left.rank > right.rank) == (column != .worst || isDescending) }
        return left.entry.id < right.entry.id
    }
}
