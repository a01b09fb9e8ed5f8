"""Revisions: the immutable states of articles, and the contents they name."""

from __future__ import annotations

from sqlalchemy import Text, bindparam, cast, func, literal_column, select, union_all
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain import history
from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.content import Content, content_from_bytes
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.records import revision_from_bytes
from editor_app.domain.revision import Revision, revision_bytes
from editor_app.store import index_rows, tables
from editor_app.store.articles import unknown_article
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom

_REVISION = tables.revisions.c
_CONTENT = tables.contents.c
_BYTES = Query(select(_REVISION.bytes).where(_REVISION.id == bindparam("id")))
_OF_ARTICLE = Query(select(_REVISION.id, _REVISION.bytes).where(_REVISION.article == bindparam("article")))
_IS_PROPOSAL = func.instr(cast(_REVISION.bytes, Text), literal_column("'\"proposal\":true'")) > 0
_COUNT = Query(select(func.count()).where(_REVISION.article == bindparam("article"), ~_IS_PROPOSAL))
_CONTENT_BYTES = Query(select(_CONTENT.bytes).where(_CONTENT.hash == bindparam("hash")))
_KEPT_BY = Query(
    union_all(
        *(
            select(table.c.content_hash)
            .where(table.c.article == bindparam("article"), table.c.content_hash == bindparam("hash"))
            .limit(1)
            .subquery()
            .select()
            for table in (tables.revisions, tables.snapshots, tables.last_read)
        )
    )
)
_HEAD = Query(select(tables.articles.c.head).where(tables.articles.c.id == bindparam("article")))
_DRAFT = Query(
    select(tables.drafts.c.content_hash, tables.drafts.c.revision, tables.drafts.c.content).where(
        tables.drafts.c.article == bindparam("article")
    )
)
_KEEP_CONTENT = insert(tables.contents).on_conflict_do_nothing()
_KEEP_REVISION = insert(tables.revisions).on_conflict_do_nothing()
_DRAFT_STARTS_FROM = (
    tables.drafts.update()
    .where(tables.drafts.c.article == bindparam("of"))
    .values(revision=bindparam("new_revision"))
)


class Revisions(Room):
    """The revisions of a library."""

    def of(self, article: str) -> list[tuple[str, Revision]]:
        """All revisions of an article with their ids, oldest first: each after its parents (第 1 稿 is the first).

        Proposals are not among them: see `with_proposals`.
        """
        kept = history.without_proposals(self._kept(article))
        return [(key, kept[key]) for key in history.in_order(kept)]

    def with_proposals(self, article: str) -> dict[str, Revision]:
        """All revisions and proposals of an article by their ids, each after its parents."""
        kept = self._kept(article)
        return {key: kept[key] for key in history.in_order(kept)}

    def heads(self, article: str) -> list[str]:
        """The revisions that no other follows, newest last; two or more need a merge."""
        return history.heads(self._kept(article))

    def head(self, article: str) -> str | None:
        """The id of the newest revision; None while there is only a draft."""
        row = _HEAD.first(self._driver, article=article)
        if row is None:
            raise unknown_article(article)
        return row[0] or None

    def count(self, article: str) -> int:
        """How many revisions an article has: the newest is 第 N 稿."""
        return int(_COUNT.all(self._driver, article=article)[0][0])

    def get(self, revision: str) -> Revision:
        """One revision by its id.  Raise `StetError` for an unknown one."""
        row = _BYTES.first(self._driver, id=revision)
        if row is None:
            raise StetError(
                "No such revision", "There is no revision {name} in this library.", name=revision[:80]
            )
        return revision_from_bytes(row[0])

    def content_bytes(self, content_hash: str) -> bytes:
        """The bytes of a content as they were stored.

        Raise `StetError` for an unknown one, `CorruptError` where they no longer have this hash.
        """
        row = _CONTENT_BYTES.first(self._driver, hash=content_hash)
        if row is None:
            raise _no_such_content(content_hash)
        data: bytes = row[0]
        if digest(data) != content_hash:
            raise _changed_content(content_hash)
        return data

    def content(self, content_hash: str) -> Content:
        """A content by its hash; raises as `content_bytes` does."""
        return content_from_bytes(self.content_bytes(content_hash))

    def content_of(self, article: str, content_hash: str) -> Content:
        """A content that a revision, a snapshot or a reading of this article names; raises as `content_bytes` does."""
        if _KEPT_BY.first(self._driver, article=article, hash=content_hash) is None:
            raise _no_such_content(content_hash)
        return self.content(content_hash)

    def _kept(self, article: str) -> dict[str, Revision]:
        return {row[0]: revision_from_bytes(row[1]) for row in _OF_ARTICLE.all(self._driver, article=article)}


class WritableRevisions(WritableRoom, Revisions):
    """The revisions, and adding to them; they are never changed or removed."""

    def add(self, article: str, author: str, note: str = "", *, always: bool = False) -> str:
        """Make a revision of the draft as it is stored; return its id.

        It follows the revision that the draft started from.  A draft that equals that revision makes a new one only
        where ``always`` asks for it.
        """
        row = _DRAFT.first(self._driver, article=article)
        if row is None:
            raise unknown_article(article)
        content_hash, started_from, data = row
        unchanged = started_from and self.get(started_from).content_hash == content_hash
        if unchanged and not always:
            return str(started_from)
        parents = (started_from,) if started_from else ()
        made = Revision(article, content_hash, author, self._pen.now, parents, note)
        name = self.receive(made, data)
        self._pen.execute(_DRAFT_STARTS_FROM, {"of": article, "new_revision": name})
        return name

    def receive(self, revision: Revision, content: bytes) -> str:
        """Keep a revision with the bytes of its content; return its id.  Keeping it again changes nothing.

        Raise `CorruptError` where the bytes do not have the hash that it names.
        """
        if digest(content) != revision.content_hash:
            raise _changed_content(revision.content_hash)
        data = revision_bytes(revision)
        name = digest(data)
        self._pen.execute(_KEEP_CONTENT, {"hash": revision.content_hash, "bytes": content})
        row = {
            "id": name,
            "article": revision.article,
            "at": revision.at,
            "content_hash": revision.content_hash,
            "bytes": data,
        }
        if self._pen.execute(_KEEP_REVISION, row):
            index_rows.set_heads(self._pen, self._driver, revision.article, self.heads(revision.article))
            index_rows.refresh_standing(self._pen, self._driver, revision.article)
            self._pen.touch(Aspect.REVISIONS, revision.article)
        return name


def _no_such_content(content_hash: str) -> StetError:
    return StetError("No such content", "There is no content {name} in this library.", name=content_hash[:80])


def _changed_content(content_hash: str) -> CorruptError:
    return CorruptError(
        "Damaged record",
        "The content {name} is not what was kept under this hash.",
        hint="Restore the newest backup into a new folder and compare.",
        name=content_hash[:12],
    )
