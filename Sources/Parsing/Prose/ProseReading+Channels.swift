extension ProseReading {
    /// 其中网络申请9件、信函申请4件，当面申请2件; 共计15件 behind them is their sum.
    mutating func readChannels() {
        var parts: [(count: Int, words: ClosedRange<Int>)] = []
        var channels: [ArraySlice<UInt16>] = []
        for clause in clauses() {
            if let sum = parts.isEmpty ? nil : sum(in: clause) {
                keep(parts)
                claim(.channelSum, sum.value, sum.words, isPlain: false)
                return
            }
            let ways = clause.tokens.filter { tokens[$0].word == .channel }
            let counts = clause.tokens.filter { tokens[$0].count != nil }
            guard let way = ways.last, counts.count == 1, let value = tokens[counts[0]].count, value.unit == .cases, isOwnCount(counts[0]),
                way < counts[0], gap(way, counts[0]) <= 8, clause.tokens.allSatisfy({ mayStandBesideChannel($0) })
            else {
                if parts.isEmpty || ways.isEmpty && counts.isEmpty { continue }
                break
            }
            // 网上9件，其中邮箱3件: parts of a part. 网上9件 …；网上5件: another list.
            let name = letters[tokens[ways[0]].start..<tokens[way].end]
            guard parts.isEmpty || !holds(.part, in: clause.tokens[0]..<way), !channels.contains(where: { $0.elementsEqual(name) }) else {
                return
            }
            channels.append(ArraySlice(name))
            parts.append((counts[0], ways[0]...counts[0]))
        }
        keep(parts)
    }

    private mutating func keep(_ parts: [(count: Int, words: ClosedRange<Int>)]) {
        guard parts.count > 1 else { return }
        for part in parts { if let value = tokens[part.count].count?.value { claim(.channel, value, part.words, isPlain: false) } }
    }

    private func sum(in clause: Clause) -> (value: Figure, words: ClosedRange<Int>)? {
        let told = clause.tokens
        guard told.count == 2, tokens[told[0]].word == .together, let (value, unit) = tokens[told[1]].count, unit == .cases,
            gap(told[0], told[1]) <= 2
        else { return nil }
        return (value, told[0]...told[1])
    }

    private func mayStandBesideChannel(_ token: Int) -> Bool {
        switch tokens[token].kind {
        case .word(let word):
            switch word {
            case .channel, .request, .weakRequest, .part, .also, .receive, .neutral, .disclosure: true
            default: false
            }
        case .count: true
        default: false
        }
    }
}
