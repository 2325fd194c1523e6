/// Makes text comparable as a reader compares it: full width = half width, capital = small, traditional = simplified.
enum SearchFolding {
    /// The folded scalars of a text; one for each scalar of the source, so that places can be mapped back.
    static func fold(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(fold) }

    static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        let value = scalar.value
        switch value {
        case 0x41...0x5A: return value + 0x20
        case 0..<0x80: return value
        case 0x3000, 0xA0: return 0x20
        case 0xFF21...0xFF3A: return value - 0xFEE0 + 0x20
        case 0xFF01...0xFF5E: return value - 0xFEE0
        default: return simplified[value] ?? value
        }
    }

    /// Where a pattern occurs, as ranges of scalar positions; occurrences do not overlap.
    static func matches(of pattern: [UInt32], in text: [UInt32]) -> [Range<Int>] {
        guard let first = pattern.first, pattern.count <= text.count else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        let last = text.count - pattern.count
        while start <= last {
            if text[start] == first, pattern.indices.allSatisfy({ text[start + $0] == pattern[$0] }) {
                found.append(start..<(start + pattern.count))
                start += pattern.count
            } else {
                start += 1
            }
        }
        return found
    }

    static func contains(_ pattern: [UInt32], in text: [UInt32]) -> Bool {
        guard let first = pattern.first else { return true }
        guard pattern.count <= text.count else { return false }
        for start in 0...(text.count - pattern.count) where text[start] == first {
            if pattern.indices.allSatisfy({ text[start + $0] == pattern[$0] }) { return true }
        }
        return false
    }

    /// The characters that such reports and the names of organs are full of; a full conversion is not needed to find a word.
    private static let pairs =
        "訊讯開开務务與与報报關关辦办機机構构縣县區区鄉乡鎮镇廣广東东陝陕西西寧宁肅肃遼辽龍龙貴贵雲云濟济發发經经財财稅税"
        + "環环農农業业衛卫計计統统監监審审計计應应急急療疗障障勞劳動动總总體体況况項项處处結结轉转複复議议訴诉訟讼違违導导領领"
        + "團团員员會会議议規规範范標标準准數数據据實实無无為为這这來来對对後后過过進进從从時时現现產产類类號号華华鐵铁電电視视"
        + "書书長长門门問问題题題题設设認认識识訂订評评請请調调論论課课談谈證证費费資资質质車车運运達达選选還还鄭郑銀银錢钱鋼钢"
        + "陽阳陰阴隊队階阶際际隨随險险離离難难雙双雜杂頁页順顺須须預预題题風风飛飞館馆馬马驗验魚鱼鳥鸟麥麦黃黄點点齊齐齡龄"
        + "紅红約约級级納纳紙纸細细組组終终給给絕绝網网維维綜综線线編编緊紧縮缩織织續续職职聯联聽听臺台舉举舊旧艱艰節节範范"
        + "薦荐藝艺蘇苏蘭兰術术補补裝装親亲觀观覺觉觸触負负責责貢贡貧贫貨货購购貿贸賀贺賓宾賞赏賣卖賴赖贊赞趙赵趕赶跡迹踐践"
        + "軍军軟软較较載载輕轻輛辆輪轮輯辑輸输辭辞邊边鄰邻醫医釋释針针鍵键鎖锁錄录鏈链鑒鉴閉闭間间閱阅闊阔陳陈陸陆隸隶雖虽"
        + "靈灵靜静響响頂顶頒颁頓顿頭头頻频顯显願愿額额顧顾養养餘余駐驻驅驱骨骨個个們们倫伦偉伟側侧偵侦傑杰備备傳传債债傷伤"
        + "傾倾僅仅價价儀仪億亿優优儲储兒儿兩两冊册凍冻劃划則则剛刚創创劇剧劉刘勝胜勢势勵励勸劝匯汇協协卻却歷历壓压厭厌參参"
        + "吳吴員员啟启單单嚴严圍围園园圓圆圖图國国執执堅坚場场塊块塗涂塵尘墳坟壇坛壯壮壽寿夠够夾夹奪夺奮奋婦妇孫孙學学寫写"
        + "寬宽寶宝將将專专尋寻屆届屬属岡冈島岛嶺岭巖岩帥帅師师帳帐帶带幹干幾几庫库廠厂廳厅張张強强彈弹彙汇徑径徵征德德恆恒"
        + "態态慶庆憲宪懷怀戰战戶户捨舍掃扫採采換换揮挥損损擇择擊击擔担據据擴扩擬拟擾扰攝摄敗败敘叙敵敌於于暫暂條条楊杨楓枫"
        + "榮荣樂乐樓楼機机檔档檢检權权歐欧歡欢歲岁殘残殺杀氣气決决沒没沖冲淚泪淨净減减測测湯汤溝沟溫温滅灭滿满漁渔漢汉漲涨"
        + "潔洁潤润濃浓濕湿灣湾災灾點点煙烟熱热營营爭争爾尔牆墙獎奖獨独獲获環环療疗癥症盡尽盤盘礦矿碼码確确禮礼禦御種种稱称"
        + "穩稳窮穷競竞筆笔築筑簡简簽签籌筹糧粮"

    private static let simplified: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        var scalars = pairs.unicodeScalars.makeIterator()
        while let traditional = scalars.next(), let simple = scalars.next() {
            if traditional != simple { table[traditional.value] = simple.value }
        }
        return table
    }()
}
