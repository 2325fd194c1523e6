/// A rectangle on a page as a reader sees it, in points; y grows downwards.
struct PDFBox: Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middleX: Double { (left + right) / 2 }
    var middleY: Double { (top + bottom) / 2 }

    mutating func unite(_ other: PDFBox) {
        left = min(left, other.left)
        top = min(top, other.top)
        right = max(right, other.right)
        bottom = max(bottom, other.bottom)
    }

    func containsMiddle(of other: PDFBox) -> Bool {
        left <= other.middleX && other.middleX <= right && top <= other.middleY && other.middleY <= bottom
    }

    /// The same place on a page that is turned for reading.
    func turned(_ turn: PDFTurn, width: Double, height: Double) -> PDFBox {
        switch turn {
        case .none: self
        case .clockwise: PDFBox(left: top, top: width - right, right: bottom, bottom: width - left)
        case .counterclockwise: PDFBox(left: height - bottom, top: left, right: height - top, bottom: right)
        case .upsideDown: PDFBox(left: width - right, top: height - bottom, right: width - left, bottom: height - top)
        }
    }
}

/// How the characters of a page stand: a wide table may be printed sideways on it.
enum PDFTurn: Equatable {
    case none
    /// Lines run from top to bottom.
    case clockwise
    /// Lines run from bottom to top.
    case counterclockwise
    case upsideDown
}

/// A map of the plane as PDF and SVG write it: x′ = ax + cy + e, y′ = bx + dy + f.
struct PDFTransform {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    func apply(_ point: PDFPoint) -> PDFPoint {
        PDFPoint(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
    }

    /// First `inner`, then this one.
    func after(_ inner: PDFTransform) -> PDFTransform {
        PDFTransform(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
            e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
    }
}

struct PDFPoint {
    var x: Double
    var y: Double
}
