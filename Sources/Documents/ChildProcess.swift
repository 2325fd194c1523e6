import CChildProcess
import Glibc

/// A program that reads a medium for us: run without a shell, within bounds of time, memory and output, and never outliving us.
///
/// It gets descriptors 0 to 3 and nothing else, a process group of its own, and dies with the calling thread. The call blocks.
///
/// ```swift
/// let file = try MemoryFile(bytes)
/// let tool = ChildProcess(medium: .pdf, tool: "pdftotext", package: "poppler-utils")
/// let exit = try tool.run(["-bbox-layout", MemoryFile.path, "-"], file: file)
/// ```
struct ChildProcess {
    /// For the errors.
    let medium: Medium
    /// The name of the program, searched for in PATH, or its path.
    let tool: String
    /// The Debian package that has it.
    let package: String
    /// Of wall clock, and of processor time.
    var seconds = 20
    /// Of address space, in bytes.
    var memoryLimit = 2 << 30
    /// Of standard output, in bytes.
    var outputLimit = 256 << 20
    /// Beside those of our own, or in place of them.
    var environment: [String: String] = [:]

    /// How a program ended by itself.
    struct Exit {
        /// 0 as a rule means success.
        let status: Int32
        let output: [UInt8]
        /// The last line that it printed on standard error, without control characters; at most 200 characters.
        let message: String
    }

    /// Ends runs from another thread; those that begin later end at once.
    final class Cancellation: Sendable {
        fileprivate let descriptor: Int32 = gouji_child_cancellation()
        deinit { close(descriptor) }
        func cancel() { gouji_child_cancel(descriptor) }
    }

    /// Runs it to its end.
    /// - Parameters:
    ///   - input: what it reads on standard input.
    ///   - file: what it may open under `MemoryFile.path`.
    /// - Throws: `toolMissing`, `toolTimedOut`, `expandsTooFar` for too much output, `toolFailed` for a program that a signal ended.
    func run(
        _ arguments: [String], input: MemoryFile? = nil, file: MemoryFile? = nil, cancellation: Cancellation? = nil
    ) throws(DocumentError) -> Exit {
        guard let program = Self.path(of: tool) else { throw .toolMissing(medium, tool: tool, package: package) }
        var result = gouji_child_result()
        Self.withPointers([program] + arguments) { arguments in
            Self.withPointers(Self.environment(with: environment)) { environment in
                program.withCString { program in
                    var request = gouji_child_request(
                        program: program, arguments: arguments, environment: environment, input: input?.descriptor ?? -1,
                        file: file?.descriptor ?? -1, cancellation: cancellation?.descriptor ?? -1, milliseconds: Int64(seconds) * 1000,
                        memory_limit: UInt64(memoryLimit), output_limit: outputLimit)
                    gouji_child_run(&request, &result)
                }
            }
        }
        defer { free(result.output) }
        let message = Self.lastLine(&result)
        switch result.outcome {
        case gouji_child_exited:
            return Exit(
                status: result.code, output: Array(UnsafeBufferPointer(start: result.output, count: result.output_count)), message: message)
        case gouji_child_timed_out: throw .toolTimedOut(medium, tool: tool, seconds: seconds)
        case gouji_child_said_too_much: throw .expandsTooFar(medium, limit: outputLimit)
        case gouji_child_killed where result.code == SIGXCPU: throw .toolTimedOut(medium, tool: tool, seconds: seconds)
        case gouji_child_killed:
            throw .toolFailed(medium, tool: tool, message: message.isEmpty ? "signal \(result.code)" : message)
        case gouji_child_cancelled: throw .toolFailed(medium, tool: tool, message: "cancelled")
        default:
            if result.code == ENOENT { throw .toolMissing(medium, tool: tool, package: package) }
            throw .system(code: result.code)
        }
    }

    /// Where a program is.
    private static func path(of tool: String) -> String? {
        if tool.utf8.contains(0x2F) { return access(tool, X_OK) == 0 ? tool : nil }
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").lazy.map { "\($0)/\(tool)" }.first { access($0, X_OK) == 0 }
    }

    /// Our own environment; messages are in English, paths and text in UTF-8.
    private static func environment(with changes: [String: String]) -> [String] {
        var changes = changes
        changes["LC_ALL"] = changes["LC_ALL"] ?? "C.UTF-8"
        var entries: [String] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            let name = String(text.prefix { $0 != "=" })
            if changes[name] == nil { entries.append(text) }
            next += 1
        }
        return entries + changes.map { "\($0.key)=\($0.value)" }
    }

    private static func withPointers(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Void) {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        body(copies.map { UnsafePointer($0) } + [nil])
    }

    private static func lastLine(_ result: inout gouji_child_result) -> String {
        let count = result.message_count
        let text = withUnsafeBytes(of: &result.messages) { String(decoding: $0.prefix(count), as: UTF8.self) }
        let lines = text.split { $0.isNewline }.map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
        }
        return String((lines.last { !$0.allSatisfy(\.isWhitespace) } ?? "").prefix(200))
    }
}

/// Bytes that programs open as a file, without one on a disk.
final class MemoryFile: Sendable {
    /// What the program opens.
    static let path = "/dev/fd/3"
    let descriptor: Int32

    init(_ bytes: [UInt8]) throws(DocumentError) {
        descriptor = gouji_memory_file(bytes, bytes.count)
        guard descriptor >= 0 else { throw .system(code: errno) }
    }

    deinit { close(descriptor) }
}
