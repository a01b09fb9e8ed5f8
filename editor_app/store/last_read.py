"""What each person at this desk has read last of an article: a state of its draft."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.article import LastRead
from editor_app.store import tables
from editor_app.store.articles import unknown_article
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom
from editor_app.store.snapshots import FORGET_CONTENT

_READ = tables.last_read.c
_DRAFT = tables.drafts.c
_OF = Query(
    select(_READ.content_hash, _READ.at).where(
        _READ.article == bindparam("article"), _READ.person == bindparam("person")
    )
)
_DRAFT_CONTENT = Query(
    select(_DRAFT.content_hash, _DRAFT.content).where(_DRAFT.article == bindparam("article"))
)
_KEEP_CONTENT = insert(tables.contents).on_conflict_do_nothing()
_NOTE = insert(tables.last_read)
_NOTE = _NOTE.on_conflict_do_update(
    index_elements=["article", "person"],
    set_={"content_hash": _NOTE.excluded.content_hash, "at": _NOTE.excluded.at},
)


_GIVE = update(tables.last_read).prefix_with("OR IGNORE").values(person=bindparam("new_reader"))
_GIVE_OF = _GIVE.where(_READ.person == bindparam("old_reader"))


class LastReads(Room):
    """What was read last."""

    def of(self, article: str, person: str) -> LastRead | None:
        """What a person (id) has read last of an article; None where they have not read it here yet."""
        row = _OF.first(self._driver, article=article, person=person)
        return None if row is None else LastRead(row[0], row[1])


class WritableLastReads(WritableRoom, LastReads):
    """What was read last, and taking note of it; nobody is told, for the library is what it was."""

    def note(self, article: str, person: str) -> None:
        """Take note that a person (id) has read the draft as it is stored."""
        row = _DRAFT_CONTENT.first(self._driver, article=article)
        if row is None:
            raise unknown_article(article)
        content_hash, data = row
        before = self.of(article, person)
        self._pen.execute(_KEEP_CONTENT, {"hash": content_hash, "bytes": data})
        self._pen.execute(
            _NOTE, {"person": person, "article": article, "at": self._pen.now, "content_hash": content_hash}
        )
        if before is not None and before.content_hash != content_hash:
            self._pen.execute(FORGET_CONTENT, {"content": before.content_hash})

    def give(self, to: str, of: str = "") -> None:
        """Let stand under the id ``to`` what stood under another one of the same person; empty: under anybody's."""
        if of:
            self._pen.execute(_GIVE_OF, {"new_reader": to, "old_reader": of})
        else:
            self._pen.execute(_GIVE, {"new_reader": to})
