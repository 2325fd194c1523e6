import Testing

@testable import Parsing

@Suite struct LabelDistanceTests {
    private func similarity(_ left: String, _ right: String, prefix: Bool = false) -> Double {
        let (left, right) = (FoldTables.shared.foldLabel(left), FoldTables.shared.foldLabel(right))
        return left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                guard let one = left.baseAddress, let other = right.baseAddress else { return -1 }
                return prefix
                    ? LabelDistance.prefixSimilarity(one, left.count, other, right.count)
                    : LabelDistance.similarity(one, left.count, other, right.count)
            }
        }
    }

    @Test func equalLabelsAreAlikeAndStrangersAreNot() {
        #expect(similarity("予以公开", "予以公开") == 1)
        #expect(similarity("予以公开", "重复申请") == 0)
    }

    @Test func ordinalsBracketsAndSpacesDoNotCount() { #expect(similarity("（一）予 以 公 开", "予以公开") == 1) }

    @Test func traditionalCharactersDoNotCount() { #expect(similarity("屬於國家秘密", "属于国家秘密") == 1) }

    @Test func oneCharacterLostCostsOneInTheLength() { #expect(abs(similarity("本年度止件数", "本年废止件数") - (1 - 1.0 / 6)) < 1e-9) }

    @Test func labelsOfVeryDifferentLengthAreNotCompared() { #expect(similarity("其他", "其他法律行政法规禁止公开") == 0) }

    @Test func theBeginningOfALabelIsFoundInIt() {
        #expect(similarity("申请人逾期未按收费", "申请人逾期未按收费通知要求缴纳费用", prefix: true) == 1)
        #expect(similarity("申请人逾期未按收贵", "申请人逾期未按收费通知要求缴纳费用", prefix: true) > 0.85)
    }

    @Test func similarityIsSymmetric() {
        for (left, right) in [("其他法律法规禁止公开", "其他法律行政法规禁止公开"), ("要求提供公开出版物", "提供公开出版物"), ("总计", "合计")] {
            #expect(similarity(left, right) == similarity(right, left))
        }
    }
}
