"""Snapshots: automatic local copies of drafts, thinned as they age.  They never travel."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.article import Snapshot
from editor_app.domain.changes import Aspect
from editor_app.store import tables
from editor_app.store.articles import unknown_article
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom
from editor_app.store.thinning import kept

_SNAPSHOT = tables.snapshots.c
_CONTENT = tables.contents.c
_DRAFT = tables.drafts.c
_OF_ARTICLE = Query(
    select(_SNAPSHOT.article, _SNAPSHOT.content_hash, _SNAPSHOT.at)
    .where(_SNAPSHOT.article == bindparam("article"))
    .order_by(_SNAPSHOT.at)
)
_DRAFT_CONTENT = Query(
    select(_DRAFT.content_hash, _DRAFT.content).where(_DRAFT.article == bindparam("article"))
)
_KEEP_CONTENT = insert(tables.contents).on_conflict_do_nothing()
_TAKE = insert(tables.snapshots)
_TAKE = _TAKE.on_conflict_do_update(
    index_elements=["article", "at"], set_={"content_hash": _TAKE.excluded.content_hash}
)
_DROP = delete(tables.snapshots).where(
    _SNAPSHOT.article == bindparam("of"), _SNAPSHOT.at == bindparam("taken_at")
)
FORGET_CONTENT = delete(tables.contents).where(
    _CONTENT.hash == bindparam("content"),
    ~exists().where(tables.revisions.c.content_hash == _CONTENT.hash),
    ~exists().where(_SNAPSHOT.content_hash == _CONTENT.hash),
    ~exists().where(tables.last_read.c.content_hash == _CONTENT.hash),
)


class Snapshots(Room):
    """The snapshots of a library."""

    def of(self, article: str) -> list[Snapshot]:
        """The snapshots of an article, oldest first."""
        return [Snapshot(*row) for row in _OF_ARTICLE.all(self._driver, article=article)]


class WritableSnapshots(WritableRoom, Snapshots):
    """The snapshots, taking them and thinning them out."""

    def take(self, article: str) -> bool:
        """Copy the draft as it is stored and thin out the older ones; False where it is the newest snapshot already."""
        row = _DRAFT_CONTENT.first(self._driver, article=article)
        if row is None:
            raise unknown_article(article)
        content_hash, data = row
        before = self.of(article)
        if before and before[-1].content_hash == content_hash:
            return False
        self._pen.execute(_KEEP_CONTENT, {"hash": content_hash, "bytes": data})
        self._pen.execute(_TAKE, {"article": article, "at": self._pen.now, "content_hash": content_hash})
        self._pen.touch(Aspect.SNAPSHOTS, article)
        self.thin(article)
        return True

    def thin(self, article: str) -> int:
        """Remove the snapshots that have grown too old to be kept one by one; return how many went."""
        found = {datetime.fromisoformat(one.at): one for one in self.of(article)}
        gone = found.keys() - kept(found, datetime.fromisoformat(self._pen.now))
        for instant in sorted(gone):
            one = found[instant]
            self._pen.execute(_DROP, {"of": article, "taken_at": one.at})
            self._pen.execute(FORGET_CONTENT, {"content": one.content_hash})
            self._pen.touch(Aspect.SNAPSHOTS, article)
        return len(gone)
