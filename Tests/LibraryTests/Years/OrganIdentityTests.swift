import Testing

@testable import Library

@Suite struct OrganIdentityTests {
    @Test(
        "one organ under different names",
        arguments: [
            ("白银市科技局", "白银市科学技术局"), ("白銀市科學技術局", "白银市科学技术局"), ("某某市人民政府办公室", "某某市政府办"), ("岚谷县发改委", "岚谷县发展和改革委员会"),
            ("岚谷县发展改革委", "岚谷县发展和改革委员会"), ("鹤汀区人社局", "鹤汀区人力资源和社会保障局"), ("鹤汀区住建局", "鹤汀区住房和城乡建设局"), ("汀兰市卫健委", "汀兰市卫生健康委员会"),
            ("丰汀市市场监管局", "丰汀市市场监督管理局"), ("岭东县交通局", "岭东县交通运输局"), ("临夏州科技局", "临夏回族自治州科学技术局"), ("云岫新区管委会", "云岫新区管理委员会"),
            ("白银市科学技术局（白银市外国专家局）", "白银市科学技术局"), (" 白银市 科学技术局", "白银市科学技术局"), ("柳湾市应急局", "柳湾市应急管理局"),
        ])
    func names(left: String, right: String) {
        #expect(OrganIdentity(left) == OrganIdentity(right))
    }

    @Test(
        "different organs",
        arguments: [
            ("白银区科学技术局", "白银市科学技术局"), ("白银市人民政府", "白银市人民政府办公室"), ("白银市教育局", "白银市科学技术局"), ("兰州市科技局", "白银市科技局"),
            ("岚谷县发展和改革局", "岚谷县发展和改革委员会"), ("白银市城市管理局", "白银市管理局"), ("白银市市场监督管理局", "白银市监督管理局"), ("甘肃省科技厅", "青海省科技厅"),
            ("镇江市教育局", "江市教育局"), ("国家税务总局白银市税务局", "白银市税务局"),
        ])
    func otherOrgans(left: String, right: String) {
        #expect(OrganIdentity(left) != OrganIdentity(right))
    }

    @Test func aPlaceIsTakenApartFromItsOrgan() {
        let full = OrganIdentity("白银市白银区科技局")
        #expect(full.places.count == 2 && full.places.first == OrganIdentity("白银区科技局").place)
        #expect(OrganIdentity("兰州市科技局").places.count == 1 && OrganIdentity("贵州省科技厅").places.count == 1)
        #expect(OrganIdentity("市科技局").isNameless && OrganIdentity("市科技局").places.isEmpty)
        #expect(!OrganIdentity("镇江市教育局").isNameless)
        #expect(OrganIdentity("市市场监督管理局").kind == OrganIdentity("丰汀市市监局").kind)
    }
}
