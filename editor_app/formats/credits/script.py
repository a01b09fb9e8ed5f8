"""Traditional characters of the words that pages are made with, one for one to the simplified ones of the tables."""

from __future__ import annotations

_TRADITIONAL = (
    "記報導編輯責對審攝圖譯來發佈時間點擊閱讀評論關鍵標籤網絡臺灣電話熱線郵聲權歸轉載請註繪畫設計視頻錄製監統籌劃實習員訊聞執"
    "筆寫採訪專題欄頁現當國際財經體娛樂軟遊戲華陽東廣場樓號級個們為與後開見說還進過這麼樣從將應該車馬鳥魚麥齊龍張劉陳楊黃趙吳"
    "孫許馮鄧蕭蔣葉蘇呂盧鐘譚陸範賈韋鄒閻賀顧龔萬錢嚴湯溫龐顏莊聶魯歐蘭紀單駱藍鄭謝韓區業務處廠團組織別類總較無會變數碼觸複鏈"
    "結連購優質響贊賞讚歡掃維長識訂賬戶冊繼續濾顯隱儀據聯檔雙陣錦鳳偉強輝緒傑師學醫"
)
_SIMPLIFIED = (
    "记报导编辑责对审摄图译来发布时间点击阅读评论关键标签网络台湾电话热线邮声权归转载请注绘画设计视频录制监统筹划实习员讯闻执"
    "笔写采访专题栏页现当国际财经体娱乐软游戏华阳东广场楼号级个们为与后开见说还进过这么样从将应该车马鸟鱼麦齐龙张刘陈杨黄赵吴"
    "孙许冯邓萧蒋叶苏吕卢钟谭陆范贾韦邹阎贺顾龚万钱严汤温庞颜庄聂鲁欧兰纪单骆蓝郑谢韩区业务处厂团组织别类总较无会变数码触复链"
    "结连购优质响赞赏赞欢扫维长识订账户册继续滤显隐仪据联档双阵锦凤伟强辉绪杰师学医"
)
_TABLE = dict(zip(map(ord, _TRADITIONAL), _SIMPLIFIED, strict=True))


def simplified(text: str) -> str:
    """The text with known traditional characters simplified; of the same length, so that places still hold."""
    return text if text.isascii() else text.translate(_TABLE)
