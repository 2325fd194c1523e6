import Checking
import Synchronization
import TestFolders
import Testing

@testable import Library

@Suite struct ProjectFileTests {
    @Test func readsRulesAndLimits() {
        let file = ProjectFile.parse(
            """
            rules:
              section-missing: error
              no-date: off
              blank-cells: "off"
            limits:
              deadline: 01-20
              government-deadline: "03-15"
              shortest-report: 1500
              longest-report: 8000
              fee-decimals: 4
            """, path: "gouji.yaml")
        #expect(file.problems.isEmpty)
        #expect(file.settings.levels == [.sectionMissing: .error, .noDate: .off, .blankCells: .off])
        #expect(file.settings.limits.deadline == MonthDay(month: 1, day: 20))
        #expect(file.settings.limits.governmentDeadline == MonthDay(month: 3, day: 15))
        #expect(file.settings.limits.shortestReport == 1500 && file.settings.limits.longestReport == 8000)
        #expect(file.settings.limits.feeDecimals == 4)
    }

    @Test func aSlipIsToldWithItsLineAndCostsNothingElse() {
        let file = ProjectFile.parse(
            "rules:\n  case-totals: error\n  no-date: loud\n  no-organ: off\nlimits:\n  deadline: 31.1.\n  words: 3\ncolour: red\n",
            path: "g.yaml")
        #expect(file.settings.levels == [.noOrgan: .off])
        #expect(
            file.problems.map(\.english) == [
                "g.yaml:2: case-totals: there is no such rule; gouji rules lists all",
                "g.yaml:3: no-date: write for instance error, warning, info, off",
                "g.yaml:6: deadline: write for instance 01-31",
                "g.yaml:7: words: is unknown; known are deadline, fee-decimals, government-deadline, longest-report, shortest-report",
                "g.yaml:8: colour: is unknown; known are limits, rules",
            ])
        #expect(file.problems[0].chinese.contains("没有这条规则"))
    }

    @Test(arguments: ["", "# nothing\n", "rules:\n", "limits: {}\n"]) func anEmptyFileChangesNothing(yaml: String) {
        let file = ProjectFile.parse(yaml, path: "g.yaml")
        #expect(file.problems.isEmpty && file.settings == .standard)
    }

    @Test(arguments: ["- a\n", "a: [", "rules: 3\n"]) func whatIsNoMappingIsTold(yaml: String) {
        let file = ProjectFile.parse(yaml, path: "g.yaml")
        #expect(file.problems.count == 1 && file.settings == .standard)
    }
}

@Suite final class ProjectCatalogTests: Sendable {
    private let told = Mutex<[String]>([])

    @Test func theNearestFileAboveAReportHolds() {
        let folder = TemporaryFolder()
        folder.write("gouji.yaml", "rules:\n  no-date: off\n")
        folder.write("a/b/x.txt")
        folder.write("own/gouji.yaml", "rules:\n  no-organ: error\n")
        folder.write("own/x.txt")
        let catalog = ProjectCatalog { _ in Issue.record("nothing is wrong") }
        #expect(catalog.settings(for: folder.path + "/x.txt").levels == [.noDate: .off])
        #expect(catalog.settings(for: folder.path + "/a/b/x.txt").levels == [.noDate: .off])
        #expect(catalog.settings(for: folder.path + "/own/x.txt").levels == [.noOrgan: .error])
        #expect(catalog.settings(for: "/nonexistent/x.txt") == .standard)
    }

    @Test func whatIsWrongIsToldOnce() {
        let folder = TemporaryFolder()
        folder.write("gouji.yaml", "rules:\n  fly: off\n")
        let catalog = ProjectCatalog { [self] problem in told.withLock { $0.append(problem.english) } }
        for name in ["a/x.txt", "b/x.txt", "x.txt"] {
            folder.write(name)
            _ = catalog.settings(for: folder.path + "/" + name)
        }
        #expect(told.withLock { $0.count } == 1)
    }

    @Test func theReaderOfALibraryFollowsTheProjectFile() throws {
        let folder = TemporaryFolder()
        let text = "河湾市教育局2023年政府信息公开工作年度报告\n一、总体情况\n2023年公开信息12条。\n五、存在的主要问题及改进情况\n培训不足。\n"
        let path = folder.write("r.txt", text)
        #expect(try ReportReader.standard.open(path: path).findings.contains { $0.rule == "no-date" })
        folder.write("gouji.yaml", "rules:\n  no-date: off\n  section-missing: error\n")
        let opened = try ReportReader.standard.open(path: path)
        #expect(!opened.findings.contains { $0.rule == "no-date" })
        #expect(opened.findings.filter { $0.rule == "section-missing" }.allSatisfy { $0.severity == .error })
        #expect(try ReportReader.standard.summarize(path: path).errors == 4)
    }
}
