import Glibc

/// State behind a lock, with conditions that threads can wait for. Whoever waits is woken after every change.
final class Monitor<State>: @unchecked Sendable {
    // Every access to `state` is made with `mutex` held, which is what the compiler cannot see.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var state: State
    private var waiting = 0

    init(_ state: sending State) {
        self.state = state
        mutex = .allocate(capacity: 1)
        condition = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Runs `body` alone.
    func withLock<Result>(_ body: (inout State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { unlock() }
        return body(&state)
    }

    /// Waits until `isReady`, then runs `body` alone.
    func withLock<Result>(when isReady: (State) -> Bool, _ body: (inout State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { unlock() }
        waiting += 1
        while !isReady(state) { pthread_cond_wait(condition, mutex) }
        waiting -= 1
        return body(&state)
    }

    /// Waits until `isReady` or the time is up, then runs `body` alone.
    func withLock<Result>(when isReady: (State) -> Bool, orAfter milliseconds: Int, _ body: (inout State) -> Result) -> Result {
        let deadline = Clock.now + Nanoseconds(milliseconds) * 1_000_000
        var time = timespec(tv_sec: Int(deadline / 1_000_000_000), tv_nsec: Int(deadline % 1_000_000_000))
        pthread_mutex_lock(mutex)
        defer { unlock() }
        waiting += 1
        while !isReady(state), pthread_cond_timedwait(condition, mutex, &time) != ETIMEDOUT {}
        waiting -= 1
        return body(&state)
    }

    private func unlock() {
        if waiting > 0 { pthread_cond_broadcast(condition) }
        pthread_mutex_unlock(mutex)
    }
}

typealias Nanoseconds = UInt64

/// The monotonic clock.
enum Clock {
    static var now: Nanoseconds {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Nanoseconds(time.tv_sec) * 1_000_000_000 + Nanoseconds(time.tv_nsec)
    }
}
