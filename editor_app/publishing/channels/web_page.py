"""One self-contained page: template, stylesheet and view put together.  Pure: the same values give the same bytes."""

from __future__ import annotations

import base64
import functools
import hashlib
from urllib.parse import urljoin

from markupsafe import Markup

from editor_app.domain.content import Content
from editor_app.domain.document import plain_text
from editor_app.domain.publication import Publication
from editor_app.formats.html_writer import Rendition, write_html
from editor_app.formats.imprint import language_of, web_address
from editor_app.formats.labels import body_labels, is_chinese, page_labels
from editor_app.publishing.channels.web_json_ld import news_article
from editor_app.publishing.channels.web_pictures import COVER, FIGURE, LOGO, renditions
from editor_app.publishing.channels.web_view import WebView, page_address, web_view
from editor_app.publishing.manifest import PageFacts
from editor_app.publishing.templates import template
from editor_app.system.resources import resource

_LOGO_HEIGHT = 40


def render_page(content: Content, publication: Publication, facts: PageFacts) -> bytes:
    """``web/index.html``: the whole page, UTF-8."""
    text = plain_text(content.document)
    language = language_of(content, publication.language)
    view = web_view(content, publication, facts, language, text)
    address = web_address(facts.address) or page_address(publication, content.fields)
    shared = _shared_picture(facts)
    logo = next(iter(renditions(facts.pictures, LOGO).values()), ())
    json_ld = news_article(
        content,
        publication,
        language,
        text,
        headline=" ".join(view.headline),
        description=view.description,
        published=view.published.machine if view.published else "",
        modified=view.updated.machine if view.updated else "",
        address=address,
        image=_absolute(address, shared),
        logo=_absolute(address, logo[-1] if logo else None),
    )
    style = _style("page.css", "embargo.css") if view.embargo else _style("page.css")
    page = template("web", "page.html.j2").render(
        page=view,
        publication=publication,
        fields=content.fields,
        labels=page_labels(language),
        colon=body_labels(language).colon,
        language=language,
        locale=_locale(language),
        title=_title(view, publication),
        address=address,
        shared=shared,
        shared_address=_absolute(address, shared),
        logo=_logo(logo),
        has_pictures=bool(facts.pictures),
        body=Markup(_body(content, language, facts)),  # noqa: S704 - escaped by the writer
        json_ld=Markup(json_ld),  # noqa: S704 - escaped for a script element
        json_ld_hash=_csp_hash(json_ld),
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=_csp_hash(style),
    )
    return page.encode("utf-8")


def _body(content: Content, language: str, facts: PageFacts) -> str:
    pictures = renditions(facts.pictures, FIGURE)
    return write_html(content.document, language, pictures, below_headline=True)


@functools.cache
def _style(*names: str) -> str:
    # Without the last line end, which checkers leave out of the hash.
    return "".join(resource("themes", "web", name).read_text("utf-8") for name in names).strip()


@functools.lru_cache(maxsize=8)
def _csp_hash(text: str) -> str:
    """How a content security policy names an inline element by its text (CSP 3, clause 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _title(view: WebView, publication: Publication) -> str:
    parts = [view.embargo, " ".join(view.headline), publication.name]
    return " - ".join(part for part in parts if part) or page_labels(publication.language).untitled


def _locale(language: str) -> str:
    """The language as Open Graph writes it: ``zh_CN``."""
    return "zh_CN" if is_chinese(language) and "-" not in language else language.replace("-", "_")


def _shared_picture(facts: PageFacts) -> Rendition | None:
    """What is shown when the page is shared: the cover, else the first figure."""
    for use in (COVER, FIGURE):
        for sizes in renditions(facts.pictures, use).values():
            if sizes:
                return sizes[-1]
    return None


def _absolute(address: str, picture: Rendition | None) -> str:
    return urljoin(address, picture.address) if picture else ""


def _logo(sizes: tuple[Rendition, ...]) -> Rendition | None:
    """The logo at the size in which the page shows it."""
    if not sizes:
        return None
    file = sizes[-1]
    height = min(_LOGO_HEIGHT, file.height)
    return Rendition(file.address, max(1, round(file.width * height / file.height)), height)
