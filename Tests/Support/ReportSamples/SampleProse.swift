/// The words around the tables. Plain on purpose: the sample library in Reports/ has the prose of real length.
struct SampleProse {
    let organ: String
    let year: Int
    let noise: Noise
    let newReceived: Int
    let carriedOver: Int

    private static let towns = ["青榆", "岚谷", "松陵", "汀兰", "云岫", "丰汀", "柳湾", "霁川", "沅溪", "鹤汀"]
    private static let levels = ["市", "县", "区"]
    private static let departments = ["科学技术局", "自然资源局", "教育局", "卫生健康委员会", "人民政府", "市场监督管理局", "农业农村局", "人民政府办公室"]

    static func organ(_ random: inout SplitMix64) -> String {
        random.pick(towns) + random.pick(levels) + random.pick(departments)
    }

    private var subject: String { "政府信息公开工作年度报告" }

    var head: String {
        let title = "\(organ)\(year)年\(subject)"
        return switch noise {
        case .splitTitle: "\(organ)\n\n\(year)年\(subject)\n"
        case .aboutTitle: "\(organ)关于\(year)年\(subject)\n"
        case .labelledTitle: "  • 索引号\n  • 文 号\n  • 信息名称 \(organ)\(year)年\(subject)\n"
        case .noTitle: "根据规定，现将\(organ)\(year)年政府信息公开工作情况公布如下，统计期限为\(year)年1月1日至12月31日。\n"
        case .site:
            "网站首页 | 政务公开 | 办事服务 | 互动交流\n您的位置：首页 > 政务公开 > 年报\n索引号：QY2024-0\(year)\n字体：[大 中 小] 打印 关闭\n\(title)\n发布日期：\(year + 1)-01-18　浏览次数：1024\n"
        default: "\(title)\n发布日期：\(year + 1)-01-18\n"
        }
    }

    var tail: String {
        guard noise == .site else { return "" }
        return "\n扫一扫在手机打开当前页\n分享到：微信 微博\n版权所有：\(organ)　网站地图　联系我们\n"
    }

    func body(of section: Int) -> String {
        switch section {
        case 1:
            """
            \(noise == .staleYear ? year - 1 : year)年，本机关按照条例的规定推进公开工作。\(inner)
            （一）主动公开。通过门户网站发布信息426条，新媒体发布97条。
            （二）依申请公开。本年新收政府信息公开申请\(newReceived)件，上年结转\(carriedOver)件，均依法办理。
            （三）政府信息管理。落实发布审核制度，清理失效信息31条。
            （四）平台建设。维护政府信息公开专栏，更新办事指南12项。
            （五）监督保障。开展业务培训2期，接受社会评议。
            """
        case 5: "存在的问题：一是公开内容不够细，二是解读形式偏少。\n下一步：加强培训，丰富解读方式，及时更新目录。"
        case 6: "本年度未收取信息处理费。"
        default: ""
        }
    }

    private var inner: String {
        noise == .innerHeading ? "各科室报送的材料汇总如下。一、总体情况良好，二、主动公开政府信息情况稳定，没有发现重大问题。" : ""
    }

    func heading(_ section: Int) -> String {
        let (number, name) = Self.headings[section - 1]
        return switch noise {
        case .headingVariants: number + Self.variants[section - 1]
        case .headingsUnnumbered: name
        case .headingsDoubled: number + number + name
        default: number + name
        }
    }

    private static let headings = [
        ("一、", "总体情况"), ("二、", "主动公开政府信息情况"), ("三、", "收到和处理政府信息公开申请情况"),
        ("四、", "政府信息公开行政复议、行政诉讼情况"), ("五、", "存在的主要问题及改进情况"), ("六、", "其他需要报告的事项"),
    ]
    private static let variants = [
        "主要工作开展情况", "主动公开政府信息的情况", "收到和处理政府信息公开申请的情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "政府信息公开工作存在的主要问题及改进措施", "需要报告的其他事项",
    ]
}
