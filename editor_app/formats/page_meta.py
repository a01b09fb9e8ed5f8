"""What a page declares about itself for machines: title, Open Graph, Dublin Core, schema.org JSON-LD."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from editor_app.formats.html_tree import attribute
from editor_app.formats.lines import collapsed

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|NewsStory|AnalysisNews")
_TITLES = (
    "og:title",
    "twitter:title",
    "articletitle",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
    "hdl",
)
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "published", "publish_date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "sailthru.date", "parsely-pub-date", "article.published", "weibo:article:create_at",
    "og:release_date", "apub:time", "publication_date", "originalpublicationdate", "ptime", "pdate", "displaydate", "article_date_original", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "bt:pubdate", "dat",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
    "og:article:author",
    "creator",
)
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_LARGEST_SCRIPT = 500_000


@dataclass(slots=True)
class PageMeta:
    """The declarations of a page, each as written; empty where there is none."""

    title: str = ""
    titles: list[str] = field(default_factory=list)
    site: str = ""
    address: str = ""
    language: str = ""
    descriptions: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    publisher: str = ""
    crumb: list[str] = field(default_factory=list)
    section: str = ""
    source: str = ""
    kicker: str = ""
    column: str = ""
    decks: list[str] = field(default_factory=list)


def meta_of(root: HtmlElement) -> PageMeta:
    """Collect what a page declares."""
    meta = PageMeta()
    title = next(root.iter("title"), None)
    meta.title = collapsed("".join(title.itertext())) if title is not None else ""
    meta.language = attribute(root, "lang") or attribute(root, "{http://www.w3.org/XML/1998/namespace}lang")
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = (
            attribute(element, "property") or attribute(element, "name") or attribute(element, "itemprop")
        ).lower()
        content = collapsed(attribute(element, "content"))
        if name and content:
            found.setdefault(name, []).append(content)
    _take(meta, found)
    for element in root.iter("link"):
        if attribute(element, "rel").lower() == "canonical":
            meta.address = attribute(element, "href")
            break
    for element in root.iter("script"):
        if attribute(element, "type").lower() == "application/ld+json":
            _take_linked_data(meta, element.text or "")
    meta.titles = list(dict.fromkeys([*meta.titles, *([meta.title] if meta.title else [])]))
    meta.dates += _marked_dates(root)
    return meta


def _marked_dates(root: HtmlElement) -> list[str]:
    """The date of publication where an element of the page itself is marked as it (schema.org, ``pubdate``)."""
    found = (
        attribute(element, "datetime") or attribute(element, "content")
        for element in root.iter("time", "span", "div", "abbr", "p")
        if attribute(element, "itemprop") == "datePublished" or element.get("pubdate") is not None
    )
    return [value for value in found if value][:1]


def _take(meta: PageMeta, found: dict[str, list[str]]) -> None:
    def all_of(names: tuple[str, ...]) -> list[str]:
        return [value for name in names for value in found.get(name, [])]

    meta.titles = all_of(_TITLES)
    meta.dates = all_of(_DATES)
    meta.authors = all_of(_AUTHORS)
    meta.descriptions = all_of(_DESCRIPTIONS)
    meta.site = next(iter(all_of(("og:site_name", "application-name"))), "")
    meta.address = next(iter(all_of(("og:url",))), "")
    meta.section = next(iter(all_of(("article:section", "og:article:section"))), "")
    meta.source = next(iter(all_of(("source", "mediaid", "contentsource", "mediasource"))), "")


def _take_linked_data(meta: PageMeta, text: str) -> None:
    if len(text) > _LARGEST_SCRIPT:
        return
    try:
        tree = json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    for node in _nodes(tree):
        kind = str(node.get("@type", ""))
        if _ARTICLE_TYPES.search(kind):
            _take_article(meta, node)
        elif kind == "BreadcrumbList" and not meta.crumb:
            meta.crumb = _crumb(node.get("itemListElement"))


def _nodes(tree: Any) -> list[dict[str, Any]]:
    """The objects at the top of linked data: alone, in a list or in a graph."""
    if isinstance(tree, list):
        return [node for part in tree[:100] if isinstance(part, dict) for node in _nodes(part)]
    if not isinstance(tree, dict):
        return []
    graph = tree.get("@graph")
    return [
        tree,
        *(node for node in (graph if isinstance(graph, list) else [])[:200] if isinstance(node, dict)),
    ]


def _take_article(meta: PageMeta, node: dict[str, Any]) -> None:
    if isinstance(node.get("headline"), str):
        meta.titles.insert(0, collapsed(node["headline"]))
    if isinstance(node.get("datePublished"), str):
        meta.dates.insert(0, node["datePublished"])
    names = _names(node.get("author")) or _names(node.get("creator"))
    meta.authors = [*names, *(name for name in meta.authors if name not in names)] if names else meta.authors
    meta.publisher = meta.publisher or next(iter(_names(node.get("publisher"))), "")
    section = next(iter(_names(node.get("articleSection"))), "")
    meta.section = meta.section or section
    provider = next(iter(_names(node.get("sourceOrganization")) or _names(node.get("provider"))), "")
    if provider and provider != meta.publisher:
        meta.source = meta.source or provider


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [collapsed(value)] if value.strip() else []
    if isinstance(value, list):
        return [name for part in value[:20] for name in (_names(part) if not isinstance(part, list) else [])]
    if isinstance(value, dict) and isinstance(value.get("name"), str | list):
        return _names(value["name"]) if not isinstance(value["name"], dict) else []
    return []


def _crumb(items: Any) -> list[str]:
    names = []
    for item in items if isinstance(items, list) else []:
        if not isinstance(item, dict):
            continue
        inner = item.get("item")
        name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
        if isinstance(name, str) and name.strip():
            names.append(collapsed(name))
    return names
