import Glibc
import TestFolders
import Testing

@testable import Documents

@Suite struct OfficeConversionTests {
    private static let word: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// A LibreOffice that runs a few lines of shell; `$prepared` is a file with the given bytes, `$out` the folder that it shall write to.
    private func soffice(_ script: String, prepared: [UInt8] = [], in folder: TemporaryFolder) -> String {
        let file = fopen(folder.path + "/prepared", "wb")!
        fwrite(prepared, 1, prepared.count, file)
        fclose(file)
        let path = folder.write(
            "soffice",
            """
            #!/bin/sh
            prepared=\(folder.path)/prepared
            log=\(folder.path)/log
            echo "$@" > $log
            for argument; do [ "$last" = --outdir ] && out=$argument; last=$argument; done
            mkdir -p "$out"
            \(script)

            """)
        chmod(path, 0o755)
        return path
    }

    private func reading(_ bytes: [UInt8], _ medium: Medium, tool: String) -> Result<Document, DocumentError> {
        Result { () throws(DocumentError) in try OfficeConversion.read(bytes, medium: medium, tool: tool) }
    }

    @Test func anOldFileOfWordIsReadByWayOfANewOne() throws {
        let folder = TemporaryFolder()
        let prepared = WordFixture(body: Word.table(Word.row(Word.cell("规章"), Word.cell("1")))).bytes
        let tool = soffice("cmp -s \"$last\" \(folder.path)/source && cp $prepared \"$out/report.docx\"", prepared: prepared, in: folder)
        folder.write("source", "{\\rtf1}")
        let document = try reading(Array("{\\rtf1}".utf8), .rtf, tool: tool).get()
        #expect(document.medium == .rtf)
        #expect(drawing(document) == ["0,0+1×1 规章", "0,1+1×1 1"])
        let log = try #require(try? FileBytes.read(path: folder.path + "/log", limit: 10_000))
        let arguments = String(decoding: log, as: UTF8.self)
        #expect(
            arguments.contains("--headless") && arguments.contains("--convert-to docx")
                && arguments.contains("-env:UserInstallation=file:///"))
        // Nothing is left behind.
        let source = try #require(arguments.split(separator: " ").last.map { $0.filter { $0 != "\n" } })
        #expect(access(source, F_OK) != 0)
    }

    @Test func anOldFileOfExcelBecomesASheet() throws {
        let folder = TemporaryFolder()
        let tool = soffice(
            "cp $prepared \"$out/report.xlsx\"", prepared: WorkbookFixture(Excel.row(Excel.text("规章"), Excel.number("1"))).bytes, in: folder
        )
        let document = try reading(Self.word, .xls, tool: tool).get()
        #expect(document.medium == .xls)
        #expect(lines(document) == ["规章\t1"])
    }

    @Test func whereLibreOfficeIsNotInstalledItIsNamed() {
        let missing = "/nowhere/soffice"
        #expect(
            reading(Self.word, .doc, tool: missing).reason
                == .toolMissing(.doc, tool: missing, package: "libreoffice-writer-nogui"))
        #expect(
            reading(Self.word, .xls, tool: missing).reason
                == .toolMissing(.xls, tool: missing, package: "libreoffice-calc-nogui"))
    }

    @Test func whatLibreOfficeCannotLoadIsTold() {
        let folder = TemporaryFolder()
        #expect(
            reading(Self.word, .doc, tool: soffice("echo 'Error: source file could not be loaded' >&2", in: folder)).reason
                == .toolFailed(.doc, tool: folder.path + "/soffice", message: "Error: source file could not be loaded"))
        #expect(reading(Self.word, .doc, tool: soffice("exit 0", in: folder)).reason == .damaged(.doc))
    }

    @Test func aResultThatIsNoFileOfWordIsDamage() {
        let folder = TemporaryFolder()
        let tool = soffice("echo nonsense > \"$out/report.docx\"", in: folder)
        #expect(reading(Self.word, .odt, tool: tool).reason == .damaged(.odt))
    }
}
