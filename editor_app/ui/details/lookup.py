"""What the form asks the library, off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.article import ArticleSummary
from editor_app.domain.contacts import Contact
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Fields
from editor_app.ui.lanes import Lanes
from editor_app.ui.statuses import status_word
from editor_app.ui.widgets.completing import MOST, Find, Give, Proposal

if TYPE_CHECKING:
    from editor_app.services.remembering import Proposals
    from editor_app.services.suggesting import Linked, LinkingHere
    from editor_app.store.listing import Page


class Lookup(QObject):
    """Each question gives its answer to a function, later; what cannot be answered is left unanswered."""

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes

    def proposals(self, give: Callable[[Proposals], object]) -> None:
        """What lines could be filled with."""
        self._lanes.read(self, lambda desk: desk.remembering.proposals(), give, _unanswered)

    def find(self, article: str) -> Find:
        """How articles are found by what a person types; ``article`` itself is not among them."""

        def find(words: str, give: Give) -> None:
            def answer(page: Page) -> None:
                give([_proposed(row) for row in page.rows if row.id != article and row.headline.strip()])

            if words:
                self._lanes.read(
                    self, lambda desk: desk.finding.page(query=words, limit=MOST), answer, _unanswered
                )

        return find

    def suggestions(
        self, article: str, fields: Fields, give: Callable[[tuple[ArticleSummary, ...]], object]
    ) -> None:
        """Stories to read next."""
        self._lanes.read(self, lambda desk: desk.suggesting.related(article, fields), give, _unanswered)

    def linked(self, articles: Iterable[str], give: Callable[[dict[str, Linked]], object]) -> None:
        """What is at the other end of links."""
        asked = tuple(articles)
        self._lanes.read(self, lambda desk: desk.suggesting.linked(asked), give, _unanswered)

    def linking_here(self, article: str, give: Callable[[tuple[LinkingHere, ...]], object]) -> None:
        """What links to an article."""
        self._lanes.read(self, lambda desk: desk.suggesting.linking_here(article), give, _unanswered)

    def remember(self, contact: Contact, done: Callable[[Contact], object]) -> None:
        """Keep a contact in the contact book; a failure is told as any other."""
        self._lanes.write(self, lambda desk: desk.remembering.keep_contact(contact), done)


def _proposed(row: ArticleSummary) -> Proposal:
    day = row.updated_at[:10]
    return Proposal(" ".join(row.headline.split()), f"{status_word(row.status)} · {day}", row)


def _unanswered(_error: StetError) -> None:
    """A proposal that cannot be made is not missed."""
