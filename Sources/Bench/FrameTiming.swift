/// How soon the dashboard shows its first frame, and how soon a key is answered.
struct FrameTiming: CustomStringConvertible {
    let firstFrames: [Double]
    let firstReports: [Double]
    let keysInTheList: [Double]
    let keysInTheTable: [Double]

    /// A part of the list's status line: the last that is drawn of the first frame.
    private static let endOfTheFirstFrame = ["退出"]
    /// A row of the list, still to be read or read.
    private static let aReport = ["等待读取", "text"]
    private static let headingOfTheTable = ["自然人"]

    static func measure(gouji: String, folder: String, starts: Int, keys: Int) throws -> FrameTiming {
        var firstFrames: [Double] = []
        var firstReports: [Double] = []
        for start in 0...starts {
            let terminal = try open(gouji, folder)
            defer { terminal.end() }
            let frame = try terminal.waitForFrame(holding: endOfTheFirstFrame)
            let report = try terminal.waitForFrame(holding: aReport)
            // The first start reads the program from the disk.
            guard start > 0 else { continue }
            firstFrames.append(frame - terminal.started)
            firstReports.append(report - terminal.started)
        }
        let terminal = try open(gouji, folder)
        defer { terminal.end() }
        _ = try terminal.waitForFrame(holding: endOfTheFirstFrame)
        terminal.settle(quiet: 1)
        let keysInTheList = try answers(of: terminal, to: keys)
        terminal.type("g\r3")
        _ = try terminal.waitForFrame(holding: headingOfTheTable)
        terminal.settle(quiet: 0.3)
        return FrameTiming(
            firstFrames: firstFrames, firstReports: firstReports, keysInTheList: keysInTheList,
            keysInTheTable: try answers(of: terminal, to: keys))
    }

    private static func open(_ gouji: String, _ folder: String) throws -> PseudoTerminal {
        try PseudoTerminal([gouji, "browse", "--lang", "zh", folder], columns: 160, rows: 50)
    }

    /// Seconds from a key to the end of the output that follows it, with pauses between the keys as a person makes them.
    private static func answers(of terminal: PseudoTerminal, to keys: Int) throws -> [Double] {
        try (0..<keys).map { key in
            let pressed = now()
            terminal.type(key % 20 < 10 ? "j" : "k")
            return try terminal.waitForQuiet(0.02) - pressed
        }
    }

    var description: String {
        """
          \(padded("", to: 34))\(padded("min", to: 9))\(padded("median", to: 9))\(padded("max", to: 9))
        \(Self.row("start to first frame", firstFrames))
        \(Self.row("start to reports in the list", firstReports))
        \(Self.row("`j` in the list to its frame", keysInTheList))
        \(Self.row("`j` in the table of section 三", keysInTheTable))
        """
    }

    private static func row(_ name: String, _ seconds: [Double]) -> String {
        let values = [seconds.min() ?? .nan, median(seconds), seconds.max() ?? .nan]
        let cells = values.map { padded(fixed($0 * 1000, 2), to: 9) }.joined()
        return "  \(padded(name, to: 34, right: true))\(cells)  ms, \(seconds.count) times"
    }
}

/// The dashboard ended, or drew nothing for ten seconds.
struct NoFrame: Error, CustomStringConvertible {
    let description = "the dashboard drew no frame"
}
