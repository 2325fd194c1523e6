import Checking
import ReportFormat

/// Finds reports of other organs whose text is alike, without comparing each with each: alike texts meet under a common key.
struct PeerIndex: Sendable {
    private struct Key: Hashable {
        let section: UInt8
        let band: UInt32
    }

    private struct Member {
        let report: Int32
        let organ: OrganRegistry.Organ
    }

    private var members: [Key: [Member]] = [:]
    /// Text that so many organs share is a model that all were given; the first ones stand for all.
    private static let mostMembers = 4

    mutating func add(_ report: Int, organ: OrganRegistry.Organ, bands: [[UInt32]]) {
        for (section, keys) in bands.enumerated() {
            for band in keys {
                let key = Key(section: UInt8(section), band: band)
                if let known = members[key], known.count >= Self.mostMembers || known.contains(where: { $0.organ == organ }) { continue }
                members[key, default: []].append(Member(report: Int32(report), organ: organ))
            }
        }
    }

    /// Reports of other organs that may be alike in a section, each once.
    func candidates(section: Int, bands: [UInt32], besides organ: OrganRegistry.Organ) -> [Int] {
        var found: [Int] = []
        for band in bands {
            for member in members[Key(section: UInt8(section), band: band)] ?? [] where member.organ != organ {
                if !found.contains(Int(member.report)) { found.append(Int(member.report)) }
            }
        }
        return found
    }
}
