"""审稿单: the review sheets of articles, made from what the library holds, and written to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.permission import Road, may
from editor_app.domain.review_sheet import SheetMatter
from editor_app.domain.workflow import in_order
from editor_app.publishing.review_sheet.page import review_sheets
from editor_app.publishing.review_sheet.plain import plain_sheet
from editor_app.services.handoff_naming import plain_name
from editor_app.services.people import person_here
from editor_app.services.plain_files import keep_file
from editor_app.services.proving import proven
from editor_app.services.roads import refused
from editor_app.services.rosters import roster_here
from editor_app.store.library import Library, View

HTML, PDF = ".html", ".pdf"

Press = Callable[[str], bytes]
"""Makes a PDF of a page; what can draw one brings it.  Raises `StetError` where it cannot."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Review sheets as a page and as text; ``name`` says in a file's name whose they are."""

    page: str
    plain: str
    name: str


class ReviewSheets:
    """The review sheets of one library."""

    def __init__(self, library: Library, account: str) -> None:
        self._library = library
        self._account = account

    def matter(self, article: str) -> SheetMatter:
        """What the sheet of an article (full id) shows.

        Raise `RefusedError` where whoever works here may not look at its history, `StetError` where it is not here.
        """
        with self._library.reading() as view:
            return _matter(view, article, self._account)

    def sheets(self, articles: Sequence[str], language: str) -> Sheets:
        """The sheets of articles (ids, beginnings of ids, or numbers), each on its own paper.  Raise as `matter` does."""
        if not articles:
            raise StetError("No article", "No article was named.")
        with self._library.reading() as view:
            ids = dict.fromkeys(view.articles.resolve(one) for one in articles)
            matters = [_matter(view, article, self._account) for article in ids]
        plain = "\n".join(plain_sheet(matter, language) for matter in matters)
        return Sheets(review_sheets(matters, language), plain, _name(matters))

    def write(self, articles: Sequence[str], path: Path, language: str, press: Press | None = None) -> Path:
        """Write the sheets to a file whose name ends in ``.html`` or ``.pdf``; the folder must exist.

        An older file of the name is replaced.  Raise `StetError` where that cannot be.
        """
        kind = path.suffix.lower()
        if kind not in {HTML, PDF}:
            raise StetError(
                "Another kind of file",
                "A review sheet is written as .pdf or .html, not as {name}.",
                name=path.name,
            )
        if kind == PDF and press is None:
            raise StetError(
                "No PDF here",
                "Nothing here can draw a PDF.",
                hint="Write the sheet as .html and print that.",
            )
        page = self.sheets(articles, language).page
        return self.keep(path, page.encode("utf-8") if press is None or kind == HTML else press(page))

    def keep(self, path: Path, data: bytes) -> Path:
        """Write what was drawn of sheets to a file.  Raise `StetError` where that cannot be."""
        keep_file(path, data)
        return path


def _name(matters: Sequence[SheetMatter]) -> str:
    """The number and headline of one article, the first number and how many more there are of several."""
    fields = matters[0].content.fields
    if len(matters) > 1:
        return plain_name(f"{fields.number} +{len(matters) - 1}")
    return plain_name(f"{fields.number} {fields.headline}")


def _matter(view: View, article: str, account: str) -> SheetMatter:
    here = person_here(view, account)
    standing = view.standings.of(article, draft=True)
    verdict = may(here, Road.HISTORY, standing)
    if not verdict.allowed:
        raise refused(verdict)
    draft = view.articles.draft(article)
    content_hash = view.articles.draft_hash(article)
    revisions = view.revisions.of(article)
    head = view.revisions.head(article)
    numbers = {name: number for number, (name, _) in enumerate(revisions, 1)}
    decisions = tuple(in_order(view.events.decisions(article)))
    roster = roster_here(view)
    publication = draft.content.fields.publication
    return SheetMatter(
        article=article,
        content=draft.content,
        content_hash=content_hash,
        standing=standing,
        decisions=decisions,
        revision=0 if head is None else numbers[head],
        kept=head is not None and view.revisions.get(head).content_hash == content_hash,
        numbers=numbers,
        people={one.id: one.shown for one in view.people.all()},
        received_at=next((one.at for one in decisions if one.action is Action.SUBMIT), ""),
        newsroom="" if roster is None else roster.name,
        publication=view.publications.get(publication) if publication else None,
        proven=proven(view, article),
    )
