import Testing

@testable import Library

@Suite struct OrganNamesTests {
    @Test func aNameWithoutItsPlaceIsTheOnlyOrganOfItsKindAndLevel() {
        let names = OrganNames(["市科技局", "白银市科学技术局", "白银区科学技术局", "白银市教育局"])
        #expect(names.isSame("市科技局", "白银市科学技术局"))
        #expect(!names.isSame("市科技局", "白银区科学技术局") && !names.isSame("白银区科学技术局", "白银市科学技术局"))
    }

    @Test func aNameWithoutItsPlaceIsNobodyAmongSeveral() {
        let names = OrganNames(["市科技局", "白银市科学技术局", "兰州市科技局"])
        #expect(!names.isSame("市科技局", "白银市科学技术局") && !names.isSame("市科技局", "兰州市科技局"))
        #expect(!names.isSame("白银市科学技术局", "兰州市科技局"))
    }

    @Test func outerPlacesMayBeLeftOutWhereOneOrganIsMeant() {
        let one = OrganNames(["甘肃省白银市科技局", "白银市科学技术局"])
        #expect(one.isSame("甘肃省白银市科技局", "白银市科学技术局"))
        let several = OrganNames(["甲市城关区教育局", "乙市城关区教育局", "城关区教育局"])
        #expect(!several.isSame("城关区教育局", "甲市城关区教育局") && !several.isSame("甲市城关区教育局", "乙市城关区教育局"))
    }

    @Test func theOrderOfTheNamesMeansNothing() {
        let names = ["市科技局", "白银市科学技术局", "甘肃省白银市科技局", "白银区科技局", "区科技局"]
        for _ in 0..<10 {
            let known = OrganNames(names.shuffled())
            #expect(known.isSame("市科技局", "甘肃省白银市科技局") && known.isSame("区科技局", "白银区科技局"))
            #expect(!known.isSame("白银区科技局", "白银市科学技术局"))
        }
    }
}
