import ArgumentParser
import Checking
import Glibc

/// The exit status of the commands that read many reports.
enum ExitStatus {
    static let findings = ExitCode(1)
    static let unreadable = ExitCode(2)
    /// EX_IOERR.
    static let outputFailed = ExitCode(74)

    /// The status that an outcome asks for.
    static func of(_ outcome: BatchOutcome, hasFindings: Bool = false) -> ExitCode {
        if outcome.outputFailure != nil { return outputFailed }
        if outcome.unreadable > 0 { return unreadable }
        return hasFindings ? findings : .success
    }

    /// Ends the process; after a closed pipe by the signal that every reader of a pipeline expects.
    static func leave(_ outcome: BatchOutcome, hasFindings: Bool = false, console: Console, language: Language) throws -> Never {
        if let code = outcome.outputFailure {
            if code == EPIPE { die(of: SIGPIPE) }
            let reason = String(cString: strerror(code))
            console.tell(
                LocalizedText(
                    zh: "gouji: 无法写出结果（\(reason)）；请检查磁盘空间后重试",
                    en: "gouji: the output cannot be written (\(reason)); check the disk space and try again"
                ).text(language))
        }
        throw of(outcome, hasFindings: hasFindings)
    }

    private static func die(of signal: Int32) -> Never {
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
        exit(128 + signal)
    }
}
