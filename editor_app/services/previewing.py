"""Previewing: the page that the package of an unsaved content would hold, quick enough to follow typing."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.domain.content import Content, content_hash
from editor_app.domain.crop import Crop
from editor_app.domain.errors import StetError
from editor_app.domain.events import Decision, OutletRecord
from editor_app.domain.permission import Road
from editor_app.domain.publication import Publication
from editor_app.domain.rounds import counted_outlets
from editor_app.domain.workflow import approval_of
from editor_app.publishing.channels.web import page_facts
from editor_app.publishing.channels.web_page import render_page
from editor_app.publishing.channels.web_pictures import plan_web_pictures, web_assets
from editor_app.publishing.manifest import PackagedPicture
from editor_app.publishing.masthead import public_publication
from editor_app.publishing.picture_check import QUICK_PIXELS, WEBP
from editor_app.publishing.pictures import Box, PictureShape, encode_picture, glance_at, measure_picture
from editor_app.services.publications import publication_named
from editor_app.services.roads import Roads
from editor_app.store.library import Library, View

MOST_KEPT_BYTES = 16_000_000
"""Renditions that are kept for the next look: some thirty pictures."""
LARGE_PIXELS = 16_000_000
"""What telephones take is below, and is shown by the very bytes of the package."""

_MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


@dataclass(frozen=True, slots=True)
class PreviewPicture:
    """A picture that a page names: its asset, the width of the rendition in pixels, its media type, what is cut out."""

    asset: str
    width: int
    media_type: str
    crop: Crop | None = None


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """One rendered page.

    ``html`` is the package's ``web/index.html``, to the letter; ``seen`` is it without all of the head but the title,
    since most of that changes with each key and nobody sees it; ``pictures`` tells what each address in it stands
    for.  ``has_pictures`` chooses the page's security policy, which holds as long as a page is loaded.
    """

    html: str
    seen: str
    pictures: Mapping[str, PreviewPicture]
    has_pictures: bool


@dataclass(frozen=True, slots=True)
class PreviewFrame:
    """All that a page shows beside its content, as the library had it.

    ``shapes`` knows the pictures of one content, None for those that are missing or cannot be read: the page shows a
    placeholder for them.
    """

    article: str
    asked: str
    publication: Publication | None
    decisions: tuple[Decision, ...]
    outlets: tuple[OutletRecord, ...]
    imported_at: str
    shapes: Mapping[str, PictureShape | None]

    def fits(self, content: Content) -> bool:
        """Tell whether a content can be rendered with this frame: same publication, no picture that is new to it."""
        if content.fields.publication != self.asked:
            return False
        return self.shapes.keys() >= set(web_assets(content, _shown(self, content)))

    def render(self, content: Content) -> PreviewPage:
        """The page of a content; pure.  See `render`."""
        return render(content, self)


def render(content: Content, frame: PreviewFrame) -> PreviewPage:
    """The page that a package of ``content`` holds, for the frame of its article and publication; pure."""
    publication = _shown(frame, content)
    planned = plan_web_pictures(content, publication, frame.shapes)
    approval = approval_of(frame.decisions, content_hash(content)) if frame.decisions else None
    facts = page_facts(publication, frame.outlets, frame.imported_at, approval, planned)
    html = render_page(content, publication, facts).decode("utf-8")
    return PreviewPage(html, _seen(html), _addresses(planned), bool(planned))


def _seen(html: str) -> str:
    """The page without its head, but with the title.  The template writes each of these tags once, texts none."""
    opening, _, rest = html.partition("<head>")
    head, _, body = rest.partition("</head>")
    title, _, _ = head[head.index("<title>") :].partition("</title>")
    return f"{opening}{title}</title>{body}"


def _shown(frame: PreviewFrame, content: Content) -> Publication:
    return public_publication(frame.publication, content.fields)


def _addresses(planned: tuple[PackagedPicture, ...]) -> dict[str, PreviewPicture]:
    return {
        size.path: PreviewPicture(
            picture.asset, size.width, _MEDIA_TYPES[size.path.rpartition(".")[2]], picture.crop
        )
        for picture in planned
        for size in picture.sizes
    }


class Previewing:
    """Pages of unsaved contents, from one library.  Any thread may ask."""

    def __init__(self, library: Library, account: str = "") -> None:
        self._library = library
        self._roads = Roads(library, account)
        self._shapes: dict[str, PictureShape] = {}
        self._kept: OrderedDict[PreviewPicture, bytes] = OrderedDict()
        self._keeping = threading.Lock()

    def frame(self, article: str, content: Content) -> PreviewFrame:
        """What the library adds to a page: read once, good until the publication, a picture or an event changes.

        An article that is not stored yet, and a publication that the library does not know, add nothing.
        Raise `RefusedError` where whoever works here may not see it.
        """
        with self._library.reading() as view:
            asked = content.fields.publication
            self._roads.ask(view, Road.PREVIEW, article, asked)
            publication = _publication(view, asked)
            events = [event for _, event in view.events.of(article)]
            origin = view.origins.get(article)
            needed = web_assets(content, public_publication(publication, content.fields))
            return PreviewFrame(
                article=article,
                asked=asked,
                publication=publication,
                decisions=tuple(event for event in events if isinstance(event, Decision)),
                outlets=counted_outlets(view.standings.case(article)) if events else (),
                imported_at="" if origin is None else origin.published_at,
                shapes={asset: self._shape(view, asset) for asset in needed},
            )

    def picture(self, picture: PreviewPicture) -> bytes:
        """The bytes of a rendition, made when first asked for.  Raise `StetError` where its asset cannot be read."""
        with self._keeping:
            data = self._kept.get(picture)
            if data is not None:
                self._kept.move_to_end(picture)
                return data
        with self._library.reading() as view:
            whole, passes = view.assets.shown(picture.asset), view.assets.is_reduced(picture.asset)
        if picture.crop is None and _holds_up_all(self._shapes.get(picture.asset)):
            # The browser scales it in a process of its own.
            return whole
        crop = picture.crop
        box = None if crop is None else Box(crop.left, crop.top, crop.right, crop.bottom)
        if _is_large(self._shapes.get(picture.asset)):
            data = glance_at(picture.asset, whole, picture.width, box)
        else:
            data = encode_picture(picture.asset, whole, "", (picture.width,), box=box)[-1].data
        if not passes:
            self._keep(picture, data)
        return data

    def _keep(self, picture: PreviewPicture, data: bytes) -> None:
        with self._keeping:
            self._kept[picture] = data
            while len(self._kept) > 1 and sum(map(len, self._kept.values())) > MOST_KEPT_BYTES:
                self._kept.popitem(last=False)

    def _shape(self, view: View, asset: str) -> PictureShape | None:
        """The shape of a picture; None, and looked for again next time, where there is none to be shown."""
        known = self._shapes.get(asset)
        if known is None:
            try:
                known = measure_picture(asset, view.assets.shown(asset))
            except StetError:
                return None
            if view.assets.is_reduced(asset):
                return known
            self._shapes[asset] = known
        return known


def _is_large(shape: PictureShape | None) -> bool:
    """Tell a picture whose whole decoding takes so long that one would wait for it."""
    return shape is not None and shape.width * shape.height > LARGE_PIXELS


def _holds_up_all(shape: PictureShape | None) -> bool:
    """Tell a picture of whose decoding the window would notice: Pillow lets nothing else run for so long."""
    return shape is not None and shape.kind == WEBP and shape.width * shape.height > QUICK_PIXELS


def _publication(view: View, asked: str) -> Publication | None:
    try:
        return publication_named(view, asked) if asked else None
    except StetError:
        return None
