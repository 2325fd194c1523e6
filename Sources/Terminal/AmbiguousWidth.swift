import Synchronization

/// The cells of a character whose East_Asian_Width is ambiguous (“ ” — … ① ─ ×): some terminals draw it in one cell, others in two.
public enum AmbiguousWidth: Int, Sendable, Hashable {
    case narrow = 1
    case wide = 2

    private static let setting = Atomic<Int>(1)

    /// The width that this process draws with; set once at the start, from the user's settings.
    public static var current: AmbiguousWidth {
        get { setting.load(ordering: .relaxed) == 2 ? .wide : .narrow }
        set { setting.store(newValue.rawValue, ordering: .relaxed) }
    }
}
