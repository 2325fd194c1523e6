import Glibc

/// Runs jobs one after the other on one thread.
final class JobThread: @unchecked Sendable {
    // The mutex guards all that is mutable here.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var jobs: [@Sendable () -> Void] = []
    private var isRunning = false
    private var isBusy = false

    init() {
        mutex = .allocate(capacity: 1)
        condition = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    func add(_ job: @escaping @Sendable () -> Void) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        jobs.append(job)
        if !isRunning { start() }
        pthread_cond_broadcast(condition)
    }

    /// Blocks until all jobs are done.
    func finish() {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while isBusy || !jobs.isEmpty { pthread_cond_wait(condition, mutex) }
    }

    private func start() {
        isRunning = true
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let status = pthread_create(
            &thread, nil,
            { Unmanaged<JobThread>.fromOpaque($0!).takeUnretainedValue().run() }, context)
        precondition(status == 0, "no thread for reading and saving")
        pthread_detach(thread)
    }

    private func run() -> Never {
        while true {
            pthread_mutex_lock(mutex)
            isBusy = false
            pthread_cond_broadcast(condition)
            while jobs.isEmpty { pthread_cond_wait(condition, mutex) }
            let job = jobs.removeFirst()
            isBusy = true
            pthread_mutex_unlock(mutex)
            job()
        }
    }
}
