"""Comments: events kept for ever under the hash of their bytes, and where this desk knows them to stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.comments import CommentEvent, comment_bytes, comment_from_bytes
from editor_app.domain.places import KnownPlace
from editor_app.domain.threads import threads_of
from editor_app.store import index_rows, tables
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_COMMENT = tables.comments.c
_PLACE = tables.comment_places.c
_OF = Query(
    select(_COMMENT.id, _COMMENT.bytes)
    .where(_COMMENT.article == bindparam("article"))
    .order_by(_COMMENT.at, _COMMENT.id)
)
_PLACES = Query(
    select(_PLACE.comment, _PLACE.place, _PLACE.quote, _PLACE.before, _PLACE.after).where(
        _PLACE.article == bindparam("article")
    )
)
_BYTES = Query(select(_COMMENT.bytes).where(_COMMENT.id == bindparam("id")))
_CALLING = Query(
    select(tables.mentions.c.article)
    .join_from(tables.mentions, tables.articles, tables.articles.c.id == tables.mentions.c.article)
    .where(tables.mentions.c.person == bindparam("person"), tables.articles.c.trashed_at == "")
    .order_by(tables.articles.c.updated_at.desc(), tables.articles.c.row.desc())
)
_ADD = insert(tables.comments).on_conflict_do_nothing()
_DROP_PLACES = delete(tables.comment_places).where(_PLACE.comment == bindparam("of"))
_ADD_PLACE = insert(tables.comment_places)
# Other ties (`domain.ties`) begin with a mark that sorts before all names.
_DROP_MENTIONS = delete(tables.mentions).where(
    tables.mentions.c.article == bindparam("of"), tables.mentions.c.person >= " "
)
_ADD_MENTION = insert(tables.mentions)


class Comments(Room):
    """What was said about articles."""

    def of(self, article: str) -> dict[str, CommentEvent]:
        """All comment events of an article by their ids, by instant."""
        return {row[0]: comment_from_bytes(row[1]) for row in _OF.all(self._driver, article=article)}

    def get(self, comment: str) -> CommentEvent | None:
        """One event by its id; None where it is not here."""
        row = _BYTES.first(self._driver, id=comment)
        return None if row is None else comment_from_bytes(row[0])

    def places(self, article: str) -> dict[str, KnownPlace]:
        """Where this desk knows comments of an article to stand, by their ids."""
        return {row[0]: KnownPlace(*row[1:]) for row in _PLACES.all(self._driver, article=article)}

    def calling(self, person: str) -> list[str]:
        """The articles in which an open comment calls a person by this name, the newest first; none in the trash."""
        return [str(article) for article in _CALLING.column(self._driver, person=person)]


class WritableComments(WritableRoom, Comments):
    """The comments, and adding to them; they are never changed or removed."""

    def add(self, event: CommentEvent) -> str:
        """Keep an event and return its id; keeping it again changes nothing."""
        [name] = self.add_all([event])
        return name

    def add_all(self, events: Iterable[CommentEvent]) -> list[str]:
        """Keep events of any articles and return their ids."""
        names, touched = [], {}
        for event in events:
            data = comment_bytes(event)
            names.append(digest(data))
            row = {"id": names[-1], "article": event.article, "at": event.at, "bytes": data}
            if self._pen.execute(_ADD, row):
                touched[event.article] = True
        for article in touched:
            self._pen.touch(Aspect.COMMENTS, article)
            self._refresh(article)
        return names

    def put_places(self, article: str, places: Mapping[str, KnownPlace | None]) -> None:
        """Note where comments stand; None: where their own quotes say.  Nobody is told, for nothing was said."""
        known = self.places(article)
        for comment, place in places.items():
            if known.get(comment) == place:
                continue
            self._pen.execute(_DROP_PLACES, {"of": comment})
            if place is not None:
                row = {
                    "place": place.place,
                    "quote": place.quote,
                    "before": place.before,
                    "after": place.after,
                }
                self._pen.execute(_ADD_PLACE, {"comment": comment, "article": article, **row})

    def _refresh(self, article: str) -> None:
        """Bring the count of open threads, and whom they call, to what the events come to."""
        still_open = [one for one in threads_of(self.of(article)) if one.is_open]
        index_rows.set_comments(self._pen, article, len(still_open))
        self._pen.execute(_DROP_MENTIONS, {"of": article})
        for name in sorted({name for one in still_open for name in one.mentions}):
            self._pen.execute(_ADD_MENTION, {"person": name, "article": article})
