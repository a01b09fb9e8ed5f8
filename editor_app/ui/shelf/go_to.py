"""Go to an article: those one has worked on last, then the newest, and by what is typed all of the library."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from editor_app.domain.article import ArticleSummary
from editor_app.domain.errors import StetError
from editor_app.ui.article_list.ages import age_of, local
from editor_app.ui.i18n import sentences_of, tr
from editor_app.ui.lanes import Job, Lanes
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.shelf.article_rows import ENTRY, ArticleRow, ArticleRowDelegate, item_of
from editor_app.ui.statuses import status_word
from editor_app.ui.widgets.picker import Picker

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

MOST = 30
SEEKING = Pace(idle=0.12, most=0.4)

Rows = tuple[ArticleSummary, ...]


class GoTo(Picker):
    """``recent`` are ids, the newest first; ``unsaved`` those of which something waits; ``go`` opens one.

    Without words the newest of the library follow them, but for ``current``, where one is already.
    """

    def __init__(
        self,
        parent: QWidget,
        lanes: Lanes,
        recent: Sequence[str],
        current: str,
        unsaved: frozenset[str],
        go: Callable[[str], object],
    ) -> None:
        super().__init__(
            parent,
            tr("Go to article"),
            tr("Which article? Type words of its headline or text"),
            tr("Articles"),
        )
        self.typed.connect(self.fill)
        self.taken.connect(self.take)
        self.paint_rows(ArticleRowDelegate(self))
        self._lanes = lanes
        self._unsaved = unsaved
        self._go = go
        self._recent: Rows | None = None
        self._found: Rows | None = None
        self._searching: Job | None = None
        self._alarm = Alarm(SEEKING, self)
        self._alarm.rang.connect(self._search)
        lanes.read(self, functools.partial(_offered, recent, current), self._take_recent)
        self._tell()

    def fill(self, typed: str) -> None:  # noqa: ARG002 - it is asked for again when the search begins
        """Show the recent ones at once, and what the library finds in a moment."""
        self._found = None
        self._alarm.touch()
        self._list.clear()
        self._tell()

    def take(self) -> None:
        """Open the chosen article."""
        article = self._chosen()
        if article:
            self.close()
            self._go(article)

    def _chosen(self) -> str:
        """The article of the chosen row, empty where there is none."""
        item: QListWidgetItem | None = self._list.currentItem()
        row: ArticleRow | None = None if item is None else item.data(ENTRY)
        return "" if row is None else row.article

    @property
    def headlines(self) -> list[str]:
        """What is listed."""
        return [self._list.item(place).text() for place in range(self._list.count())]

    @property
    def _words(self) -> str:
        return self._line.text().strip()

    def _take_recent(self, rows: Rows) -> None:
        self._recent = rows
        self._tell()

    def _search(self) -> None:
        self._forget_search()
        words = self._words
        if not words:
            return

        def work(desk: Desk) -> Rows:
            return desk.finding.page(query=words, limit=MOST).rows

        self._searching = self._lanes.read(self, work, self._take_found, self._fail)

    def _forget_search(self) -> None:
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None

    def _take_found(self, rows: Rows) -> None:
        self._found = rows
        self._tell()

    def _fail(self, error: StetError) -> None:
        self._list.clear()
        self._say(sentences_of(error)[0])

    def _tell(self) -> None:
        words = self._words.lower().split()
        near = [row for row in self._recent or () if all(word in row.headline.lower() for word in words)]
        found = [*near, *(row for row in self._found or () if row not in near)] if words else near
        before = self._chosen()
        now = datetime.now().astimezone()
        self._list.clear()
        for row in found[:MOST]:
            self._list.addItem(item_of(self._row(row, now)))
        if not found:
            self._say(self._blank_words(bool(words)))
        places = [place for place, row in enumerate(found[:MOST]) if row.id == before]
        self._list.setCurrentRow(places[0] if places else 0)

    def _blank_words(self, searches: bool) -> str:
        if searches:
            return tr("Searching…") if self._found is None else tr("Nothing found")
        return "" if self._recent is None else tr("The articles you work on will stand here.")

    def _row(self, row: ArticleSummary, now: datetime) -> ArticleRow:
        headline = " ".join(row.headline.split()) or tr("Untitled")
        caption = f"{status_word(row.status)} · {age_of(local(row.updated_at), now)}"
        return ArticleRow(row.id, headline, caption, row.id in self._unsaved)

    def _say(self, sentence: str) -> None:
        item = QListWidgetItem(sentence)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)


def _offered(recent: Sequence[str], current: str, desk: Desk) -> Rows:
    """The rows to go to before a word is typed; none that lies in the trash."""
    known = desk.finding.summaries(recent)
    last = [known[one] for one in recent if one in known and not known[one].trashed_at]
    newest = desk.finding.page(limit=MOST).rows
    return (*last, *(row for row in newest if row.id != current and row.id not in known))[:MOST]
