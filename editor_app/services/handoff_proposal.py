"""What a person sees before an article is handed over: what it is, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.content import content_assets
from editor_app.domain.credits import Credit
from editor_app.domain.workflow import Status
from editor_app.publishing.picture_place import tells_place
from editor_app.store.library import Library


@dataclass(frozen=True, slots=True)
class HandOffProposal:
    """One article as it is stored: ``author`` is who is credited first, ``characters`` counts its body 字数.

    ``pictures`` are those that its text uses or used in an earlier revision, ``telling`` of them tell where they were
    taken.
    """

    article: str
    headline: str
    status: Status
    author: str
    characters: int
    pictures: int
    telling: int


def propose(library: Library, article: str) -> HandOffProposal:
    """Look at an article that may be handed over.  Raise `StetError` where it is not here."""
    with library.reading() as view:
        row = view.articles.summary(article)
        content = view.articles.draft(article).content
        used = dict.fromkeys(content_assets(content))
        for hashed in {one.content_hash for one in view.revisions.with_proposals(article).values()}:
            used |= dict.fromkeys(content_assets(view.revisions.content(hashed)))
        assets = [one for one in used if view.assets.path(one).is_file()]
    telling = 0
    for asset in assets:
        with library.reading() as view:
            data = view.assets.get(asset)
        telling += tells_place(data)
    return HandOffProposal(
        article,
        " ".join(row.headline.split()),
        row.status,
        _first_name(content.fields.credits),
        row.characters,
        len(assets),
        telling,
    )


def _first_name(credits_: tuple[Credit, ...]) -> str:
    return next((name for credit in credits_ for name in credit.names if name.strip()), "")
