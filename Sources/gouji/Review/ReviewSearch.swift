import Checking
import Library
import Notes

/// Finds the reports that have side files, under paths to reports, folders or side files.
struct ReviewSearch: Sendable {
    let paths: [String]
    let lists: [String]
    var reader = ReportReader.standard
    var environment = NotesEnvironment.current

    struct Failure: Sendable, Hashable {
        let path: String
        let reason: LocalizedText
        /// Whether nothing is left unread because of it.
        let isNotice: Bool
    }

    /// Every report with notes, decisions or a mark, in the order of the paths; a folder's in natural order.
    func run() -> (reports: [ReviewedReport], failures: [Failure]) {
        var reports: [ReviewedReport] = []
        var failures: [Failure] = []
        for candidate in candidates() {
            if let obstacle = candidate.obstacle {
                failures.append(Failure(path: candidate.path, reason: obstacle.reason, isNotice: obstacle.isNotice))
                continue
            }
            do throws(OpeningFailure) {
                let reviewed = ReviewedReport(try reader.open(path: candidate.path))
                if !reviewed.isEmpty || !reviewed.notices.isEmpty { reports.append(reviewed) }
            } catch {
                let identity = ReportIdentity(path: candidate.path, organ: nil, year: nil, sha256: nil)
                do {
                    let contents = try reader.notes(identity)
                    guard !contents.isEmpty else {
                        failures.append(Failure(path: candidate.path, reason: error.reason, isNotice: error.isNotice))
                        continue
                    }
                    reports.append(ReviewedReport(path: candidate.path, contents: contents, failure: error))
                } catch {
                    let reason = LocalizedText(zh: error.chinese, en: error.english)
                    failures.append(Failure(path: candidate.path, reason: reason, isNotice: false))
                }
            }
        }
        return (reports, failures)
    }

    /// Reports that were named, and below folders those with a side file, whether or not the report is still there.
    private func candidates() -> [DiscoveredPath] {
        var stream = PathStream(paths: [], lists: paths.contains("-") ? ["-"] + lists : lists)
        let roots = paths.filter { $0 != "-" }.map { DiscoveredPath(path: $0) } + stream.rest()
        var seen: Set<String> = []
        return roots.flatMap { root in
            root.obstacle != nil ? [root] : reports(under: root.path)
        }.filter { seen.insert($0.path).inserted }
    }

    private func reports(under path: String) -> [DiscoveredPath] {
        if path.hasSuffix(SideFile.suffix) { return [DiscoveredPath(path: String(path.dropLast(SideFile.suffix.count)))] }
        guard let sideFiles = try? SideFile.files(in: path, environment: environment) else { return [DiscoveredPath(path: path)] }
        var stream = PathStream(paths: [path])
        let found = stream.rest().filter { found in
            if let obstacle = found.obstacle { return obstacle != .emptyFolder }
            let identity = ReportIdentity(path: found.path, organ: nil, year: nil, sha256: ReportDigest.sha256(path: found.path))
            let summary = reader.notesSummary(identity)
            return summary.notes > 0 || summary.isReviewed || !summary.decided.isEmpty
        }
        let known = Set(found.map(\.path))
        let others = sideFiles.map(\.reportPath).filter { !known.contains($0) }.map { DiscoveredPath(path: $0) }
        return (found + others).sorted { NaturalOrder.precedes($0.path, $1.path) }
    }
}
