"""What one export is given: a stored revision and all that its package will hold, as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.content import Content
from editor_app.domain.events import Decision, OutletRecord
from editor_app.domain.publication import Publication
from editor_app.domain.revision import Revision

WEB = "web"
AssetReader = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class PackageJob:
    """One article on its way out.

    ``content`` is what ``revision`` names; ``publication`` None stands for a plain one made from the article's
    source; ``decisions`` and ``outlets`` are all that are known of the article; ``imported_at`` is the publication
    time (ISO 8601) that an import read, empty if none; ``assets`` gives a picture's bytes by its hash, or raises
    ``StetError`` where they are missing; ``content_data`` is the content's canonical form as stored, to be packed
    verbatim, empty to have it made.  One that is ``embargoed`` leaves before its embargo ends and says so everywhere.
    """

    article: str
    revision: Revision
    content: Content
    assets: AssetReader
    publication: Publication | None = None
    decisions: tuple[Decision, ...] = ()
    outlets: tuple[OutletRecord, ...] = ()
    imported_at: str = ""
    channels: tuple[str, ...] = (WEB,)
    content_data: bytes = b""
    embargoed: bool = False
