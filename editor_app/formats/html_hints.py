"""What an element's class, id, property or name declares of its part in the page.  The words are data."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from editor_app.formats.lines import Hint

# Class names and ids of the trade, English and pinyin, as regular expressions over lower case with hyphens; the first
# hint that is found speaks.
_WORDS: dict[Hint, tuple[str, ...]] = {
    Hint.COMMENTS: (r"comment(?!ary|ator)", "pinglun", "gentie", "disqus", "livefyre", "replies", "guestbook", "liuyan", r"\bcmt"),
    Hint.CRUMB: ("bread-?crumb", "crumb", r"\b(?:dqwz|weizhi|mbx|curr?ent-?pos\w*|posnav|location|position|path|dqwz\w*)\b"),
    Hint.CAPTION: ("caption", "img-?desc", "pic-?desc", "photo-?desc", "tuzhu", "tushuo", "imginfo", "image-?info", "cutline"),
    Hint.RELATED: (
        "related", r"\brelate", "recommend", "also-?like", "tuijian", "xiangguan", r"\bxgyd", r"\bxgxw", "outbrain", "taboola",
        "read-?(?:more|next|on)", "further", "keep-?reading", "more-?(?:stories|news|articles|on)", "you-?may", "prev-?next",
        "nextprev", "guess", "rich-?link", "in-?article-?link", r"\bpromo-?story",
    ),
    Hint.FURNITURE: (
        "share", "social", "sharing", "bdshare", r"\bnav", "navbar", r"\bmenu", "footer", r"\bfoot\b", "sidebar", "side-?bar", r"\baside",
        "banner", r"\bads?\b", "advert", "sponsor", "promo", "newsletter", "subscribe", "subscription", "signup", "sign-?up", "login",
        "popup", "modal", "cookie", "consent", "toolbar", r"\btool", "hot-?(?:news|list|rank|tag|word|spot)", "paihang", "ranking",
        r"\brank", "most-?(?:read|viewed|popular|shared)", "popular", "trending", "latest-?(?:news|list)", "qrcode", "ewm", "erweima",
        "download", r"\bapp-", "weixin-?code", "donat", r"\btags?\b", "tag-?list", "keyword", "topics", "pagination",
        r"\bpager?\b", "copyright", "skip-?link", "widget", "carousel", r"\bfriend", r"\blogo\b", "player", "search", "playlist",
        "follow-?us", "print-?only", "right-?(?:col|bar|side)", "rightcol", r"\bfont-?size",
    ),
    Hint.STATEMENT: ("disclaimer", "statement", "shengming", "mianze", r"\bdeclare"),
    Hint.KICKER: ("kicker", "eyebrow", "pre-?title", "yinti", "overline", "supertitle", "shoulder"),
    Hint.DECK: (
        "stand-?first", r"\bdec?k\b", "sub-?title", r"sub-?head(?:line|er|ing)?\b", r"\bsummary", "excerpt", "fubiaoti", r"\bfuti\b",
        "article-?(?:desc|intro|lead|summary)", "strapline", r"\bdek", "introduction--", "headline-?sub",
    ),
    Hint.BYLINE: ("byline", r"\bauthor", "writer", r"\bzuozhe", r"credit(?:s|-line)?\b", r"\breporter", "contributor"),
    Hint.CREDITS: ("editor", r"\bbianji", "zeren", "zrbj"),
    Hint.TITLE: (
        r"(?:article|news|post|entry|story|main|detail|content|art|text|rich-media|page)-?(?:title|tit|headline|bt)\b", "headline", r"\bh1\b",
        "biaoti", "activity-name",
    ),
    Hint.HEADER: (
        r"\binfo", "meta", "source", "laiyuan", r"\bdate", "pub-?(?:time|date)", "publish", r"\btime", "timestamp", "dateline", "datetime",
        r"\bshijian", "article-?info",
    ),
}  # fmt: skip
_HINTS = tuple((re.compile("|".join(words)), hint) for hint, words in _WORDS.items())
_ANY = re.compile("|".join(word for words in _WORDS.values() for word in words))
_PROPERTIES = {
    "headline": Hint.TITLE,
    "author": Hint.BYLINE,
    "datePublished": Hint.HEADER,
    "breadcrumb": Hint.CRUMB,
}
_ELEMENTS = {
    "nav": Hint.FURNITURE,
    "footer": Hint.FURNITURE,
    "aside": Hint.FURNITURE,
    "form": Hint.FURNITURE,
    "h1": Hint.TITLE,
    "time": Hint.HEADER,
    "address": Hint.BYLINE,
    "figcaption": Hint.CAPTION,
}


def hint_of(element: HtmlElement) -> Hint:
    """The part in the page that an element's property, class, id or name declares."""
    declared = element.get("itemprop")
    if declared in _PROPERTIES:
        return _PROPERTIES[declared]
    if (element.get("aria-label") or "").lower() in {"breadcrumb", "breadcrumbs"}:
        return Hint.CRUMB
    if element.get("rel") == "author":
        return Hint.BYLINE
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(names) > 1:
        names = names.lower().replace("_", "-")
        if _ANY.search(names):
            return next(hint for pattern, hint in _HINTS if pattern.search(names))
    return _ELEMENTS.get(str(element.tag), Hint.NONE)
