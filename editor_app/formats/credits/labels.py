"""The words that stand before a name in a credit line, and the roles they mean."""

from __future__ import annotations

import re

SOURCE = "source"
IMAGE_SOURCE = "image_source"
DATE = "date"
NOISE = "noise"
# What a text draws on is part of the text: 资料来源.
REFERENCE = "reference"

# One row for each role: what newsrooms print.  `domain.credits.ROLES` names the keys; others are free roles.
_PRINTED: dict[str, str] = {
    "author": "作者 文 撰文 撰稿 撰稿人 执笔 文字 文案 文章作者 本文作者 原作者 特约撰稿 特约撰稿人 主笔 著 图文 图/文 文/图 图文作者 笔者 文稿",
    "reporter": "记者 采写 采访 采编 报道 首席记者 见习记者 特约记者 特派记者 摄影记者 图片记者 文字记者 采访记者 采写记者 主笔记者 小记者 "
    "采访撰稿 撰稿记者 采访/撰文 采写/摄影 采写/拍摄 新闻记者 记 者",
    "correspondent": "通讯员 特约通讯员 实习通讯员 职工通讯员 校园通讯员 学生通讯员 通联员 报道员 特约评论员 评论员",
    "intern": "实习生 见习生 实习记者",
    "photographer": "摄影 图 图片 摄 供图 图源 图片来源 图片摄影 拍摄 照片 摄影报道 图片报道 摄影/图片 摄图 图片提供 题图 封面图 头图 配图 图片由 图/视频 摄影/视频 资料图片 航拍 影像",
    "illustrator": "绘图 插画 插图 漫画 制图 手绘 图表 绘 绘画 画",
    "designer": "设计 美编 美术编辑 美术 版式 排版 版面 海报 海报设计 视觉 视觉设计 平面设计 UI 美工 封面设计 图表设计 动画 动效",
    "video": "视频 摄像 视频拍摄 视频制作 视频来源 影像拍摄 拍摄/剪辑 视频/剪辑 直播 导演 编导 视频记者",
    "editing": "剪辑 后期 视频剪辑 后期制作 剪接 视频编辑 包装 后期剪辑 剪辑/配音",
    "voice": "配音 播音 朗读 主播 诵读 音频 播报 主持 主持人 解说 旁白 朗诵",
    "on_camera": "出镜 出镜记者",
    "translator": "翻译 编译 译者 译 译文 译校",
    "contributor": "参与采写 参与采访 参与报道 参与写作 协助采写 供稿 投稿 来稿 供稿单位 供稿人 通讯 投稿人 稿件 来稿单位 撰稿单位 素材 素材提供 资料 整理 素材来源 整理/编辑 稿件提供",
    "planner": "策划 总策划 出品策划 选题策划 策划人 专题策划 创意 文案策划 策划/统筹 执行策划",
    "coordinator": "统筹 总统筹 协调 执行 执行统筹 项目统筹 统筹/策划",
    "editor": "编辑 文字编辑 网络编辑 网编 新媒体编辑 微信编辑 本期编辑 编 编者 小编 本版编辑 图片编辑 责任编缉 主编辑 文编 编排 编辑整理 内容编辑 助理编辑 版面编辑 稿件编辑 录入 "
    "录入员 信息录入 编辑人 编辑员 视觉编辑 值班编委 平台编辑",
    "responsible_editor": "责编 责任编辑 本文责编 责任编委 执行编辑 本期责编 责任主编 本版责编 责 编 执行责编 首席编辑 责任编緝",
    "proofreader": "校对 校 校对员 责任校对 校审 责校 一校 二校 三校 校验 核校 校核 编校 编辑校对",
    "copy_checker": "核稿 核稿人 复核",
    "first_reviewer": "一读 一审 初审 初审人 一审一校 初审编辑 一审编辑 一审人",
    "second_reviewer": "二读 二审 复审 复审人 二审二校 复审编辑 二审编辑 二审人 审校",
    "final_reviewer": "三读 三审 终审 终审人 三审三校 签发 签发人 审签 终审编辑 三审编辑 终校 三审人 审发",
    "reviewer": "审核 审稿 审核人 审读 审定 审阅 审稿人 审核员 主审 审批 把关 审 监审 内容审核 审核发布 编审",
    "duty_editor": "值班编辑 值班主任 值班主编 值班 当班编辑 夜班编辑 值班总编 值班编审 值班负责人 轮值主编 值班领导 轮值编辑",
    "dispatcher": "编发 发稿 发布者 发布人 上传 上传人 发布员 推送",
    "producer": "监制 制片 制片人 出品人 执行监制 执行制片 制作 制作人 监 制 监播 编辑监制",
    "chief_producer": "总监制 总制片 总编辑 总出品人 总制片人 总编 总监 出品总监",
    "chief_editor": "主编 执行主编 副主编 执行总编 总主编 本期主编",
    "publisher": "出品 发布 主办 发布单位 出品方 联合出品 发布机构 制作单位 出品单位 主办单位 承办 承办单位 联合制作 发布部门 责任单位 供稿部门 发文单位 发布者单位 发文机关",
}
_SOURCES = (
    "来源 稿源 稿件来源 文章来源 本文来源 信息来源 消息来源 新闻来源 内容来源 来源于 来源网站 来源媒体 出处 文章出处 转自 转载自 转载来源 摘自 原载 源自 综合自 "
    "来自 原文来源 来源平台 本文转载自 文章转自 本文转自 来源单位 稿件来自 部分来源 综合来源 文来源 首发 原发 本文首发于 首发于 刊载"
)
_DATES = "日期 时间 发布时间 发布日期 发表时间 更新时间 更新日期 发稿时间 日期时间 发表日期 发表于 发布于 添加时间 上传时间 录入时间 创建时间 时间日期 编辑时间 刊发时间 成文日期 更新于 出版日期"
_NOISE = (
    "浏览次数 浏览量 浏览 点击次数 点击数 点击量 点击 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 人气 字号 字体 字体大小 大小 评论 评论数 分享到 分享 打印 收藏 版次 版面 "
    "所属栏目 栏目 分类 类别 所属分类 频道 专题 标签 关键词 关键字 Tags tags TAG tag 查看 查看次数 阅读次 热度 次数 背景 背景色 视力保护色 我要评论 点赞 转发 发布地 "
    "字数 预计阅读 阅读时间 语音播报 纠错 索引号 文号 信息分类 主题分类 有效性 名称 公开方式 已浏览 收听 阅读提示 稿费 文章编号 ID id 阅读人数 访问 被阅读 本文已被浏览"
)


