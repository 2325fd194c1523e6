import Library

/// The list of reports: its rows, their order, the filter and the selected row.
///
/// The selection is a row's id and not its place, so it stays on its report whatever arrives, is sorted or filtered.
struct ListState: Sendable {
    /// By id.
    private(set) var rows: [Int: ListRow] = [:]
    /// All ids in the order of the list.
    private var ordered: [Int] = []
    /// The ids that pass the filter, in the order shown.
    private(set) var visible: [Int] = []
    private(set) var order = ListOrder()
    private(set) var filter = ""
    /// Whether only what is left to do is shown: what is not marked as reviewed.
    private(set) var showsLeftOnly = false
    private var pattern: [[UInt32]] = []
    private(set) var selected: Int?
    /// Until the user moves, the selection is the worst report of those that are read.
    private(set) var followsWorst = true
    var top = 0
    var done = 0
    var total = 0
    var isComplete = false

    var selectedRow: ListRow? { selected.flatMap { rows[$0] } }
    var selectedIndex: Int? { selected.flatMap { visible.firstIndex(of: $0) } }
    var count: Int { rows.count }

    /// The worst report among those shown.
    var worst: Int? {
        visible.max { left, right in
            guard let left = rows[left], let right = rows[right] else { return false }
            return left.rank == right.rank ? left.entry.id > right.entry.id : left.rank < right.rank
        }
    }

    mutating func take(_ entries: [LibraryEntry]) {
        let index = selectedIndex
        let changed = Set(entries.lazy.map(\.id))
        for entry in entries { rows[entry.id] = ListRow(entry) }
        ordered.removeAll { changed.contains($0) }
        if changed.count * 8 > ordered.count {
            ordered += changed
            sortAll()
        } else {
            for id in changed { ordered.insert(id, at: place(of: id)) }
            filterAll()
        }
        keepSelection(near: index)
    }

    mutating func filter(by text: String) {
        let index = selectedIndex
        filter = text
        pattern = text.split(whereSeparator: \.isWhitespace).map { SearchFolding.fold($0) }
        filterAll()
        keepSelection(near: index)
    }

    mutating func toggleLeftOnly() {
        let index = selectedIndex
        showsLeftOnly.toggle()
        filterAll()
        keepSelection(near: index)
    }

    /// How many reports and files are left to do.
    var left: Int { rows.values.count(where: \.isLeft) }

    mutating func sort(by order: ListOrder) {
        self.order = order
        sortAll()
    }

    mutating func select(index: Int) {
        guard !visible.isEmpty else { return }
        followsWorst = false
        selected = visible[min(max(0, index), visible.count - 1)]
    }

    mutating func selectWorst() {
        selected = worst
        followsWorst = false
    }

    /// Leaves the selection where it is from now on.
    mutating func pin() { followsWorst = false }

    private func passes(_ id: Int) -> Bool {
        guard let row = rows[id], !showsLeftOnly || row.isLeft else { return false }
        return pattern.allSatisfy { SearchFolding.contains($0, in: row.folded) }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        guard let left = rows[left], let right = rows[right] else { return false }
        return order.precedes(left, right)
    }

    private mutating func sortAll() {
        let sorted = ordered.compactMap { rows[$0] }.sorted(by: order.precedes)
        ordered = sorted.map(\.entry.id)
        filterAll()
    }

    private mutating func filterAll() { visible = pattern.isEmpty && !showsLeftOnly ? ordered : ordered.filter { passes($0) } }

    private func place(of id: Int) -> Int {
        var low = 0
        var high = ordered.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(ordered[middle], id) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func keepSelection(near index: Int?) {
        if followsWorst {
            selected = worst
        } else if selected == nil || !visible.contains(selected!) {
            selected = visible.isEmpty ? nil : visible[min(index ?? 0, visible.count - 1)]
        }
    }
}
