/// How soon the dashboard shows its first frame, and how soon a key is answered.
struct FrameTiming: CustomStringConvertible {
    let firstFrames: [Double]
    let keys: [Double]

    /// What sets the terminal's modes is shorter, a frame of the list is longer.
    private static let bytesOfAFrame = 500

    static func measure(gouji: String, folder: String, starts: Int, keys: Int) throws -> FrameTiming {
        var firstFrames: [Double] = []
        var answers: [Double] = []
        for start in 0...starts {
            let terminal = try PseudoTerminal([gouji, "browse", folder], columns: 160, rows: 50)
            defer { terminal.end() }
            var received = 0
            while received < bytesOfAFrame {
                guard let bytes = terminal.read(timeout: 10), !bytes.isEmpty else { throw NoFrame() }
                received += bytes.count
            }
            if start > 0 { firstFrames.append(now() - terminal.started) }
            guard start == starts else { continue }
            terminal.settle(quiet: 1)
            for key in 0..<keys {
                let pressed = now()
                terminal.type(key % 20 < 10 ? "j" : "k")
                guard let bytes = terminal.read(timeout: 10), !bytes.isEmpty else { throw NoFrame() }
                answers.append(now() - pressed)
                terminal.settle(quiet: 0.03)
            }
        }
        return FrameTiming(firstFrames: firstFrames, keys: answers)
    }

    var description: String {
        """
          first frame after start   \(fixed(median(firstFrames) * 1000, 1)) ms median of \(firstFrames.count), \(fixed((firstFrames.max() ?? .nan) * 1000, 1)) ms worst
          key to first output       \(fixed(median(keys) * 1000, 2)) ms median of \(keys.count), \(fixed((keys.max() ?? .nan) * 1000, 2)) ms worst
        """
    }
}

/// The dashboard ended, or drew nothing for ten seconds.
struct NoFrame: Error, CustomStringConvertible {
    let description = "the dashboard drew no frame"
}