def _table() -> dict[str, str]:
    table = {"".join(word.split()): role for role, words in _PRINTED.items() for word in words.split()}
    table |= dict.fromkeys(_SOURCES.split(), SOURCE)
    table |= dict.fromkeys(_DATES.split(), DATE)
    table |= dict.fromkeys(_NOISE.split(), NOISE)
    table |= dict.fromkeys(("资料来源", "数据来源", "参考资料"), REFERENCE)
    for word in ("图源", "图片来源", "图片由", "视频来源", "素材来源"):
        table[word] = IMAGE_SOURCE
    return table


LABELS = _table()
# What may stand before a label: from which desk or of which rank.
_RANKS = "全媒体|融媒体|融媒|全媒|新媒体|多媒体|本文|本报|本网|本台|本刊|本社|本站|首席|资深|见习|实习|特约|特派|驻京|高级|前方|后方|主任|青年|一线|联合|特邀|中央|执行|值班|轮值|本期|本版|责任|摄影|文字|图片|视频|采访|采写|通联|外聘|专职|兼职|客户端|深度|调查|财经|时政|体育|文化|科技|教育|政法|经济|跑线|应急|海外|驻外|报业"
_SINGLE = "文图摄编校译绘画审"


def _pattern() -> str:
    words = sorted((word for word in LABELS if len(word) > 1), key=len, reverse=True)
    padded = [
        r"[\s\u3000]{0,4}".join(map(re.escape, word)) if len(word) == 2 else re.escape(word) for word in words
    ]
    # two-character labels are often set to the width of four: 编　辑
    return "|".join(padded) + f"|[{_SINGLE}]"


WORD = rf"(?:(?:{_RANKS}){{0,3}}(?:{_pattern()}))"
# Joined labels (文/图, 编辑、校对) are read as one, and never given back in part.
_ENDS = r"(?=[\s\u3000：:/／|｜丨︱)）]|$)"
_SOMEBODYS = r"(?![\u3400-\u9fff]{0,4}(?:记者|通讯员|实习生|评论员))"
JOINT = rf"(?>{WORD}(?:[\s\u3000]*[/／、&＆和及与][\s\u3000]*{_SOMEBODYS}{WORD}{_ENDS}){{0,3}})"


def role_of(label: str) -> str:
    """The role (or `SOURCE`, `DATE`, `NOISE`) that a printed label means, by its longest known ending."""
    compact = "".join(label.split())
    first = re.split("[/／、&＆|·和及与]", compact)[0] if compact not in LABELS else compact
    for start in range(len(first)):
        if first[start:] in LABELS:
            return _ranked(first, LABELS[first[start:]])
    return ""


def _ranked(label: str, role: str) -> str:
    """A rank may change the role: 值班编辑 is the duty editor, 实习编辑 an intern."""
    if role == "editor" and label.startswith("责任"):
        return "responsible_editor"
    return role
