"""What search engines read: the article as schema.org ``NewsArticle`` in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from editor_app.domain.characters import count_characters
from editor_app.domain.content import Content
from editor_app.domain.document import AiUse
from editor_app.domain.fields import Nature
from editor_app.domain.publication import Publication
from editor_app.formats.html_escape import without_forbidden
from editor_app.formats.imprint import EDITORS, WRITERS, web_address

# ``</script>`` and ``<!--`` must not end the element, ``&`` must not become an entity in XHTML, and the two line
# separators were no part of a string in older JavaScript.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SOURCE_TYPES = {
    AiUse.GENERATED: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
    AiUse.ASSISTED: "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
}
_REPRINTS = frozenset({Nature.REPUBLISHED, Nature.COMPILED, Nature.RELEASE})


def news_article(
    content: Content,
    publication: Publication,
    language: str,
    text: str,
    **facts: str,
) -> str:
    """JSON-LD that may stand in a ``script`` element as it is.

    ``text`` is the body's plain text.  ``facts`` are what the page has worked out: ``headline``, ``description``, ``published``, ``modified``,
    ``address``, ``image``, ``logo``; an empty one is left out.
    """
    fields = content.fields
    plain: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": facts["headline"],
        "alternativeHeadline": " ".join([*fields.kicker.split("\n"), *fields.deck]).strip(),
        "description": facts["description"],
        "inLanguage": language,
        "datePublished": facts["published"],
        "dateModified": facts["modified"],
        "expires": fields.expires_at,
        "url": facts["address"],
        "mainEntityOfPage": facts["address"],
        "image": facts["image"],
        "identifier": fields.number,
        "articleSection": list(fields.section),
        "genre": fields.genre,
        "keywords": list(fields.tags),
        "wordCount": count_characters(text),
        "author": _people(content, WRITERS),
        "editor": _people(content, EDITORS),
        "contributor": _others(content),
        "publisher": _publisher(publication, facts["logo"]),
        "sourceOrganization": [_organisation(source.name, source.url) for source in fields.sources],
        "isBasedOn": _originals(content),
        "contentLocation": fields.dateline.place if fields.dateline else "",
        "digitalSourceType": _SOURCE_TYPES.get(fields.ai.use, ""),
    }
    kept = {key: value for key, value in plain.items() if value}
    written = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        written = written.replace(character, escape)
    return without_forbidden(written)


def _people(content: Content, roles: frozenset[str]) -> list[dict[str, Any]]:
    people = []
    for credit in content.fields.credits:
        if credit.role in roles:
            people += [_person(name, credit.unit) for name in credit.names if name]
    return people


def _others(content: Content) -> list[dict[str, Any]]:
    people = []
    for credit in content.fields.credits:
        if credit.role not in WRITERS | EDITORS:
            people += [_person(name, credit.unit) for name in credit.names if name]
    return people


def _person(name: str, unit: str) -> dict[str, Any]:
    plain: dict[str, Any] = {"@type": "Person", "name": name}
    return plain | {"affiliation": {"@type": "Organization", "name": unit}} if unit else plain


def _organisation(name: str, url: str) -> dict[str, Any]:
    plain = {"@type": "Organization", "name": name, "url": web_address(url)}
    return {key: value for key, value in plain.items() if value}


def _publisher(publication: Publication, logo: str) -> dict[str, Any]:
    if not publication.name:
        return {}
    plain = _organisation(publication.name, publication.base_address)
    if publication.slogan:
        plain["slogan"] = publication.slogan
    return plain | {"logo": {"@type": "ImageObject", "url": logo}} if logo else plain


def _originals(content: Content) -> list[str]:
    """The addresses of what a reprint goes back to."""
    if content.fields.nature not in _REPRINTS:
        return []
    return [web_address(source.url) for source in content.fields.sources if web_address(source.url)]
