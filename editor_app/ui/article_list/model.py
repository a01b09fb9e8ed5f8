"""The rows of the list that are loaded, as Qt's model: never all, only as far as somebody has scrolled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.article import ArticleSummary
from editor_app.ui.article_list.ages import age_of, due_time, local
from editor_app.ui.i18n import tr
from editor_app.ui.statuses import hands_word, standing_word
from editor_app.ui.words import length_words

if TYPE_CHECKING:
    from editor_app.store.snippet import Snippet

_NOWHERE = QModelIndex()
_READ_ALOUD = Qt.ItemDataRole.AccessibleTextRole


class ArticleModel(QAbstractListModel):
    """Summaries in the order of the list, each article once, and the snippets of a search."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.rows: list[ArticleSummary] = []
        self.snippets: dict[str, Snippet] = {}
        self._places: dict[str, int] = {}
        self.is_removing = False

    def place_of(self, article: str) -> int:
        """The row of an article, -1 where it is not loaded."""
        return self._places.get(article, -1)

    def show(self, rows: Iterable[ArticleSummary], snippets: Mapping[str, Snippet] | None = None) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.snippets = dict(snippets or {})
        self._number()
        self.endResetModel()

    def append(self, rows: Iterable[ArticleSummary], snippets: Mapping[str, Snippet] | None = None) -> None:
        """Add the next page; an article that is there already, since it was changed meanwhile, stays where it is."""
        self.snippets |= snippets or {}
        more = [row for row in rows if row.id not in self._places]
        if not more:
            return
        first = len(self.rows)
        self.beginInsertRows(_NOWHERE, first, first + len(more) - 1)
        self.rows += more
        self._places |= {row.id: first + step for step, row in enumerate(more)}
        self.endInsertRows()

    def insert(self, place: int, row: ArticleSummary) -> None:
        """Put one row in, before the one at ``place``."""
        self.beginInsertRows(_NOWHERE, place, place)
        self.rows.insert(place, row)
        self._number()
        self.endInsertRows()

    def put(self, row: ArticleSummary) -> None:
        """Bring the row of an article that is shown to its new state, where it stands."""
        place = self._places[row.id]
        if self.rows[place] != row:
            self.rows[place] = row
            self._tell(place, place)

    def remove(self, article: str) -> None:
        """Take the row of an article out."""
        place = self._places[article]
        self.is_removing = (
            True  # a list that lets several be selected takes the next one by itself, told by nobody
        )
        self.beginRemoveRows(_NOWHERE, place, place)
        del self.rows[place]
        self.snippets.pop(article, None)
        self._number()
        self.endRemoveRows()
        self.is_removing = False

    def put_snippets(self, snippets: Mapping[str, Snippet]) -> None:
        """Add snippets to rows that are shown."""
        places = [self._places[article] for article in snippets if article in self._places]
        self.snippets |= snippets
        if places:
            self._tell(min(places), max(places))

    def _number(self) -> None:
        self._places = {row.id: place for place, row in enumerate(self.rows)}

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))

    # Qt overrides

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows are loaded."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headline, and all that a card says, to be read aloud; the delegate paints from the rows themselves."""
        if role == Qt.ItemDataRole.DisplayRole:
            return headline_of(self.rows[index.row()])
        if role == _READ_ALOUD:
            return spoken(self.rows[index.row()], datetime.now().astimezone())
        return None


def headline_of(row: ArticleSummary) -> str:
    """The headline, or the word for having none."""
    return row.headline.strip() or tr("Untitled")


def spoken(row: ArticleSummary, now: datetime) -> str:
    """A card as a screen reader says it: headline, status, age, count, hands, and what is special about it."""
    if row.trashed_at:
        at = age_of(local(row.trashed_at), now)
        return tr("{headline}, in the trash, deleted {age}", headline=headline_of(row), age=at)
    words = tr(
        "{headline}, {status}, {age}, {length}",
        headline=headline_of(row),
        status=standing_word(row.status, row.stage),
        age=age_of(local(row.updated_at), now),
        length=length_words(row.characters),
    )
    hands = hands_word(row.hands)
    if hands:
        words = tr("{words}, with {person}", words=words, person=hands)
    if row.comments:
        words = tr("{words}, open comments: {count}", words=words, count=row.comments)
    if row.to_merge:
        words = tr("{words}, to be merged", words=words)
    if row.held:
        words = tr("{words}, on hold", words=words)
    if row.confirm:
        words = tr("{words}, to be confirmed", words=words)
    if row.excepted:
        words = tr("{words}, approved by override", words=words)
    if row.urgent:
        words = tr("{words}, urgent", words=words)
    return tr("{words}, due {time}", words=words, time=due_time(row.deadline, now)) if row.deadline else words
