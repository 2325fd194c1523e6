import ReportFormat

/// The cells that a finding tells of, the one to look at first in front.
///
/// Cells of a template are kept by their indices; their ids are looked up when they are asked for.
public struct CellList: RandomAccessCollection, Sendable {
    private enum Storage: Sendable {
        case ids([CellID])
        case indices(TableTemplate, [UInt8])
    }

    private let storage: Storage

    public init(_ ids: [CellID]) { storage = .ids(ids) }

    init(_ template: TableTemplate, _ indices: [UInt8]) { storage = .indices(template, indices) }

    static let none = CellList([])

    public var startIndex: Int { 0 }

    public var endIndex: Int {
        switch storage {
        case .ids(let ids): ids.count
        case .indices(_, let indices): indices.count
        }
    }

    public subscript(position: Int) -> CellID {
        switch storage {
        case .ids(let ids): ids[position]
        case .indices(let template, let indices): template.cellIDs[Int(indices[position])]
        }
    }

    /// The template that `forEachRun` counts in, `nil` for cells that are known by their ids only.
    public var template: TableTemplate? {
        switch storage {
        case .ids: nil
        case .indices(let template, _): template
        }
    }

    /// The first cell by its index, in the newest shape of its table where no template is known; `nil` without cells.
    var firstPlace: Int? {
        switch storage {
        case .ids(let ids):
            ids.first.flatMap { id in id.table.flatMap { TableTemplate.all($0).lazy.compactMap { $0.index(of: id) }.first } }
        case .indices(_, let indices): indices.first.map(Int.init)
        }
    }

    /// Calls `body` for each run of cells that follow one another in the template, in the order of the list, with their indices.
    public func forEachRun(_ body: (Range<Int>) -> Void) {
        guard case .indices(_, let indices) = storage else { return }
        indices.withUnsafeBufferPointer { indices in
            var start = 0
            while start < indices.count {
                var end = start + 1
                while end < indices.count, indices[end] == indices[end - 1] &+ 1 { end += 1 }
                body(Int(indices[start])..<Int(indices[start]) + end - start)
                start = end
            }
        }
    }
}
