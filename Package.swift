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
        .target(name: "Documents"),
        .target(name: "Parsing", dependencies: ["ReportFormat", "Documents"]),
        .target(name: "Checking", dependencies: ["ReportFormat", "Parsing"]),
        .target(name: "Notes"),
        .target(name: "Library", dependencies: ["ReportFormat", "Documents", "Parsing", "Checking", "Notes"]),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "Terminal", dependencies: ["CNcurses", .product(name: "Yams", package: "Yams")]),
        .target(name: "Dashboard", dependencies: ["ReportFormat", "Parsing", "Checking", "Notes", "Library", "Terminal"]),
        .executableTarget(
            name: "gouji",
            dependencies: [
                "Dashboard", "Library", "Notes", "Checking", "Parsing", "Documents", "ReportFormat", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "ReportFormatTests", dependencies: ["ReportFormat"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
        .testTarget(name: "ParsingTests", dependencies: ["Parsing"]),
        .testTarget(name: "CheckingTests", dependencies: ["Checking"]),
        .testTarget(name: "NotesTests", dependencies: ["Notes"]),
        .testTarget(name: "LibraryTests", dependencies: ["Library"]),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
        .executableTarget(name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CNcurses", "TerminalProbe", "CPseudoTerminal"]),
        .testTarget(name: "DashboardTests", dependencies: ["Dashboard"]),
        .testTarget(name: "GoujiTests", dependencies: ["gouji"]),
    ],
    swiftLanguageModes: [.v6]
)
