"""Realistic articles in any number, Chinese and English mixed, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import Block, BulletList, Heading, Mark, Paragraph, Quote, Text
from editor_app.domain.fields import Fields, Source
from editor_app.domain.normal_form import document

_ZH_SUBJECTS = "市政府 港务局 消防队 气象台 图书馆 高新区 渔民们 志愿者 教育局 公交集团 博物馆 社区居民 科研团队 合作社".split()
_ZH_VERBS = "启动 公布 举行 完成 推进 讨论 关注 建成 调整 恢复 开展 延长 改善 发现".split()
_ZH_OBJECTS = (
    "防汛演练 夜间航线 春季招生 老旧小区改造 低空经济试点 海上风电项目 冬季供暖 阅读推广活动 渔港整治 新能源公交 "
    "非遗展览 食品安全检查 人才公寓建设 湿地保护行动 科技创新大会 乡村振兴计划"
).split()
_ZH_CLAUSES = (
    "记者从现场了解到 据有关负责人介绍 与去年同期相比 在接受采访时 截至目前 为了方便群众办事 按照计划 不少市民表示 "
    "专家认为 接下来 从数据上看 在一线走访时"
).split()
_ZH_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜"
_ZH_GIVEN = "明 宁 文洁 筱安 晓东 海燕 建国 一帆 子涵 雨桐 志强 丽娜".split()
_EN_SUBJECTS = (
    "The harbour board,The city library,Fire crews,The weather office,Volunteers,The bus company,"
    "Researchers,The school district,Market traders,The museum"
).split(",")
_EN_VERBS = (
    "announced opened delayed approved reviewed extended restored praised questioned completed".split()
)
_EN_OBJECTS = (
    "a night ferry service,the flood defence plan,repairs to the old pier,a reading programme,the winter timetable,"
    "an offshore wind project,free evening classes,a new sorting centre,the budget for parks"
).split(",")
_EN_TAILS = (
    "after months of talks,despite the rain,with support from local shops,for the first time in a decade,"
    "according to figures published on Monday,before a packed meeting,at no cost to residents"
).split(",")
_SECTIONS = (("新闻", "时政"), ("新闻", "社会"), ("财经",), ("文化",), ("News", "City"), ("Business",))


def articles(count: int, seed: int = 1) -> Iterator[Content]:
    """``count`` contents of 300 to 6,000 characters, three Chinese ones to each English one."""
    chance = random.Random(seed)
    for index in range(count):
        yield _english(chance, index) if index % 4 == 3 else _chinese(chance, index)


def chinese_article(characters: int, seed: int = 1) -> Content:
    """One Chinese content of about ``characters`` characters, with subheadings, marks and a list."""
    return _chinese(random.Random(seed), 0, characters)


def _chinese(chance: random.Random, index: int, characters: int = 0) -> Content:
    blocks: list[Block] = []
    wanted = characters or _length(chance)
    written = 0
    while written < wanted:
        text = "".join(_zh_sentence(chance) for _ in range(chance.randint(2, 5)))
        written += len(text)
        blocks.append(_paragraph(chance, text))
        if len(blocks) % 4 == 0:
            blocks.append(Heading((Text(_zh_headline(chance)),)))
    if chance.random() < 0.2:
        blocks.append(BulletList(tuple((Paragraph((Text(_zh_sentence(chance)),)),) for _ in range(3))))
    fields = Fields(
        number=f"测-{index // 1000:04}-{index % 1000:03}",
        column="连线海州" if chance.random() < 0.2 else "",
        section=chance.choice(_SECTIONS[:4]),
        headline=_zh_headline(chance),
        deck=(_zh_headline(chance),) if chance.random() < 0.5 else (),
        language="zh-CN",
        sources=(Source("海州日报"),),
        credits=(
            Credit("reporter", "记者", (_zh_name(chance),)),
            Credit("editor", "编辑", (_zh_name(chance),)),
        ),
    )
    return Content(fields, document(blocks))


def _english(chance: random.Random, index: int) -> Content:
    blocks: list[Block] = []
    wanted = _length(chance)
    written = 0
    while written < wanted:
        text = " ".join(_en_sentence(chance) for _ in range(chance.randint(2, 5)))
        written += len(text)
        blocks.append(_paragraph(chance, text))
    if chance.random() < 0.3:
        blocks.insert(1, Quote((Paragraph((Text(_en_sentence(chance)),)),)))
    fields = Fields(
        number=f"T-{index // 1000:04}-{index % 1000:03}",
        section=chance.choice(_SECTIONS[4:]),
        headline=_en_sentence(chance)[:-1],
        language="en",
        sources=(Source("Haizhou Daily"),),
        credits=(Credit("author", "By", (f"Ann {chance.choice(_EN_VERBS).title()}",)),),
    )
    return Content(fields, document(blocks))


def _length(chance: random.Random) -> int:
    """Most newspaper pieces are short: a log-normal around 1,200 characters, cut at both ends."""
    return int(min(6000, max(300, chance.lognormvariate(7.1, 0.6))))


def _paragraph(chance: random.Random, text: str) -> Paragraph:
    if chance.random() < 0.15:
        middle = len(text) // 2
        return Paragraph(
            (
                Text(text[:middle]),
                Text(text[middle : middle + 6], frozenset({Mark.STRONG})),
                Text(text[middle + 6 :]),
            )
        )
    return Paragraph((Text(text),))


def _zh_headline(chance: random.Random) -> str:
    return chance.choice(_ZH_SUBJECTS) + chance.choice(_ZH_VERBS) + chance.choice(_ZH_OBJECTS)


def _zh_sentence(chance: random.Random) -> str:
    figure = f"{chance.randint(2, 980)}{chance.choice('户个人次')}"
    return f"{chance.choice(_ZH_CLAUSES)}，{_zh_headline(chance)}，涉及{figure}，{_zh_headline(chance)}。"


def _zh_name(chance: random.Random) -> str:
    return chance.choice(_ZH_SURNAMES) + chance.choice(_ZH_GIVEN)


def _en_sentence(chance: random.Random) -> str:
    parts = [chance.choice(words) for words in (_EN_SUBJECTS, _EN_VERBS, _EN_OBJECTS, _EN_TAILS)]
    return " ".join(parts) + "."
