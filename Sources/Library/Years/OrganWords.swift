/// Words in which names of organs differ without meaning another organ. Data; the order of the lines means nothing.
enum OrganWords {
    /// Short forms and the full ones. What has the full form is left as it is.
    static let fullForms: [(short: String, full: String)] = [
        ("科技", "科学技术"), ("发改", "发展改革"), ("工信", "工业信息化"), ("人社", "人力资源社会保障"), ("自规", "自然资源规划"), ("住建", "住房城乡建设"),
        ("交通", "交通运输"), ("文旅", "文化旅游"), ("文广旅", "文化广电旅游"), ("文广旅体", "文化广电旅游体育"), ("文体旅", "文化体育旅游"), ("文体广旅", "文化体育广电旅游"),
        ("卫健", "卫生健康"), ("退役军人", "退役军人事务"), ("应急", "应急管理"), ("国资委", "国有资产监督管理委员会"), ("市监", "市场监督管理"), ("市场监管", "市场监督管理"),
        ("医保", "医疗保障"), ("林草", "林业草原"), ("城管", "城市管理"), ("民宗", "民族宗教事务"), ("民委", "民族事务委员会"), ("人防", "人民防空"), ("教体", "教育体育"),
        ("教科", "教育科学技术"), ("粮储", "粮食物资储备"), ("政府", "人民政府"), ("管委会", "管理委员会"), ("街道办", "街道办事处"), ("经开区", "经济技术开发区"),
        ("高新区", "高新技术产业开发区"), ("公积金中心", "住房公积金管理中心"), ("农经", "农业农村经济"), ("外办", "外事办公室"),
    ]

    /// Full forms in which a short one is hidden.
    static let wholeWords = [
        "交通运输", "退役军人事务", "应急管理", "人民政府", "街道办事处", "市场监督管理", "城市管理", "人民防空", "科学技术", "高新技术", "外事办公室",
    ]

    /// The last part of a name and its full form.
    static let fullEndings: [(short: String, full: String)] = [("委", "委员会"), ("办", "办公室")]

    /// What stands before a place and belongs to the organ.
    static let leadingWords = ["国家税务总局"]

    /// Letters that join words and are left out in short forms.
    static let joiners = "和与及"

    /// The ends of place names, and of names that stand for one: 市, 县 …
    static let placeMarkers = "省市县区州盟旗镇乡"

    static let townMarkers = "镇乡旗盟"

    /// Words that hold such a letter and are no place.
    static let noPlaces = ["市场", "市监局", "市容", "市政工程", "市政公用", "城市", "社区", "联盟", "城乡", "乡镇", "城镇", "乡村", "区域", "县域", "小区"]

    /// Left out of names of places: 临夏回族自治州 is 临夏州.
    static let nationalities = [
        "蒙古族", "回族", "藏族", "维吾尔", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克", "哈萨克族", "傣族", "黎族",
        "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "塔吉克",
        "怒族", "鄂温克族", "保安族", "裕固族", "独龙族", "鄂伦春", "蒙古", "各族",
    ]
    static let autonomous = "自治"
}
