import Parsing
import ReportFormat

/// A figure that cannot well be meant as it is printed.
enum FigureDoubt: Sendable {
    /// An amount of 元 in a column of 万元.
    case yuan(cell: Int)
    /// So much money that it is in 元, as it seems.
    case hugeAmount(cell: Int)
    /// Fewer documents in force than were issued in the year and not repealed.
    case inForce(cells: [Int], least: Int64)
    /// Purchases of so little money each that a figure or a unit is wrong.
    case smallPurchases(projects: Int, amount: Int)
    /// Other decimals than the project file asks for.
    case decimals(cell: Int, printed: Int, wanted: Int)

    var rule: RuleName {
        switch self {
        case .yuan, .hugeAmount: .unitMisplaced
        case .inForce, .smallPurchases: .implausibleFigure
        case .decimals: .feeDecimals
        }
    }

    var cells: [Int] {
        switch self {
        case .yuan(let cell), .hugeAmount(let cell), .decimals(let cell, _, _): [cell]
        case .inForce(let cells, _): cells
        case .smallPurchases(let projects, let amount): [projects, amount]
        }
    }
}

extension Detections {
    /// Doubts of the figures of section 二.
    mutating func addDoubts(_ report: Report) {
        guard let reading = report.table(.active) else { return }
        let doubts = ActiveFigures(
            reading: reading, isOfGovernment: report.organ.map(PublicationDate.isGovernment) ?? true,
            wantedDecimals: settings.limits.feeDecimals
        ).doubts
        guard !doubts.isEmpty else { return }
        let table = TableInspection(reading, BalancePlan.of(reading.template), report.document)
        for doubt in doubts {
            add(
                doubt.rule, RuleCatalog.severity(of: doubt.rule), .violated, section: TableKind.active.sectionNumber,
                place: doubt.cells[0], .figures(table, doubt))
        }
    }
}

/// The table of section 二 as amounts and documents.
private struct ActiveFigures {
    let reading: TableReading
    let wantedDecimals: Int?
    private let places: Places
    private let hugeAmount: Int64

    /// - Parameter isOfGovernment: Whether the figures are those of all offices of a place, as a government's report sums them up.
    init(reading: TableReading, isOfGovernment: Bool, wantedDecimals: Int?) {
        self.reading = reading
        hugeAmount = isOfGovernment ? Self.hugeForGovernment : Self.hugeForOffice
        self.wantedDecimals = wantedDecimals
        places = reading.template.version == "2019" ? .of2019 : .of2021
    }

    /// 10 亿元: more than the fees of an office. The offices of a large city take in some 30 亿元 together.
    private static let hugeForOffice: Int64 = 100_000
    private static let hugeForGovernment: Int64 = 10_000_000
    /// 万元 a purchase: less is no purchase by tender.
    private static let smallestPurchase = (amount: Int64(1), projects: Int64(20))

    var doubts: [FigureDoubt] {
        var doubts: [FigureDoubt] = []
        for cell in places.amounts { doubts += amountDoubt(cell) }
        for row in places.documents {
            guard let issued = count(row), let repealed = count(row + 1), let inForce = count(row + 2), inForce > 0 || issued > 0 else {
                continue
            }
            // A document of the year may be repealed in it, one of an older year as well.
            if inForce + repealed < issued { doubts.append(.inForce(cells: [row + 2, row, row + 1], least: issued - repealed)) }
        }
        if let projects = places.projects, let amount = places.purchases, let bought = count(projects), let money = tenThousands(amount),
            money > 0, money * Self.smallestPurchase.projects < bought * Self.smallestPurchase.amount
        {
            doubts.append(.smallPurchases(projects: projects, amount: amount))
        }
        return doubts
    }

    private func amountDoubt(_ index: Int) -> [FigureDoubt] {
        guard reading.cells.indices.contains(index), let figure = reading.cells[index].figure, reading.cells[index].state == .number else {
            return []
        }
        if reading.cells[index].unit == .yuan, figure.digits != 0 { return [.yuan(cell: index)] }
        if let amount = tenThousands(index), amount >= hugeAmount { return [.hugeAmount(cell: index)] }
        if let wantedDecimals, figure.digits != 0, Int(figure.decimals) != wantedDecimals {
            return [.decimals(cell: index, printed: Int(figure.decimals), wanted: wantedDecimals)]
        }
        return []
    }

    /// A whole number of documents or projects.
    private func count(_ index: Int) -> Int64? {
        guard reading.cells.indices.contains(index) else { return nil }
        let count = reading.cells[index].plainCount
        return count >= 0 ? count : nil
    }

    /// An amount, cut to whole units.
    private func tenThousands(_ index: Int) -> Int64? {
        guard reading.cells.indices.contains(index), reading.cells[index].state == .number, let figure = reading.cells[index].figure,
            reading.cells[index].unit != .yuan
        else { return nil }
        var amount = figure.digits
        for _ in 0..<figure.decimals { amount /= 10 }
        return amount
    }

    /// Where the figures stand in a template.
    private struct Places {
        let amounts: [Int]
        /// The first cell of each row of documents: issued, repealed, in force.
        let documents: [Int]
        var projects: Int?
        var purchases: Int?

        static let of2021 = Places(
            amounts: TableTemplate.active2021.cells("active.fees.amount"),
            documents: TableTemplate.active2021.cells("active.regulations.issued", "active.normativeDocuments.issued"))
        static let of2019 = Places(
            amounts: [], documents: [], projects: TableTemplate.active2019.cells("active.procurement.projects").first,
            purchases: TableTemplate.active2019.cells("active.procurement.amount").first)
    }
}

extension TableTemplate {
    fileprivate func cells(_ ids: String...) -> [Int] { ids.compactMap { index(of: CellID(rawValue: $0)) } }
}
