import Dashboard
import Glibc

/// Events on their way from the workers to the loop that owns the dashboard.
final class EventQueue: @unchecked Sendable {
    // The mutex guards all that is mutable here.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var events: [DashboardEvent] = []
    /// How many answers are still to come.
    private var expected = 0
    private var onPost: (@Sendable () -> Void)?

    init() {
        mutex = .allocate(capacity: 1)
        condition = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    private func withLock<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    /// Calls this from any thread whenever an event was posted.
    func onPost(_ action: @escaping @Sendable () -> Void) { withLock { onPost = action } }

    func post(_ event: DashboardEvent) {
        let action = withLock {
            events.append(event)
            pthread_cond_signal(condition)
            return onPost
        }
        action?()
    }

    /// Announces work whose answers will be posted before `workIsDone`.
    func workBegins() { withLock { expected += 1 } }

    func workIsDone() {
        withLock {
            expected -= 1
            pthread_cond_signal(condition)
        }
    }

    /// All events that are there.
    func takeAll() -> [DashboardEvent] {
        withLock {
            defer { events = [] }
            return events
        }
    }

    /// Blocks until there are events, or until no work is under way that could bring any; then there are none.
    func waitForEvents() -> [DashboardEvent] {
        withLock {
            while events.isEmpty, expected > 0 { pthread_cond_wait(condition, mutex) }
            defer { events = [] }
            return events
        }
    }
}
