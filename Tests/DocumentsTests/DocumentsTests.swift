import Glibc
import Testing

@testable import Documents

/// What a decoding gave, or why it gave nothing.
func decoding(_ bytes: [UInt8]) -> Result<Document, DocumentError> {
    Result { () throws(DocumentError) in try DocumentLoader.decode(bytes) }
}

extension Result where Success == Document, Failure == DocumentError {
    var text: String? { (try? get()).map { String(decoding: $0.text, as: UTF8.self) } }
    var encoding: String? { (try? get())?.encoding }
    var reason: DocumentError? { if case .failure(let reason) = self { reason } else { nil } }
}

/// Text as an iconv encoding has it; the tests make their own bytes, so that no reader vouches for itself.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    let converter = iconv_open(encoding, "UTF-8")!
    defer { iconv_close(converter) }
    var source = Array(text.utf8)
    var result = [UInt8](repeating: 0, count: source.count * 4 + 16)
    let capacity = result.count
    let left = source.withUnsafeMutableBytes { input in
        result.withUnsafeMutableBytes { output in
            var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var count = input.count
            var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
            var space = capacity
            precondition(iconv(converter, &from, &count, &to, &space) == 0)
            return space
        }
    }
    return Array(result.prefix(capacity - left))
}

/// A report's beginning, long enough for the statistics of the detectors.
let simplifiedText = """
    石桥县水务局2023年政府信息公开工作年度报告

    一、总体情况
    2023年，我局主动公开政府信息62条，收到申请3件，均按期答复，行政复议、行政诉讼情况见附表。
    二、主动公开政府信息情况
    规章\t0\t0\t0

    """

let traditionalText = """
    石橋縣水務局2023年政府信息公開工作年度報告

    一、總體情況
    2023年，我局主動公開政府信息62條，收到申請3件，均按期答覆，行政複議、行政訴訟情況見附表。
    二、主動公開政府信息情況
    規章\t0\t0\t0

    """
