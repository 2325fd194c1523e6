import Testing

@testable import Documents

@Suite struct CompoundFileTests {
    /// A container whose directory names streams.
    private func container(_ streams: String...) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
        for stream in streams {
            let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            bytes += name + [UInt8](repeating: 0, count: 128 - name.count)
        }
        return bytes
    }

    @Test func theKindIsToldByTheFirstStream() {
        #expect(MediumDetection.medium(of: container("Root Entry", "WordDocument", "Workbook")) == .doc)
        #expect(MediumDetection.medium(of: container("Root Entry", "Workbook", "WordDocument")) == .xls)
        #expect(MediumDetection.medium(of: container("Root Entry", "Book")) == .xls)
        #expect(MediumDetection.medium(of: container("Root Entry", "MatOST")) == .wps)
        #expect(MediumDetection.medium(of: container("Root Entry")) == .doc)
    }

    @Test func aFileThatAPasswordLocksIsTold() {
        #expect(decoding(container("Root Entry", "EncryptionInfo", "EncryptedPackage")).reason == .encrypted(.docx))
    }
}
