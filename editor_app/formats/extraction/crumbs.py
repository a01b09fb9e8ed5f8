"""Breadcrumbs: 当前位置:首页 > 情感 > 故事 >, Home › News › World."""

from __future__ import annotations

import re

_LEAD = re.compile(
    "^[\\s\\W]*(?:(?:您|你)?(?:的|现在的?|所在)*(?:当前)?(?:所在)?(?:的)?位置|位置(?=\\s*[:：])|本页(?:的)?位置|当前(?:页面|所在|栏目|位置)|现在位置|所在位置|当前位置是|you are here|location)\\s*(?:是|为)?\\s*[:：]?\\s*",
    re.IGNORECASE,
)
_MARK = re.compile(
    "\\s*(?:>+|›+|»+|→|＞+|➤|⟩|❯|&gt;|≫|»)\\s*|\\s+(?:[/／|｜\\\\]|--?|—|·|::)\\s+|(?<=[\u3400-\u9fff])\\s*(?:/|／|->|-->)\\s*(?=[\u3400-\u9fff])"
)
_STRONG_MARK = re.compile("[>›»→＞➤❯≫]|->")
_WEAK_HOME = re.compile("^(?:[\u3400-\u9fffA-Za-z]{0,8}首页|主页|home(?:page)?|front page)$", re.IGNORECASE)
_LONGEST_STEP = 24
_WIDE_GAP = re.compile("[\\s\u3000]{2,}|[\n\t]+")
_MARKER = re.compile("[。！？!?;；]|\\d{1,2}:\\d\\d")


def read_crumb(text: str, *, hinted: bool = False) -> tuple[str, ...]:
    """The steps of a breadcrumb; empty where a line is none.  ``hinted``: the markup calls it one."""
    if hinted and not _STRONG_MARK.search(text):
        text = _WIDE_GAP.sub(" > ", text.strip())
    text = " ".join(text.split())
    if len(text) > 160:
        return ()
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead and lead.end() > 2 else text
    if not lead and not _STRONG_MARK.search(rest) and not _starts_at_home(rest):
        return ()
    steps = [step.strip(" :：>|/") for step in _MARK.split(rest)]
    steps = [step for step in steps if step]
    if not steps or (len(steps) < 2 and not lead):
        return ()
    if _MARKER.search("".join(steps[:-1])) or any(len(step) > _LONGEST_STEP for step in steps[:-1]):
        return ()
    return tuple(steps)


def _starts_at_home(text: str) -> bool:
    first = _MARK.split(text, maxsplit=1)[0]
    return _WEAK_HOME.match(first.strip()) is not None


def without_title(steps: tuple[str, ...], headline: str) -> tuple[str, ...]:
    """A crumb without the story's own title at its end."""
    if len(steps) > 1 and headline:
        last = "".join(steps[-1].split()).rstrip(".…")
        title = "".join(headline.split())
        cut = len(last) * 2 >= min(len(title), 24) and title.startswith(last[:30])
        if len(last) > 5 and (cut or last.startswith(title)):
            return steps[:-1]
    return steps
