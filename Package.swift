// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "gouji",
    products: [
        .executable(name: "gouji", targets: ["gouji"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "ReportFormat"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"], linkerSettings: [.linkedLibrary("xml2")]),
        .target(name: "CChildProcess"),
        .target(name: "CUTF8"),
        .target(name: "CArchive", linkerSettings: [.linkedLibrary("zip")]),
        .target(name: "Documents", dependencies: ["CMarkup", "CArchive", "CChildProcess", "CUTF8"]),
        .target(name: "Parsing", dependencies: ["ReportFormat", "Documents", "CUTF8"]),
        .target(name: "Checking", dependencies: ["ReportFormat", "Parsing"]),
        .target(name: "Notes"),
        .target(name: "CDigest", linkerSettings: [.linkedLibrary("md")]),
        .target(
            name: "Library",
            dependencies: [
                "CDigest", "ReportFormat", "Documents", "Parsing", "Checking", "Notes", .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "Terminal", dependencies: ["CNcurses", .product(name: "Yams", package: "Yams")]),
        .target(name: "Dashboard", dependencies: ["ReportFormat", "Parsing", "Checking", "Notes", "Library", "Terminal"]),
        .executableTarget(
            name: "gouji",
            dependencies: [
                "Dashboard", "Library", "Notes", "Checking", "Parsing", "Documents", "ReportFormat", "Terminal", "CArchive",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "gouji-bench", dependencies: ["CArchive", "Checking", "Documents", "Parsing", "ReportFormat", "ReportSamples"], path: "Sources/Bench"),
        .target(name: "PDFSketches", path: "Tests/Support/PDFSketches"),
        .target(name: "TestArchives", path: "Tests/Support/TestArchives"),
        .target(
            name: "ReportSamples", dependencies: ["PDFSketches", "ReportFormat", "Documents", "Parsing", "TestArchives"],
            path: "Tests/Support/ReportSamples"),
        .executableTarget(name: "gouji-samples", dependencies: ["ReportSamples"], path: "Tests/Support/SampleWriter"),
        .testTarget(name: "LayoutTests", dependencies: ["ReportSamples", "Checking", "Documents", "Parsing", "ReportFormat"]),
        .testTarget(name: "ReportFormatTests", dependencies: ["ReportFormat"]),
        .target(
            name: "CReferenceMarkup", dependencies: ["CLibXML2"], path: "Tests/Support/CReferenceMarkup",
            linkerSettings: [.linkedLibrary("xml2")]),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "CReferenceMarkup", "PDFSketches", "TestArchives", "TestFolders"]),
        .target(
            name: "Fuzzing", dependencies: ["Checking", "Documents", "Parsing", "ReportSamples", "TestArchives"],
            path: "Tests/Support/Fuzzing"),
        .executableTarget(name: "gouji-fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz"),
        .testTarget(name: "FuzzTests", dependencies: ["Fuzzing"]),
        .testTarget(name: "ParsingTests", dependencies: ["Checking", "Parsing", "Documents", "ReportFormat"]),
        .testTarget(name: "CheckingTests", dependencies: ["Checking", "ReportSamples"]),
        .target(name: "TestFolders", path: "Tests/TestFolders"),
        .testTarget(name: "LibraryTests", dependencies: ["Library", "TestFolders"]),
        .executableTarget(name: "NotesFaults", dependencies: ["Notes"], path: "Tests/NotesFaults"),
        .testTarget(name: "NotesTests", dependencies: ["Notes", "NotesFaults"]),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
        .target(name: "TestTerminals", dependencies: ["CPseudoTerminal"], path: "Tests/Support/TestTerminals"),
        .executableTarget(name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CNcurses", "TerminalProbe", "TestTerminals"]),
        .testTarget(name: "DashboardTests", dependencies: ["Dashboard"]),
        .testTarget(name: "GoujiTests", dependencies: ["gouji", "TestFolders", "TestTerminals"]),
    ],
    swiftLanguageModes: [.v6]
)
