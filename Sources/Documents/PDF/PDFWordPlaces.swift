/// Finds the word that a small box stands in.
struct PDFWordPlaces {
    /// By stripes of the page.
    private var stripes: [Int: [PDFBox]] = [:]
    private static let stripe = 24.0

    init(_ words: [PDFWord]) {
        for word in words where word.box.height < 5 * Self.stripe {
            for stripe in Self.number(word.box.top)...Self.number(word.box.bottom) { stripes[stripe, default: []].append(word.box) }
        }
    }

    /// Whether a box no larger than a character lies within a word.
    func holds(_ box: PDFBox) -> Bool {
        guard max(box.width, box.height) < Self.stripe, let words = stripes[Self.number(box.middleY)] else { return false }
        return words.contains {
            $0.left - 0.5 <= box.left && box.right <= $0.right + 0.5 && $0.top - 0.5 <= box.top && box.bottom <= $0.bottom + 0.5
        }
    }

    private static func number(_ y: Double) -> Int { Int((max(-1e5, min(1e5, y)) / stripe).rounded(.down)) }
}
