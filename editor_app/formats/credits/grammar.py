"""The grammar of a Chinese credit line: labels, separators and values, whatever way they are set.

``来源/株洲日报 全媒体记者/胡文洁``, ``文丨李明 图丨王宁``, ``记者 李明 王宁 通讯员 赵一 报道``, ``【编辑：李明】``,
``来源：海湾晚报作者：李明`` are all sequences of items; what no item takes is left over.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from editor_app.formats.credits.labels import JOINT, NOISE, SOURCE, role_of
from editor_app.formats.credits.names import is_organisation
from editor_app.formats.credits.script import simplified
from editor_app.formats.credits.values import Value, is_unit, read_names, read_organisations

_GAP = "[\\s\u3000]*"
_SEPARATOR = rf"{_GAP}(?:[：:／/|｜丨︱∣┃│︳﹕∶]|(?:——|－|—|-)(?=[\s\u3000]*[\u3400-\u9fff])){_GAP}"
_BEFORE = '(?:^|(?<=[\\s\u3000、，,；;。.|｜丨/／·•（(\\[【）)\\]】□■◎▲△●○◆◇★☆>《》”"|]))'
# A label with a separator; glued to what stands before it only where it is a word and not one sign.
_MARKED = re.compile(rf"{_BEFORE}(?P<label>{JOINT}){_SEPARATOR}")
_GLUED = re.compile(rf"(?<=[\u3400-\u9fff\w])(?P<label>(?=[\u3400-\u9fff\s]{{2}}){JOINT}){_GAP}[：:]{_GAP}")
_SPACED = re.compile(
    rf"{_BEFORE}(?P<label>(?=[\u3400-\u9fff\s][\u3400-\u9fff\s/／、&]){JOINT}){_GAP}(?=[\u3400-\u9fff])"
)
_OF_A_UNIT = ("记者", "通讯员", "实习生", "评论员", "编辑", "特约撰稿人?", "报道员")
_UNIT = re.compile(
    rf"{_BEFORE}(?P<unit>[\u3400-\u9fffA-Za-z\d+·“”]{{2,16}}?[+]?){_GAP}(?P<label>(?:(?:全媒体|融媒体|融媒|见习|实习|首席|特约|特派|摄影|图片|文字|评论|新媒体|资深|视频|驻[\u3400-\u9fff]{{2,4}}))*"
    rf"(?:{'|'.join(_OF_A_UNIT)}))(?:{_SEPARATOR}|{_GAP})(?=[\u3400-\u9fff])"
)
# A desk's own name for a role: 每经编辑：…, 新闻统筹：….
_PREFIXED = re.compile(
    rf"{_BEFORE}(?P<label>[\u3400-\u9fff]{{1,4}}?(?:记者|编辑|责编|校对|审核|统筹|策划|监制|制图|设计|摄影|摄像|视频|剪辑|主编|编审|审校|翻译|审读))"
    rf"{_GAP}[：:丨｜|]{_GAP}"
)
_REVERSED = re.compile(
    rf"^(?P<names>[\u3400-\u9fff·]{{2,4}}(?:[、，,\s\u3000/／]+[\u3400-\u9fff·]{{2,4}}){{0,4}}?){_GAP}[/／|｜丨]?{_GAP}"
    r"(?P<label>文[、/ ]?图|图[、/ ]?文|文|图|摄影报道|摄影|摄|撰文|报道|供图|供稿|整理|编译|制图|绘|采写)$"
)
# 【作者】李明
_BRACKETED_LABEL = re.compile(
    rf"[【\[]{_GAP}(?P<label>{JOINT}){_GAP}[】\]]{_GAP}[:：]?{_GAP}(?=[\u3400-\u9fffA-Za-z])"
)
_SEPARATED = re.compile("[：:丨｜|]")
_SOMEBODY = re.compile("记者|通讯员|記者|通訊員")
_REPORTING_FROM = re.compile(
    "[ \u3000]+(?:[\u3400-\u9fff]{2,4})?(?:综合|摄影|現場|现场)?(?:报道|报导|報道|報導)[。.]?$"
)
# 作者：本报记者 江若水: the inner label says it better.
_LABEL_BEFORE_LABEL = re.compile(
    "(?:作者|文|撰文)[ \u3000]*[:：丨|/][ \u3000]*(?=[㐀-鿿]{0,8}(?:记者|通讯员|评论员)[ \u3000:：/]?[㐀-鿿])"
)
_SKIPPED = re.compile("[\\s\u3000、，,；;。.|｜丨/／·•□■◎▲△●○◆◇★☆:：—\\-_]*")
_SPOKEN = re.compile("[。！？!?，,][^\\s]|[。！？!?]$|^[您你我他她它这那请是对不]")


@dataclass(frozen=True, slots=True)
class Item:
    """One label with its value, read."""

    role: str
    label: str
    value: Value
    printed: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a line says: its items, and the pieces that no item takes."""

    items: tuple[Item, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Anchor:
    start: int
    end: int
    label: str
    marked: bool
    unit: str = ""
    printed: str = ""


@functools.lru_cache(maxsize=1024)  # pages say the same line again: in menus, and once more in the foot
def scan(text: str) -> Scan:
    """Read a line as a sequence of labelled items."""
    text = _LABEL_BEFORE_LABEL.sub("", text)
    text = _BRACKETED_LABEL.sub(lambda found: f"{found['label']}：", text)
    text = _without_brackets(text)
    if _SOMEBODY.search(text):
        text = _REPORTING_FROM.sub("", text)
    anchors = _anchors(text)
    items: list[Item] = []
    left: list[str] = []
    first = anchors[0].start if anchors else len(text)
    before = _made_by(text[:first])
    items.extend(before)
    left.extend([] if before else _leftover(text[:first]))
    for anchor, following in zip(anchors, [*anchors[1:], None], strict=False):
        printed = text[anchor.end : following.start if following else len(text)]
        item = _item(anchor, printed)
        if item is None:
            left.append(text[anchor.start : anchor.end] + printed)
        else:
            items.append(item)
            left.extend(item.value.left)
    if not items or left:
        found = _reversed(text)
        if found:
            return Scan(tuple(found), ())
    return Scan(tuple(_with_line_unit(items)), tuple(left))


def _without_brackets(text: str) -> str:
    """The line inside its brackets: 【编辑：李明】, [责任编辑:王宁], （记者 李明）."""
    text = text.strip(" \u3000\u00a0\t\n")
    while (
        len(text) > 2
        and (text[0], text[-1]) in _PAIRS
        and not any(c in text[1:-1] for c in (text[0], text[-1]))
    ):
        text = text[1:-1].strip(" \u3000\u00a0")
    return text


_PAIRS = frozenset(
    {
        ("【", "】"),
        ("[", "]"),
        ("（", "）"),
        ("(", ")"),
        ("［", "］"),
        ("「", "」"),
        ("〔", "〕"),
        ("{", "}"),
        ("<", ">"),
        ("(", "）"),
        ("（", ")"),
    }
)


def _anchors(text: str) -> list[_Anchor]:
    """All places where an item starts, in order, none inside another."""
    printed = text
    text = simplified(text)
    found = [_Anchor(m.start(), m.end(), m["label"], marked=True) for m in _MARKED.finditer(text)]
    # What a pattern cannot do without is looked for first: most lines of a page have none of it.
    if _SEPARATED.search(text):
        found += [_Anchor(m.start(), m.end(), m["label"], marked=True) for m in _GLUED.finditer(text)]
        found += [_Anchor(m.start(), m.end(), m["label"], marked=True) for m in _PREFIXED.finditer(text)]
    if any(role.removesuffix("人?") in text for role in _OF_A_UNIT):
        found += [
            _Anchor(m.start(), m.end(), m["label"], marked=False, unit=m["unit"])
            for m in _UNIT.finditer(text)
            if is_unit(m["unit"])
        ]
    found += [_Anchor(m.start(), m.end(), m["label"], marked=False) for m in _SPACED.finditer(text)]
    found.sort(key=lambda one: (one.start, not one.marked, bool(one.unit), -one.end))
    kept: list[_Anchor] = []
    for anchor in found:
        if kept and (anchor.start < kept[-1].end or _is_value_of_source(anchor, kept[-1])):
            continue
        if not anchor.marked and not _names_follow(printed, anchor):
            continue
        label = printed[anchor.start :][: anchor.end - anchor.start]
        kept.append(replace(anchor, printed=_as_printed(anchor, label)))
    return kept


def _as_printed(anchor: _Anchor, text: str) -> str:
    """The label in the script it is printed in."""
    at = simplified(text).find(anchor.label)
    return text[at : at + len(anchor.label)] if at >= 0 else anchor.label


def _is_value_of_source(anchor: _Anchor, before: _Anchor) -> bool:
    """In ``来源/株洲日报 全媒体记者/胡文洁`` the paper is the source's value before it is anybody's unit."""
    return bool(anchor.unit) and anchor.start == before.end and role_of(before.label) == SOURCE


def _names_follow(text: str, anchor: _Anchor) -> bool:
    """A label without a separator counts only before a personal name."""
    role = role_of(anchor.label)
    if role in {"", SOURCE, NOISE, "date", "publisher"}:
        return False
    after = re.split("[、，,；;。（(）)】\\]|｜/／:：]", text[anchor.end :], maxsplit=1)[0]
    value = read_names(re.split("[\\s\u3000]{2,}", after)[0], strict=True)
    if not value.names or len(value.left) > len(value.names):
        return False
    return not value.left or not after.strip().startswith(value.left[0])


def _item(anchor: _Anchor, printed: str) -> Item | None:
    role = role_of(anchor.label)
    label = "".join(anchor.printed.split()).replace("＆", "&")
    value = _value(role, printed, strict=not anchor.marked)
    if value is None:
        return None
    if anchor.unit:
        value = value.in_unit(anchor.unit)
    return Item(role, label, value, printed.strip())


def _value(role: str, printed: str, *, strict: bool) -> Value | None:
    """Read a value by the kind of its label; None where it is no such value."""
    printed = printed.strip(" \u3000\u00a0\t\n")
    if role in {NOISE, "date"}:
        return Value(left=_left_of_counter(printed))
    if role == SOURCE:
        return read_organisations(printed)
    value = read_names(printed, strict=strict)
    if role == "reporter" and not strict and printed and not _is_credited(printed, value):
        return None  # a line of an interview: 记者：您好。
    if not strict and value.left and not value.names and not value.organisations:
        return None
    if any(len(piece) > 12 for piece in value.left):
        return None
    return value


def _left_of_counter(printed: str) -> tuple[str, ...]:
    """What stands behind a date or a number and is none: ``日期：[] -- 云岭商报 --``."""
    if len(printed) > 40:
        return (printed,)
    return tuple(
        piece for piece in re.split("[\\s\u3000\\[\\]()（）|｜-]+", printed) if is_organisation(piece)
    )


def _is_credited(printed: str, value: Value) -> bool:
    return not _SPOKEN.search(printed) and (not value.names or not value.left)


def _leftover(text: str) -> list[str]:
    text = _SKIPPED.sub("", text, count=1).strip(" \u3000\u00a0、，,；;|｜/／")
    return [text] if text else []


_MADE_BY = re.compile(
    "^(?P<names>[\u3400-\u9fffA-Za-z·]{2,20}(?:[、，, \u3000]+[\u3400-\u9fffA-Za-z·]{2,20}){0,3}?)"
    "[ \u3000]*(?P<label>联合出品|出品|供稿|供图|联合制作|制作|联合发布|宣)$"
)


def _made_by(text: str) -> list[Item]:
    """Organisations before what they did: 医技支部、药剂科供稿."""
    found = _MADE_BY.match(text.strip())
    if not found:
        return []
    value = read_organisations(found["names"])
    if not value.organisations or not all(is_organisation(name) for name in value.organisations):
        return []
    return [Item(role_of(found["label"]) or "publisher", found["label"], value, found["names"])]


def _reversed(text: str) -> list[Item]:
    """Names before their label: ``李明 王宁 文/图``, ``李明/文 王宁/图``."""
    items = []
    for piece in re.split("[\\s\u3000]{2,}|(?<=[文图摄])[\\s\u3000]+(?=[\u3400-\u9fff]{2})", text):
        found = _REVERSED.match(piece.strip())
        if not found:
            return []
        value = read_names(found["names"], strict=True)
        if not value.names or value.left:
            return []
        label = "".join(found["label"].split())
        items.append(Item(role_of(label), label, value, found["names"]))
    return items


def _with_line_unit(items: list[Item]) -> list[Item]:
    """A source in the same line is the unit of the reporters after it: 来源/株洲日报 全媒体记者/胡文洁."""
    out: list[Item] = []
    unit = ""
    for item in items:
        if item.role == SOURCE and len(item.value.organisations) == 1:
            unit = item.value.organisations[0]
        elif (
            unit
            and item.role in {"reporter", "correspondent"}
            and not item.value.unit
            and not _own_unit(item.label)
        ):
            item = Item(item.role, item.label, item.value.in_unit(unit), item.printed)  # noqa: PLW2901
        out.append(item)
    return out


def _own_unit(label: str) -> bool:
    return not label.endswith("记者")
