import Checking
import Glibc
import Library
import Parsing

/// What a report became: its part of the output, and what was found in it.
struct Rendered: Sendable {
    var bytes: [UInt8]
    var errors = 0
    var warnings = 0
    var infos = 0
    /// Where findings stand in the bytes, in formats that can take them over into another rendering of the report.
    var parts: [Part] = []

    struct Part: Sendable {
        let finding: Finding
        let range: Range<Int>
    }

    /// The bytes of a finding, if they are known.
    func withBytes(of finding: Finding, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard let part = parts.first(where: { $0.finding.isCopy(of: finding) }) else { return false }
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[part.range])) }
        return true
    }
}

/// How a batch ended.
struct BatchOutcome: Sendable, Equatable {
    var reports = 0
    /// Reports with at least one error.
    var faulty = 0
    var errors = 0
    var warnings = 0
    var infos = 0
    /// Files and folders that could not be read.
    var unreadable = 0
    /// The error code of an output that failed.
    var outputFailure: Int32?
}

/// Reads many reports on all cores and prints something for each, in the order of the input, each as soon as it is ready.
struct Batch: Sendable {
    let paths: [String]
    let lists: [String]
    let jobs: Int
    let language: Language
    let console: Console
    var reader = ReportReader.standard
    /// More threads than this help nobody.
    private static let jobLimit = 256

    /// How the parts of the output are put together.
    struct Frame: Sendable {
        var opening: [UInt8] = []
        var separator: [UInt8] = []
        var closing: [UInt8] = []

        static let plain = Frame()

        init(opening: String = "", separator: String = "", closing: String = "") {
            self.opening = Array(opening.utf8)
            self.separator = Array(separator.utf8)
            self.closing = Array(closing.utf8)
        }
    }

    /// Prints what `render` makes of each report; failures go to the errors, one line each.
    func run(frame: Frame, render: @escaping @Sendable (Report) -> Rendered) -> BatchOutcome {
        runEach(frame: frame) { report, _ in .rendered(render(report)) }
    }

    /// Prints what `render` makes of each report and of its findings, with those that the reports before it give.
    /// - Parameter render: may take over what it made of the same report without those.
    func run(
        frame: Frame, checking render: @escaping @Sendable (_ report: Report, _ findings: [Finding], _ earlier: Rendered?) -> Rendered
    ) -> BatchOutcome {
        let reader = reader
        return runEach(frame: frame) { report, isAlone in
            let own = reader.findings(of: report)
            let rendered = render(report, own, nil)
            guard !isAlone, let acquaintance = Acquaintance(report) else { return .rendered(rendered) }
            return .related(acquaintance) { others in
                guard others.bears(on: own) else { return rendered }
                return render(report, reader.findings(of: report, having: own, beside: others), rendered)
            }
        }
    }

    private func runEach(frame: Frame, work: @escaping @Sendable (_ report: Report, _ isAlone: Bool) -> Item) -> BatchOutcome {
        let pipeline = OrderedPipeline(threads: min(jobs, Self.jobLimit))
        let reader = reader
        var stream = PathStream(paths: paths, lists: lists)
        let isOpenEnded = paths.contains("-") || lists.contains("-")
        let found = isOpenEnded ? [] : stream.rest()
        let isAlone = !isOpenEnded && found.count <= 1
        let map: @Sendable (DiscoveredPath) -> Item = { path in
            if let obstacle = path.obstacle { return .failed(path.path, .obstacle(obstacle)) }
            do throws(OpeningFailure) {
                return work(try reader.read(path: path.path), isAlone)
            } catch {
                return .failed(path.path, error)
            }
        }
        let unit = LocalizedText(zh: "份报告", en: "reports").text(language)
        var press: Press
        if isOpenEnded {
            press = Press(
                console: console, frame: frame, language: language, progress: ProgressBar(console: console, total: nil, unit: unit))
            let source = SharedPathStream(stream)
            press = pipeline.run(
                into: press, source: { source.next(limit: $0) }, map: map, consume: { $0.take($1) }, idle: { $0.flush() })
        } else {
            press = Press(
                console: console, frame: frame, language: language, progress: ProgressBar(console: console, total: found.count, unit: unit))
            press = pipeline.run(over: found, into: press, map: map, consume: { $0.take($1) }, idle: { $0.flush() })
        }
        press.finish()
        return press.outcome
    }

    fileprivate enum Item: Sendable {
        case rendered(Rendered)
        /// What other reports have to know of it, and how it is rendered with what they say.
        case related(Acquaintance, again: @Sendable (WordOfOthers) -> Rendered)
        case failed(String, OpeningFailure)
    }
}

/// Puts the parts together and writes them out.
private struct Press: Sendable {
    private let console: Console
    private let frame: Batch.Frame
    private let language: Language
    private var progress: ProgressBar
    private var buffer: [UInt8]
    /// Whether a separator is due before the next part.
    private var hasParts = false
    private(set) var outcome = BatchOutcome()
    private var acquaintances = Acquaintances()
    private static let capacity = 1 << 16

    init(console: Console, frame: Batch.Frame, language: Language, progress: ProgressBar) {
        self.console = console
        self.frame = frame
        self.language = language
        self.progress = progress
        buffer = frame.opening
    }

    /// Whether the output still takes something.
    mutating func take(_ item: Batch.Item) -> Bool {
        switch item {
        case .rendered(let rendered): add(rendered)
        case .related(let acquaintance, let again):
            add(again(acquaintances.meet(acquaintance)))
        case .failed(let path, let failure):
            flush()
            progress.clear()
            console.tell("gouji: \(path): \(failure.reason.text(language))")
            outcome.unreadable += failure.isNotice ? 0 : 1
        }
        progress.step()
        return outcome.outputFailure == nil
    }

    private mutating func add(_ rendered: Rendered) {
        if !rendered.bytes.isEmpty {
            if hasParts { buffer += frame.separator }
            hasParts = true
            buffer += rendered.bytes
        }
        outcome.reports += 1
        outcome.faulty += rendered.errors > 0 ? 1 : 0
        outcome.errors += rendered.errors
        outcome.warnings += rendered.warnings
        outcome.infos += rendered.infos
        if buffer.count >= Self.capacity { flush() }
    }

    mutating func flush() {
        guard !buffer.isEmpty, outcome.outputFailure == nil else { return }
        outcome.outputFailure = console.output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() {
        buffer += frame.closing
        flush()
        progress.clear()
    }
}
