import Parsing
import ReportFormat

/// What there is to say of figures that cannot well be meant as printed.
struct DoubtWording {
    let table: TableInspection
    let language: Language

    func doubt(_ doubt: FigureDoubt) -> String {
        let isChinese = language == .chinese
        switch doubt {
        case .yuan(let cell):
            return isChinese
                ? "\(name(cell))填的是“\(printed(cell))”，本栏单位是万元。请换算"
                : "\(name(cell)) is given in 元 (“\(printed(cell))”); the column's unit is 万元. Convert it"
        case .hugeAmount(let cell):
            return isChinese
                ? "\(name(cell))为\(printed(cell))，按本栏单位万元计超过10亿元，疑为以元填写。请核实"
                : "\(name(cell)) is \(printed(cell)): in 万元, the column's unit, more than a billion yuan. It may be in 元; check it"
        case .inForce(let cells, let least):
            return isChinese
                ? "\(row(cells[1]))现行有效\(printed(cells[0]))件，少于本年制发\(printed(cells[1]))件减去废止\(printed(cells[2]))件（至少应有\(least)件）。请核实"
                : "\(row(cells[1])): \(printed(cells[0])) in force, fewer than \(printed(cells[1])) issued less \(printed(cells[2])) repealed "
                    + "(\(least) at least). Check the figures"
        case .smallPurchases(let projects, let amount):
            return isChinese
                ? "采购\(printed(projects))个项目，总金额只有\(figure(amount))万元，平均每个不足500元。请核实数字和单位"
                : "\(printed(projects)) purchases for \(figure(amount)) 万元 altogether: less than 500 yuan each. Check figures and unit"
        case .decimals(let cell, let printed, let wanted):
            return isChinese
                ? "\(name(cell))填的是\(self.printed(cell))，有\(printed)位小数，要求\(wanted)位"
                : "\(name(cell)) is \(self.printed(cell)) with \(printed) decimals; \(wanted) are asked for"
        }
    }

    private func name(_ cell: Int) -> String { table.plan.names.cell(cell, language) }

    private func row(_ cell: Int) -> String { language.name(table.plan.names.row(ofCell: cell)) }

    private func figure(_ cell: Int) -> String { table.reading.cells[cell].figure?.description ?? "" }

    private func printed(_ cell: Int) -> String {
        guard let range = table.reading.cells[cell].range else { return "" }
        return SafeText.quote(table.document.string(range))
    }
}
