/// Writes a sample in traditional characters. Holds the characters that samples use, no more.
func inTraditionalScript(_ text: String) -> String {
    var result = String(text.map { traditionalForms[$0] ?? $0 })
    for (wrong, right) in wordForms {
        var parts: [Substring] = []
        var rest = result[...]
        while let found = rest.firstRange(of: wrong) {
            parts += [rest[..<found.lowerBound], right[...]]
            rest = rest[found.upperBound...]
        }
        result = (parts + [rest]).joined()
    }
    return result
}

/// Words whose traditional form depends on more than the character.
private let wordForms = [("復議", "複議"), ("重復", "重複"), ("反復", "反覆"), ("聯係", "聯繫")]

private let traditionalForms: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
        "万专业丰为举于云们会体兰关内农决况减办务动区单卫历县发号后员国图场处复够学实审对将属岚废开强当录总户执扫护报据数无时术机权条构栏汇没浏湾现监确称稳类纠纳组细织经结统继续维缴网罚联范获补规览计订认训议许讼设访评诉询请读购费资转过这进适采门闭问霁页项题额鹤系",
        "萬專業豐為舉於雲們會體蘭關內農決況減辦務動區單衛歷縣發號後員國圖場處復夠學實審對將屬嵐廢開強當錄總戶執掃護報據數無時術機權條構欄匯沒瀏灣現監確稱穩類糾納組細織經結統繼續維繳網罰聯範獲補規覽計訂認訓議許訟設訪評訴詢請讀購費資轉過這進適採門閉問霽頁項題額鶴係"))
