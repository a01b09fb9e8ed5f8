"""Templates 模板: content to begin a new article with.  Pure values and the rules of applying them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.fields import Fields

# What belongs to one article or to whoever writes it, and so is no part of a template.
_OF_ONE_ARTICLE: dict[str, Any] = {
    "number": "",
    "publication": "",
    "slug": "",
    "embargo_until": "",
    "expires_at": "",
    "links": (),
    "related": (),
    "dateline": None,
    "summary": "",
    "short_headline": "",
    "cover": None,
    "channels": (),
    "extra": (),
}
WRITER_ROLES = frozenset({"reporter", "author"})


@dataclass(frozen=True, slots=True)
class TemplateName:
    """A template as it is offered; ``about`` is one line on it, ``is_own`` tells that it was saved in this library."""

    id: str
    name: str
    about: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A template with its content."""

    title: TemplateName
    content: Content


def template_content(content: Content) -> Content:
    """What of an article's content a template keeps: the text as it stands, and the fields that come again.

    Names of writers go, their roles stay: whoever uses the template writes the next one.
    """
    credits_kept = tuple(
        Credit(credit.role, credit.label) if credit.role in WRITER_ROLES else credit
        for credit in content.fields.credits
    )
    sources = tuple(
        replace(source, url="", original_title="", original_author="", published_at="", permission="")
        for source in content.fields.sources
    )
    fields = replace(content.fields, **_OF_ONE_ARTICLE, credits=credits_kept, sources=sources)
    return Content(fields, content.document)


def applied(prefilled: Content, template: Content) -> Content:
    """A new article by a template: what was prefilled stays, the template fills the rest.

    Publication, number and source stay where they are known; so does the reporter, and roles of the template come
    behind.  Of the statement and the contacts the template's hold where it has some; the language is that of its text.
    """
    before, after = prefilled.fields, template.fields
    changes = {
        name: getattr(after, name)
        for name in Fields.__dataclass_fields__
        if name not in _OF_ONE_ARTICLE and getattr(after, name) != getattr(Fields(), name)
    }
    changes["language"] = _language(before.language, after.language)
    changes["sources"] = before.sources or after.sources
    changes["credits"] = _joined(before.credits, after.credits)
    return Content(replace(before, **changes), template.document)


def _language(known: str, written: str) -> str:
    """The language of the template's text, in the kind that is known: ``en-GB`` stays for a template in ``en``."""
    same = known.lower().split("-", 1)[0] == written.lower().split("-", 1)[0]
    return known if same or not written else written


def _joined(known: tuple[Credit, ...], asked: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """The roles of the template in its order, the names that are known in them; known ones it lacks come first."""
    by_role = {credit.role: credit for credit in known}
    roles = {credit.role for credit in asked}
    first = tuple(credit for credit in known if credit.role not in roles)
    return first + tuple(by_role.get(credit.role, credit) for credit in asked)
