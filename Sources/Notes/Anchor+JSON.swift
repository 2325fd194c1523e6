extension Anchor {
    /// The anchor as the side file writes it, `nil` for `unknown("")`.
    package var json: JSONValue? {
        switch self {
        case .cell(let id, let seen):
            return .object([JSONMember("cell", .string(id)), JSONMember("seen", seen.map(JSONValue.string) ?? .null)])
        case .section(let number, let quote, let position):
            var members = [JSONMember("section", .number(String(number)))]
            if let quote { members.append(JSONMember("quote", quote.json)) }
            if let position {
                let bounds = [position.lowerBound, position.upperBound].map { JSONValue.number(String($0)) }
                members.append(JSONMember("position", .array(bounds)))
            }
            return .object(members)
        case .finding(let fingerprint):
            return .object([JSONMember("finding", .string(fingerprint))])
        case .report:
            return .object([JSONMember("report", .bool(true))])
        case .unknown(let text):
            return try? JSONReader.read(ArraySlice(text.utf8))
        }
    }

    /// Reads an anchor; one of another shape becomes `unknown`, so that its note is still listed.
    package init(json: JSONValue?) {
        if let id = json?["cell"]?.string {
            self = .cell(id, seen: json?["seen"]?.string)
        } else if let number = json?["section"]?.integer {
            let bounds = json?["position"]?.array?.compactMap(\.integer) ?? []
            let isRange = bounds.count == 2 && bounds[0] >= 0 && bounds[0] <= bounds[1]
            self = .section(number, quote: Quote(json: json?["quote"]), position: isRange ? bounds[0]..<bounds[1] : nil)
        } else if let fingerprint = json?["finding"]?.string {
            self = .finding(fingerprint)
        } else if json?["report"]?.bool == true {
            self = .report
        } else {
            self = .unknown(json?.line ?? "")
        }
    }
}

extension Quote {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("exact", .string(exact)), JSONMember("prefix", .string(prefix)), JSONMember("suffix", .string(suffix)),
        ])
    }

    fileprivate init?(json: JSONValue?) {
        guard let exact = json?["exact"]?.string else { return nil }
        self.init(exact: exact, prefix: json?["prefix"]?.string ?? "", suffix: json?["suffix"]?.string ?? "")
    }
}
