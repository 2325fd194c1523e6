import Foundation
import Testing

@testable import gouji

@Suite struct ParseRunTests {
    @Test func jsonIsAnArrayOfReportsWithEveryCell() throws {
        let stage = Stage()
        let run = ParseRun(batch: stage.batch(["a.txt", "b.txt"]), format: .json, digest: { "digest of \($0)" })
        _ = run.run()
        let reports = try #require(try JSONSerialization.jsonObject(with: Data(stage.output.bytes)) as? [[String: Any]])
        #expect(reports.map { $0["sha256"] as? String } == ["digest of a.txt", "digest of b.txt"])
        let report = reports[0]
        #expect(report["schema"] as? String == "gouji/report/1" && report["encoding"] as? String == "gb18030")
        #expect(
            report["title"] as? String == "年报\n第二行" && report["documentNumber"] is NSNull && report["published"] as? String == "2021-01-05")
        let templates = try #require(report["templates"] as? [String: Any])
        #expect(templates["active"] as? String == "2019" && templates["cases"] is NSNull)
        let cells = try #require(report["cells"] as? [[String: Any]])
        #expect(cells.count == 22)
        #expect(
            cells.prefix(8).map { $0["state"] as? String } == [
                "number", "number", "notApplicable", "text", "blank", "text", "uncertain", "missing",
            ])
        #expect(cells.prefix(8).map { $0["raw"] as? String } == ["21", "-5", "/", "=1+1", "", "\u{1B}[31m\"红\"\u{202E}", "18.0760万元", nil])
        #expect(cells[6]["value"] as? Double == 18.076 && cells[6]["unit"] as? String == "万元")
        #expect(cells[7]["start"] is NSNull && cells[7]["value"] is NSNull && cells[7]["unit"] == nil)
    }

    @Test func figuresAreWrittenAsPrintedAndControlsAreEscaped() {
        let stage = Stage()
        _ = ParseRun(batch: stage.batch(["a.txt"]), format: .jsonl, digest: { _ in nil }).run()
        #expect(
            stage.output.text.hasPrefix(
                #"{"schema":"gouji/report/1","path":"a.txt","sha256":null,"medium":"text","encoding":"gb18030","script":"simplified","organ":"#
            ))
        #expect(
            stage.output.text.contains(
                #"{"id":"active.licensing.previousItems","state":"uncertain","value":18.0760,"raw":"18.0760万元","start":28,"end":41,"unit":"万元"}"#
            ))
        #expect(stage.output.text.contains(#""raw":"\u001b[31m\"红\"\u202e""#))
        #expect(stage.output.text.contains(#"{"number":2,"heading":"二、主动公开","start":0,"end":41}"#))
        #expect(stage.output.lines.count == 1)
    }

    @Test func csvKeepsFiguresAndDisarmsFormulas() {
        let stage = Stage()
        _ = ParseRun(batch: stage.batch(["=a.txt"]), format: .csv, digest: { _ in nil }).run()
        let rows = stage.output.text.components(separatedBy: "\r\n")
        #expect(rows[0] == "path,organ,year,id,state,value,raw,unit,start,end")
        #expect(rows[1].hasPrefix("'=a.txt,\"某市␛]0;x␇局\",2020,active.regulations.created,number,21,21,,0,2"))
        #expect(rows[2].hasSuffix(",number,-5,-5,,3,5"))
        #expect(rows[4].hasSuffix(",text,,'=1+1,,8,12"))
        #expect(rows.count == 24)
    }
}
