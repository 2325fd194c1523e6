import Glibc

/// Where the build has put a program, beside the tests that are running.
public func builtProgram(_ name: String) -> String {
    let own = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
        let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
        return String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    // Under a helper of the toolchain the tests are among its arguments.
    for place in [own] + CommandLine.arguments {
        let path = place[..<(place.lastIndex(of: "/") ?? place.startIndex)] + "/" + name
        if access(String(path), X_OK) == 0 { return String(path) }
    }
    return name
}
