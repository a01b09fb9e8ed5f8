"""Taking out of an article's pictures where they were taken, before anybody else gets them."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.content import Content, content_assets, content_bytes, content_from_bytes
from editor_app.domain.workflow import Status
from editor_app.publishing.picture_place import tells_place
from editor_app.publishing.placeless import without_place
from editor_app.store.library import Library

MAY_CHANGE = frozenset({Status.DRAFT, Status.RETURNED})
"""Where another picture voids no decision."""


def take_places_out(library: Library, article: str, origin: str = "") -> int:
    """Replace in an article's draft the pictures that tell where they were taken; return how many.

    Those in a form out of which it cannot be taken stay, and so do all where somebody has decided on the text.
    """
    with library.reading() as view:
        if view.articles.summary(article).work not in MAY_CHANGE:
            return 0
        content = view.articles.draft(article).content
        used = [one for one in content_assets(content) if view.assets.path(one).is_file()]
    replaced: dict[str, str] = {}
    for asset in used:
        with library.reading() as view:
            data, about = view.assets.get(asset), view.assets.about(asset)
        bare = without_place(data) if tells_place(data) else None
        if bare is not None:
            with library.writing(origin) as unit:
                kind, name = ("", "") if about is None else (about.media_type, about.name)
                replaced[asset] = unit.assets.put(bare, kind, name)
    if replaced:
        with library.writing(origin) as unit:
            unit.articles.save_draft(article, with_pictures(unit.articles.draft(article).content, replaced))
    return len(replaced)


def with_pictures(content: Content, replaced: Mapping[str, str]) -> Content:
    """A content with other pictures (by hash) in the place of some."""
    data = content_bytes(content)
    for before, after in replaced.items():
        # Inside a text of JSON no quotation mark stands by itself: this can be but the name of a picture.
        data = data.replace(f'"asset":"{before}"'.encode(), f'"asset":"{after}"'.encode())
    return content_from_bytes(data)
