"""Fields for property tests: every field filled or empty, with text that forms and lines trip over."""

from __future__ import annotations

from hypothesis import strategies as st

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.credits import ROLES, Credit
from editor_app.domain.document import AiUse
from editor_app.domain.fields import (
    AiDeclaration,
    ArticleLink,
    ChannelVariant,
    Cover,
    Dateline,
    Fields,
    LinkKind,
    Nature,
    RelatedStory,
    Source,
    SourceRelation,
)

_STRANGE = (
    "", "", "海州潮报", "Ann Lee", "两行\n文字", " 前后 ", "a\u2028b", "no\xa0break", "<b>粗</b>", "、，,", "'\"&amp;", "👩‍💻", "\t",
    "https://tide.example.com/", "javascript:alert(1)", "{name}", "%1", "长" * 200,
)  # fmt: skip
_INSTANTS = (
    "", "2026-03-13T00:01:00+08:00", "2026-03-13T00:01:00.123456-09:30", "2026-03-13T00:01:00Z", "2026-03-13T00:01", "2026-03-13",
    "20260313T000100Z", "2026-W11-5", "soon", "2026-03-13T00:01:00+08:00:30",
)  # fmt: skip


def words() -> st.SearchStrategy[str]:
    """Storable text, mostly strange."""
    storable = st.characters(exclude_categories=("Cs", "Cc", "Cn"))
    return st.one_of(st.sampled_from(_STRANGE), st.text(storable, max_size=6))


def _several(one: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(one, max_size=3).map(tuple)


def sources() -> st.SearchStrategy[Source]:
    """Sources with any of their attributes."""
    instants = st.sampled_from(_INSTANTS)
    relation = st.sampled_from(list(SourceRelation))
    return st.builds(Source, words(), relation, words(), words(), words(), instants, words())


def credits_() -> st.SearchStrategy[Credit]:
    """Credits of known and unknown roles."""
    roles = st.one_of(st.sampled_from(list(ROLES)), words())
    return st.builds(Credit, roles, words(), _several(words()), words(), st.booleans())


def contacts(public: bool = True) -> st.SearchStrategy[Contact]:
    """Contacts of every kind, masked ones among them."""
    return st.builds(Contact, st.sampled_from(list(ContactKind)), words(), words(), words(), st.just(public))


def fields() -> st.SearchStrategy[Fields]:
    """Whole fields."""
    instants = st.sampled_from(_INSTANTS)
    known = {name: words() for name in ("number", "column", "genre", "kicker", "headline", "short_headline")}
    known |= {name: words() for name in ("summary", "slug", "statement")}
    return st.builds(
        Fields,
        **known,
        publication=st.sampled_from(("", "haizhou-tide", "unknown")),
        section=st.one_of(st.sampled_from(((), ("人文",), ("人文", "故事"), ("别处", "")))),
        tags=_several(words()),
        deck=_several(words()),
        language=st.sampled_from(("", "zh-CN", "en", "zh-Hant-HK")),
        dateline=st.one_of(st.none(), st.builds(Dateline, words(), instants)),
        nature=st.sampled_from(list(Nature)),
        sources=st.lists(sources(), max_size=3).map(tuple),
        credits=st.lists(credits_(), max_size=3).map(tuple),
        contacts=st.lists(contacts(), max_size=3).map(tuple),
        embargo_until=instants,
        expires_at=instants,
        cover=st.sampled_from((None, Cover("ab" * 32))),
        related=st.lists(st.builds(RelatedStory, words(), words(), words()), max_size=3).map(tuple),
        links=st.sampled_from(((), (ArticleLink(LinkKind.FOLLOWS, "a1"),))),
        ai=st.builds(AiDeclaration, st.sampled_from(list(AiUse)), words()),
        channels=st.sampled_from(((), (ChannelVariant("wechat", "别的标题"),))),
        extra=st.sampled_from(((), (("later", "{}"),))),
    )
