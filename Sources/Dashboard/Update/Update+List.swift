import Checking
import Library
import Notes

extension DashboardState {
    mutating func performInList(_ command: Command) -> [Effect] {
        let rows = ListGeometry(size: size).rows.rows
        if let target = ListMovement.target(command, from: list.selectedIndex ?? 0, count: list.visible.count, page: rows) {
            list.select(index: target)
            fitList()
            return []
        }
        switch command {
        case .open: return openSelected()
        case .find: openPrompt(.list, previous: list.filter)
        case .back:
            if !list.filter.isEmpty {
                list.filter(by: "")
            } else if list.showsLeftOnly {
                list.toggleLeftOnly()
            } else {
                notice = Notice(kind: .going, words: Phrases.alreadyAtTop)
            }
        case .worst: list.selectWorst()
        case .leftToDo: list.toggleLeftOnly()
        case .sortNext: sort(by: 1)
        case .sortPrevious: sort(by: -1)
        case .sortReverse: list.sort(by: ListOrder(column: list.order.column, isDescending: !list.order.isDescending))
        case .markReport: toggleMark()
        case .compare: return list.selected.map { compare($0) } ?? []
        case .markReviewed: return toggleReviewed()
        case .openOriginal: return openOriginal()
        case .copy: return list.selectedRow.map { [.copy($0.entry.path)] } ?? []
        default: break
        }
        fitList()
        return []
    }

    private mutating func sort(by step: Int) {
        let names = ListColumn.all.map(\.name)
        let index = names.firstIndex(of: list.order.column) ?? 0
        sort(by: names[(index + step + names.count) % names.count])
    }

    /// A second time on the same column turns the order around.
    mutating func sort(by name: ListColumn.Name) {
        let isDescending = name == list.order.column ? !list.order.isDescending : ListColumn.named(name).startsDescending
        list.sort(by: ListOrder(column: name, isDescending: isDescending))
    }

    private mutating func openSelected() -> [Effect] {
        guard let row = list.selectedRow else { return [] }
        list.pin()
        if case .failed(let reason) = row.entry.state {
            notice = Notice(kind: .failed, words: reason)
            return []
        }
        opening = row.entry.id
        notice = Notice(kind: .going, words: Phrases.opening)
        return [.open(entry: row.entry.id, path: row.entry.path)]
    }

    /// Opens the report next to the open one in the list; files that gave no report are passed over.
    mutating func openNeighbour(_ step: Int) -> [Effect] {
        guard var index = report.flatMap({ report in list.visible.firstIndex(of: report.entry) }) else { return [] }
        repeat { index += step } while list.visible.indices.contains(index) && list.rows[list.visible[index]]?.entry.summary == nil
        guard list.visible.indices.contains(index) else {
            notice = Notice(kind: .going, words: step > 0 ? Phrases.lastReport : Phrases.firstReport)
            return []
        }
        list.select(index: index)
        fitList()
        return openSelected()
    }

    private mutating func toggleReviewed() -> [Effect] {
        guard let row = list.selectedRow, let summary = row.entry.summary else { return [] }
        list.pin()
        let change = ReviewChange.review(!summary.isReviewed)
        return save(
            [change], inverse: [.review(summary.isReviewed)], entry: row.entry.id, path: row.entry.path,
            done: summary.isReviewed ? Phrases.markedUnreviewed : Phrases.markedReviewed)
    }

    /// Keeps the selected row in view.
    mutating func fitList() {
        let rows = ListGeometry(size: size).rows.rows
        list.top = ListMovement.top(showing: list.selectedIndex ?? 0, from: list.top, count: list.visible.count, rows: rows)
    }
}
