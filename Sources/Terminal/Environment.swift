import Glibc

/// The environment of this process.
public enum Environment {
    /// The value of a variable; `nil` where it is unset or empty.
    public static func value(_ name: String) -> String? {
        guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
        return String(cString: pointer)
    }

    /// Whether the user wants no colour anywhere (https://no-color.org).
    public static var forbidsColor: Bool { value("NO_COLOR") != nil }
}
