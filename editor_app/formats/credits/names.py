"""Telling people from organisations and from anything else, by how their names are made."""

from __future__ import annotations

import re

from editor_app.formats.credits.script import simplified

# Family names in use, the most frequent first (together over 99 % of the bearers), then double ones.
SINGLE_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜"
    "倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲"
    "房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商"
    "刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海"
    "阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那"
    "宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由茆禤仵逄綦訾粘褟弓占过"
    "劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魏呂盧鐘鍾譚陸範賈韋鄒閆閻賀顧龔邵萬錢嚴湯溫龐顏倪莊聶魯詹歐關蘭紀畢單駱藍遊靳"
)
DOUBLE_SURNAMES = frozenset(
    "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 东方 南宫 端木 百里 呼延 澹台 宇文 长孙 轩辕 独孤 闻人 申屠 太史 "
    "拓跋 赫连 钟离 司空 第五 鲜于 歐陽".split()
)
# Ordinary words that are built like a name.
_NOT_NAMES = frozenset(
    "高清 高度 高等 高级 高温 金融 金额 金牌 方便 方面 方法 方式 文字 文化 文明 文章 文件 文学 文艺 时间 时代 时政 时尚 时事 时评 安全 安徽 安排 "
    "江苏 江西 广告 广东 广西 海报 海南 海外 海口 海军 湖南 湖北 河南 河北 山东 山西 云南 贵州 甘肃 宁夏 青海 石油 石家庄 马上 马路 马来 "
    "明天 明星 明年 全部 全国 全文 全媒体 全球 全程 国内 国际 国家 国防 国庆 来源 来自 来稿 原创 原文 原标题 原因 平台 平安 平时 平面 成功 成都 成立 成为 "
    "和平 和谐 相关 相片 向上 向下 公司 公告 公开 公安 公益 公众号 应急 应用 连线 连载 单位 关于 关注 关键 关闭 解放 解读 解释 解决 "
    "白天 白色 黄色 蓝天 通讯 通知 通讯员 强国 花园 花絮 荣誉 路透 温馨 温度 温暖 查看 计划 水平 米兰 英国 美国 法国 德国 韩国 泰国 "
    "万人 万元 千人 万里 万众 于是 何时 何以 任务 任何 任命 任职 何必 从此 从前 但是 那么 那些 由于 居民 时候 时刻 经过 过去 过程 过年 "
    "阅读 分享 收藏 评论 点赞 转发 转载 编辑 记者 摄影 作者 校对 审核 责编 视频 图片 图文 字体 字号 大小 默认 打印 关闭 本报 本网 本站 "
    "系统管理员 管理者 网络整理 网络编辑 资料整理 本站编辑 小编 新华网 人民网 新闻网 不详 佚名 匿名 网络 综合 整理 管理员 未知 无 暂无 网友 市民 读者 同学 老师 先生 女士 小姐 教授 主任 局长 书记 市长 "
    "双方 史上 左右 左侧 右侧 上方 下方 华为 华北 华东 华南 华中 华人 安卓 苹果 乐园 乐观 康复 农村 农业 农民 司机 司法 商业 商务 商品 "
    "车辆 车展 车主 石头 农产品 马拉松 项目 房屋 房产 房地产 童年 景区 景点 冷空气 惠民 晋级 都市 普通 普及 容易 隆重 印度 印象 战争 利益 利用 "
    "信息 信用 展览 展示 展开 富裕 衡阳 云计算 支持 支付 支部 权威 权利 位于 位置 封面 封面图 区域 区块 满意 楼市 边界 边缘 包括 包装 常德 "
    "高德 高考 高铁 高校 文旅 文创 文体 文联 师生 师范 师傅 党员 党建 党委 党支部 季度 季节 尚未 阳光 阳性 明确 明显 元旦 相信 相机 麦克风 "
    "舒适 简单 简介 简体 连续 连接 古代 古城 古典 吉林 吉祥 时长 游客 游戏 项链 蒙古 柴油 房价 管理 管控 路上 路口 华裔 喻为 成员 成本 成果 盛典 盛会 "
    "谷歌 谷底 曲线 曲目 章节 章程 左边 关系 焦点 焦虑 包含 宁波 宁静 尚有 舒服 纪念 纪录 梅花 童话 毕业 单独 单身 季军 霍乱 "
    "万物 严格 严重 武汉 武术 武器 孔雀 向前 向往 汤圆 康熙 施工 施行 牛奶 安装 安静 易购 乔迁 伍佰 颜色 庄严 岳阳 申请 申报 欧洲 欧盟 耿直 "
    "钟声 沈阳 卢布 姜汤 程序 程度 苏州 余额 叶子 杜绝 蒋介石 潘多拉 田野 董事 董事长 袁大头 曾经 许多 许可 唐代 唐山 宋代 郑州 罗马 林业 林区 何况 "
    "胡同 朱红 马力 孙子 徐州 周边 周刊 周年 周末 周一 周二 周三 周四 周五 周六 周日 吴江 赵国 黄金 黄河 黄山 杨柳 陈列 陈述 刘海 张力 张贴 李子 王国 王者 "
    "金华 金秋 金色 石材 石化 夏天 夏季 夏日 方案 方向 方针 白酒 白云 江南 江山 江湖 雷达 雷电 侯车 龙头 龙舟 史料 历史 陶瓷 黎明 贺卡 贺岁 毛利 毛巾 邵阳 万一 钱包 钱财 "
    "高端 高层 高峰 高速 高原 高职 高效 高兴 高手 高新 高质量 安康 安置 安心 安防 安保 常务 常规 常见 常态".split()
)
_ORGANISATION_END = re.compile(
    r"(?:网|网站|报|报社|日报|晚报|早报|晨报|时报|周报|商报|青年报|都市报|周刊|杂志|社|通讯社|新华社|中新社|台|电视台|电台|广播|卫视|频道|客户端|发布"
    r"|融媒|融媒体|中心|公司|集团|局|部|委|委员会|办|办公室|厅|署|院|所|处|科|室|组|站|馆|会|协会|学会|联合会|基金会|联盟|党支部|支部|总队|支队|大队|中队|警方|公安"
    r"|政府|法院|检察院|医院|大学|学院|学校|中学|小学|幼儿园|银行|出版社|工作室|编辑部|新闻部|采访部|记者站|新闻|在线|热线|视觉|视觉中国|图虫|微信|公众号|微博|头条|百家号"
    r"|澎湃号|企鹅号|观察|财经|科技|传媒|媒体|全媒体|新媒体|资讯|快报|快讯|快科技|军网|论坛|宣传部|纪委|监委|县委|市委|省委|区委|镇|乡|街道|村|社区|APP|App|app|号|网友|供图|资料)$"
)
_HAN_NAME = re.compile("^[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}$")
_DOTTED_NAME = re.compile("^[\u3400-\u9fff]{1,8}(?:[·•・．][\u3400-\u9fff]{1,10}){1,3}$")
_LATIN_WORD = r"(?:[A-Z\u00c0-\u00de][\w\u00c0-\u024f'’.-]*|de|da|del|della|der|den|van|von|bin|al|el|la|le|di|du|dos|ten|ter)"
_LATIN_NAME = re.compile(rf"^{_LATIN_WORD}(?:\s+{_LATIN_WORD}){{0,4}}(?:,? (?:Jr|Sr|II|III)\.?)?$")
_HAN_SIGN = re.compile("[\u3400-\u9fff]")
_CONTROL = re.compile(
    "^\\W*(?:我要|查看|点击|分享|收藏|打印|关闭|返回|评论|字号|字体|阅读|浏览|订阅|关注|扫码|下载|更多|纠错|举报|转发)"
)
_PEN_NAME = re.compile("^[\\w\u3400-\u9fff·.\\-]{1,8}$")


