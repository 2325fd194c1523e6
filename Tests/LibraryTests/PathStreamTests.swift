import Glibc
import TestFolders
import Testing

@testable import Library

@Suite struct PathStreamTests {
    private let folder = TemporaryFolder()

    private func all(_ paths: [String], lists: [String] = [], limit: Int = 3) -> [DiscoveredPath] {
        var stream = PathStream(paths: paths, lists: lists)
        var all: [DiscoveredPath] = []
        while true {
            let found = stream.next(limit: limit)
            #expect(found.count <= limit)
            if found.isEmpty { return all }
            all += found
        }
    }

    private func names(_ paths: [String]) -> [String] {
        all(paths).map { path in
            let name = path.path.hasPrefix(folder.path + "/") ? String(path.path.dropFirst(folder.path.count + 1)) : path.path
            return path.obstacle.map { "\(name)!\($0)" } ?? name
        }
    }

    @Test func foldersAreSearchedRecursivelyInNaturalOrder() {
        for name in ["10.txt", "9.txt", "b/2.txt", "b/10.html", "a.txt", "c/d/e.docx"] { folder.write(name) }
        #expect(names([folder.path]) == ["9.txt", "10.txt", "a.txt", "b/2.txt", "b/10.html", "c/d/e.docx"])
    }

    @Test func hiddenSideAndForeignFilesAreLeftOutOfFoldersOnly() {
        let kept = ["report", "report.md", "report.txt", "年报.PDF"]
        let left = [
            ".hidden.txt", ".git/x.txt", "~$report.docx", "report.txt.notes.jsonl", "report.txt.notes.jsonl.lock",
            "report.txt.notes (conflicted copy).jsonl", "photo.JPG", "pack.zip", "report.txt~", "truth.jsonl", "Thumbs.db",
        ]
        for name in kept + left { folder.write(name) }
        #expect(names([folder.path]) == kept)
        #expect(names([folder.path + "/photo.JPG", folder.path + "/.hidden.txt"]) == ["photo.JPG", ".hidden.txt"])
    }

    @Test func aLinkThatLeadsBackIsToldAndEveryFileComesOnce() {
        folder.write("a/one.txt")
        folder.write("b/two.txt")
        folder.link("a/up", to: "..")
        folder.link("c", to: "a")
        folder.link("self", to: "self")
        folder.link("d.txt", to: "b/two.txt")
        #expect(names([folder.path]) == ["a/one.txt", "a/up!loop", "b/two.txt", "d.txt", "self"])
    }

    @Test func emptyFoldersAndMissingFilesAreTold() {
        mkdir(folder.path + "/empty", 0o755)
        #expect(names([folder.path + "/empty", folder.path + "/none.txt"]) == ["empty/!emptyFolder", "none.txt"])
    }

    @Test(.enabled(if: getuid() != 0)) func aFolderWithoutPermissionIsTold() {
        folder.write("closed/x.txt")
        folder.write("open.txt")
        chmod(folder.path + "/closed", 0)
        #expect(names([folder.path]) == ["closed!folder(code: \(EACCES))", "open.txt"])
    }

    @Test func aNameThatIsNoTextIsToldInsteadOfBeingChanged() {
        folder.write("good.txt")
        let file = (Array(folder.path.utf8) + [0x2F, 0xC4, 0xEA, 0xB1, 0xA8]).map { CChar(bitPattern: $0) } + [0]
        close(open(file, O_WRONLY | O_CREAT, 0o644))
        #expect(names([folder.path]) == ["good.txt", "\\xC4\\xEA\\xB1\\xA8!undecodableName"])
        unlink(file)
    }

    @Test func anArgumentThatIsNoTextIsToldAsSuch() {
        #expect(names([folder.path + "/\u{FFFD}.txt"]) == ["\u{FFFD}.txt!undecodableName"])
    }

    @Test(arguments: [
        ("a\nb c\n\nd", ["a", "b c", "d"]), ("a\r\nb\r\n", ["a", "b"]), ("a\0b\nc\0", ["a", "b\nc"]), ("\u{FEFF}a\n", ["a"]), ("", []),
    ])
    func listsGiveOnePathALine(text: String, paths: [String]) {
        #expect(all([], lists: [folder.write("list.txt", text)]).map(\.path) == paths)
    }

    @Test func aListedNameThatIsNoTextIsTold() {
        let list = folder.path + "/list"
        let file = open(list, O_WRONLY | O_CREAT, 0o644)
        let bytes: [UInt8] = [0x61, 0x0A, 0xC4, 0xEA, 0x0A, 0x62]
        #expect(write(file, bytes, bytes.count) == bytes.count)
        close(file)
        #expect(all([], lists: [list]).map(\.obstacle) == [nil, .undecodableName, nil])
    }

    @Test func longListsAreReadWhole() {
        let paths = (0..<20_000).map { "folder/report-\($0).txt" }
        let isSame = all([], lists: [folder.write("list", paths.joined(separator: "\n"))], limit: 16).map(\.path) == paths
        #expect(isSame)
    }

    @Test func aListThatCannotBeReadIsTold() {
        #expect(all([], lists: [folder.path + "/none"]) == [DiscoveredPath(path: folder.path + "/none", obstacle: .list(code: ENOENT))])
    }
}

@Suite struct NaturalOrderTests {
    @Test func numbersCountByValueAndTiesAreBroken() {
        let ordered = ["", "01", "1", "2", "10", "10a", "a", "a1", "a1b", "a02", "a2b", "a10", "b", "报告2", "报告10"]
        #expect(ordered.shuffled().sorted(by: NaturalOrder.precedes) == ordered)
        for (index, left) in ordered.enumerated() {
            for (other, right) in ordered.enumerated() {
                #expect(NaturalOrder.precedes(left, right) == (index < other), "\(left) \(right)")
            }
        }
    }
}
