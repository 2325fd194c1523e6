/// The middle value; of an even number of values the lower of the two in the middle.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[(sorted.count - 1) / 2]
}

/// A number with `places` digits behind the point, rounded.
func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "–" }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let whole = Int((value * scale).rounded())
    guard places > 0 else { return String(whole) }
    let digits = String(whole)
    let wide = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return wide.dropLast(places) + "." + wide.suffix(places)
}

func megabytes(_ bytes: Int) -> String { fixed(Double(bytes) / 1e6, 1) }

func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? text + space : space + text
}