def is_person(name: str) -> bool:
    """Tell a Chinese personal name by its family name and length, or a dotted one; strict."""
    if _DOTTED_NAME.match(name):
        return True
    name = simplified(name)
    if not _HAN_NAME.match(name) or name in _NOT_NAMES or is_organisation(name):
        return False
    if name[:2] in DOUBLE_SURNAMES:
        return 3 <= len(name) <= 4
    return name[0] in SINGLE_SURNAMES and (len(name) <= 3 or name[1] in SINGLE_SURNAMES)


def is_organisation(name: str) -> bool:
    """Tell an organisation or account by the last word of its name."""
    return len(name) > 2 and _ORGANISATION_END.search(simplified(name)) is not None


def may_be_person(name: str) -> bool:
    """Tell what an explicit label may name: a person, or a pen name of a few characters; lenient."""
    if is_person(name) or is_latin_name(name):
        return True
    if (
        name in _NOT_NAMES
        or _CONTROL.match(name)
        or is_organisation(name)
        or name.isdigit()
        or len(_HAN_SIGN.findall(name)) > 5
    ):
        return False
    return _PEN_NAME.match(name) is not None and not re.search(r"\d{3}", name)


def is_control(text: str) -> bool:
    """Tell what a site's header sets beside names: 我要评论, 分享到."""
    return _CONTROL.match(text) is not None


def is_latin_name(name: str) -> bool:
    """Tell a name in Latin letters: capitalised words, particles, initials."""
    return (
        len(name) <= 60 and _LATIN_NAME.match(name) is not None and any(char.islower() for char in name + "a")
    )
