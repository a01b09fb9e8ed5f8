"""The words for the values that fields choose from."""

from __future__ import annotations

from editor_app.domain import field_words
from editor_app.domain.credits import ROLES
from editor_app.domain.fields import LinkKind, SourceRelation
from editor_app.domain.missing import Missing
from editor_app.ui.i18n import tr

NATURE_WORDS = field_words.NATURE_WORDS
RELATION_WORDS: dict[SourceRelation, str] = {
    SourceRelation.ORIGINAL: "Made by",
    SourceRelation.VIA: "Passed on by",
    SourceRelation.RELEASE: "Announced by",
}
MISSING_WORDS: dict[Missing, str] = {
    Missing.PUBLICATION: "publication",
    Missing.SOURCE: "source",
    Missing.ORIGINAL_TITLE: "original title",
    Missing.ORIGINAL_AUTHOR: "original author",
    Missing.WRITER: "author",
    Missing.EDITOR: "editor",
    Missing.RESPONSIBLE_EDITOR: "responsible editor",
    Missing.AI_DECLARATION: "AI declaration",
}
LINK_WORDS: dict[LinkKind, str] = {
    LinkKind.VARIANT_OF: "Version of",
    LinkKind.TRANSLATION_OF: "Translation of",
    LinkKind.FOLLOWS: "Follows",
    LinkKind.PART_OF: "Part of",
    LinkKind.MERGED_FROM: "Merged from",
    LinkKind.SPLIT_FROM: "Split from",
}
# Each language in its own words, so never translated.
LANGUAGES: dict[str, str] = {"zh-CN": "简体中文", "en": "English"}


def listed(words: list[str]) -> str:
    """Several words in one sentence."""
    return tr(", ").join(words)


def role_word(key: str) -> str:
    """A role's name in the window's language; a free word is its own name."""
    role = ROLES.get(key)
    if role is None:
        return key
    return role.zh if is_window_chinese() else role.en


def is_window_chinese() -> bool:
    """Tell the window's language: the catalogue of each names itself, as BCP 47 does."""
    return tr("en").startswith("zh")


def role_named(word: str) -> str:
    """The key of the role that goes by this name in either language, else the word itself, which is free."""
    return _ROLE_KEYS.get(word.casefold(), word)


_ROLE_KEYS = {
    name.casefold(): role.key for role in reversed(ROLES.values()) for name in (role.key, role.en, role.zh)
}
