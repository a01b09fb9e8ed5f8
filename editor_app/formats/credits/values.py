"""What stands after a label: names of people, of organisations, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from editor_app.formats.credits.names import (
    is_control,
    is_latin_name,
    is_organisation,
    is_person,
    may_be_person,
)

_STAFF_CODE = re.compile(
    r"[_\-\s(（]*(?<![A-Za-z])[A-Za-z]{1,5}[_-]?\d{2,8}[)）]?|_[A-Za-z]{1,8}\d*\b|(?<=[\u3400-\u9fff])\d{3,8}\b"
)
_BRACKETED = re.compile(r"[（(\[【][^（()）\[\]【】]*[）)\]】]")
_SPLIT = re.compile("[、，,；;/／&＆|｜丨＋+\\s\u3000\u00a0]+")
_JOINED_BY_WORD = re.compile("(?<=[\u3400-\u9fff]{2})[和与及](?=[\u3400-\u9fff]{2})")
_WIDE_NAME = re.compile("(?<![㐀-鿿])([㐀-鿿])[ \u3000\u00a0]([㐀-鿿])[ \u3000\u00a0]([㐀-鿿])(?![㐀-鿿])")
# Controls of the page that are set right behind a source.
_GLUED_CONTROLS = re.compile(
    "(?<=[㐀-鿿]{2})[ \u3000]*(?:参与互动|我要评论|我要分享|分享到|打印|字号|字体|收藏|纠错|参与评论)(?:[ \u3000]*(?:打印|字号|字体|收藏|纠错|评论|分享|默认|超?大|中|小|[（(].{0,6}[)）]|[+|-]|\\d+))*$"
)
_PADDED = re.compile(
    "(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000\u00a0]{1,3}([\u3400-\u9fff])(?![\u3400-\u9fff])"
)
_INNER_LABEL = re.compile(
    "^(?P<unit>[\u3400-\u9fffA-Za-z+·]{2,16}?)??[ \u3000]*(?P<rank>(?:全媒体|融媒体|见习|实习|首席|特约|特派|摄影|本报|本网|本台|本刊|本社|新华社|通讯)*(?:记者|通讯员|实习生|评论员|专栏作者|特约作者|撰稿人|特约撰稿))[ \u3000:：]*(?=[\u3400-\u9fff])"
)
_TRAILING_VERB = re.compile(
    "(?:[ \u3000/／]+|(?<=[\u3400-\u9fff]{3}))(?:摄影报道|综合报道|报道|报导|摄影|摄制|摄|供图|供稿|整理|整合|编译|制图|绘|文/图|图/文|图文|文|图)$"
)
_AFTER_NAMES = re.compile("(?:返回|查看更多|阅读原文|点击进入|字号|分享到).*$")
_EDGES = " \u3000\u00a0\t。.；;，,、】）)]】》>|｜/／:：—-_~·*■□◆●"
_AFTER_SOURCE = re.compile("(?:收集|收录|搜集|(?<=[㐀-鿿]{2})等)$")
_ORGANISATIONS_SPLIT = re.compile(
    "[、，,；;＋+\u3000]+|[ \u00a0]*[/／|｜&＆][ \u00a0]*|[ \u00a0]+(?=[\u3400-\u9fff“])"
)
_NOT_SOURCE = re.compile(
    "^(?:\\d+|未知|不详|无|网络编辑|分享到?|字号|字体|大|中|小|打印|收藏|评论|浏览.*|阅读.*|点击.*|我要.{2}|举报|纠错|投诉|原文链接|查看原文|订阅|关注|微信|微博|关闭|【.*|\\[.*|A[-+]?|[：:].*)$"
)
_SENTENCE = re.compile("[。！？!?]|[，,].{12}")


@dataclass(frozen=True, slots=True)
class Value:
    """What a value holds: people, organisations, the people's unit, and pieces that are neither."""

    names: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    unit: str = ""
    left: tuple[str, ...] = ()

    def in_unit(self, unit: str) -> Value:
        """The same people with their unit known."""
        return replace(self, unit=unit)


def is_unit(text: str) -> bool:
    """Tell whose reporter somebody is: an organisation by its name's end, or a title with a plus."""
    return is_organisation(text) or text.endswith(("+", "讯", "报道", "財經", "经纬"))


def read_names(printed: str, *, strict: bool) -> Value:
    """Read a list of people: padded, separated anyhow, with staff codes, units and verbs around them."""
    text = _BRACKETED.sub(" ", _AFTER_NAMES.sub("", printed))
    text = _STAFF_CODE.sub(" ", text).strip(_EDGES + "（([【")
    unit = ""
    found = _INNER_LABEL.match(text)
    if found and (not found["unit"] or is_unit(found["unit"]) or not strict):
        unit = found["unit"] or ""
        text = text[found.end() :]
    text = _TRAILING_VERB.sub("", text).strip(_EDGES)
    if not strict and is_latin_name(text):
        return Value((text,), unit=unit)
    text = _PADDED.sub(r"\1\2", _WIDE_NAME.sub(r"\1\2\3", text))
    names: list[str] = []
    organisations: list[str] = []
    left: list[str] = []
    for piece in _pieces(text):
        if is_person(piece) or (not strict and may_be_person(piece)):
            names.append(piece)
        elif is_organisation(piece):
            organisations.append(piece)
        elif piece not in {"等", "报道", "图", "文"} and not is_control(piece):
            left.append(piece.removesuffix("等") if is_person(piece.removesuffix("等")) else piece)
    if not unit and len(organisations) == 1 and names:
        unit = organisations.pop()
    return Value(tuple(dict.fromkeys(names)), tuple(organisations), unit, tuple(left))


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for piece in _SPLIT.split(text):
        if not piece:
            continue
        both = _JOINED_BY_WORD.split(piece)
        pieces.extend(both if len(both) > 1 and all(is_person(one) for one in both) else [piece])
    return pieces


def read_organisations(printed: str) -> Value:
    """Read a list of sources; what is no name (a sentence, a counter, a control) is left over."""
    if _SENTENCE.search(printed) or len(printed) > 60:
        return Value(left=(printed,))
    text = _GLUED_CONTROLS.sub("", printed.strip(_EDGES)).strip(_EDGES)
    pieces = [piece.strip(_EDGES + "（([【") for piece in _ORGANISATIONS_SPLIT.split(text)]
    names: list[str] = []
    left: list[str] = []
    for piece in pieces:
        if not piece:
            continue
        name = _unquoted(_AFTER_SOURCE.sub("", piece))
        (left if _NOT_SOURCE.match(name) else names).append(name)
    return Value(organisations=tuple(dict.fromkeys(names)), left=tuple(left))


def _unquoted(name: str) -> str:
    """《新华日报》 names 新华日报."""
    if name.startswith("《") and name.count("《") == 1 and name.find("》") in {-1, len(name) - 1}:
        return name.strip("《》")
    return name + "》" if name.count("《") > name.count("》") else name
