"""The one place where the index of an article is made: its row, its section steps, its words, what it names."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import fields

from sqlalchemy import Text, bindparam, cast, delete, func, insert, literal_column, or_, select, update

from editor_app.domain import history
from editor_app.domain.desk_matter import desk_matter
from editor_app.domain.lists import YES, Filed, as_texts, filed
from editor_app.domain.records import revision_from_bytes
from editor_app.domain.ties import OF_DESK, OF_REVIEW, Tie, desk_ties, next_hands, review_ties
from editor_app.domain.workflow import Status
from editor_app.store import tables
from editor_app.store.entry import Entry, joined_section, section_steps, split_section
from editor_app.store.query import Query
from editor_app.store.room import Pen
from editor_app.store.search_tables import HEADLINES, TEXTS
from editor_app.store.seen_rows import keep_seen
from editor_app.store.standing_rows import standing_in
from editor_app.store.tie_rows import tie, ties_of

_ARTICLE = tables.articles.c
_ROWS = Query(
    select(_ARTICLE.row, _ARTICLE.search_row, _ARTICLE.trashed_at).where(_ARTICLE.id == bindparam("article"))
)
_STORED_STEPS = Query(
    select(_ARTICLE.row, _ARTICLE.section, _ARTICLE.updated_at).where(_ARTICLE.id == bindparam("article"))
)
_LAST_SEARCH_ROW = Query(select(func.coalesce(func.max(_ARTICLE.search_row), 0)))
_FILED = tuple(field.name for field in fields(Filed))
_FILED_NOW = Query(select(*(_ARTICLE[name] for name in _FILED)).where(_ARTICLE.id == bindparam("article")))
_HEAD_HASH = Query(
    select(tables.revisions.c.content_hash)
    .join_from(tables.articles, tables.revisions, tables.revisions.c.id == _ARTICLE.head)
    .where(_ARTICLE.id == bindparam("article"), _ARTICLE.work != Status.DRAFT.value)
)
_DRAFT = tables.drafts.c
_MERGE_STATE = Query(
    select(
        _ARTICLE.to_merge,
        _ARTICLE.head,
        tables.revisions.c.content_hash,
        _DRAFT.revision,
        _DRAFT.content_hash,
    )
    .select_from(tables.articles)
    .join(tables.drafts, _DRAFT.article == _ARTICLE.id)
    .join(tables.revisions, tables.revisions.c.id == _ARTICLE.head, isouter=True)
    .where(_ARTICLE.id == bindparam("article"))
)
_REVISIONS = Query(
    select(tables.revisions.c.id, tables.revisions.c.bytes).where(
        tables.revisions.c.article == bindparam("article")
    )
)
_PUBLISHED_UNDER = Query(select(_ARTICLE.id).where(_ARTICLE.publication == bindparam("publication")))
_DECIDES = or_(*(tables.events.c.kind == literal_column(f"'{kind}'") for kind in ("decision", "outlet")))
_DECIDED = Query(
    select(tables.events.c.article)
    .where(
        _DECIDES,
        func.instr(cast(tables.events.c.bytes, Text), bindparam("named")) > 0,
    )
    .distinct()
)
_REVIEWED = Query(
    select(tables.events.c.id).where(tables.events.c.article == bindparam("article"), _DECIDES).limit(1)
)
_LAST_DECISION = Query(
    select(func.max(tables.events.c.at)).where(
        tables.events.c.article == bindparam("article"),
        tables.events.c.kind == literal_column("'decision'"),
    )
)
_NOTED = Query(select(tables.desk.c.article).distinct())
_DESK = Query(
    select(tables.desk.c.aspect, tables.desk.c.value).where(tables.desk.c.article == bindparam("article"))
)
_ADD = insert(tables.articles)
_CHANGE = update(tables.articles).where(_ARTICLE.id == bindparam("of_article"))
_CHANGE_COLUMNS = _CHANGE.values(
    {
        name: bindparam(f"new_{name}")
        for name in ("updated_at", "number", "publication", "headline", "section", "characters", "search_row")
    }
)
_CHANGE_FILED = _CHANGE.values({name: bindparam(f"new_{name}") for name in _FILED})
_CHANGE_HEADS = _CHANGE.values(head=bindparam("new_head"), to_merge=bindparam("new_to_merge"))
_CHANGE_TO_MERGE = _CHANGE.values(to_merge=bindparam("new_to_merge"))
_CHANGE_TRASHED = _CHANGE.values(trashed_at=bindparam("new_trashed_at"))
_CHANGE_DESK = _CHANGE.values(urgent=bindparam("new_urgent"), deadline=bindparam("new_deadline"))
_CHANGE_COMMENTS = _CHANGE.values(comments=bindparam("new_comments"))
_DROP_ROW = delete(tables.articles).where(_ARTICLE.row == bindparam("at_row"))
_ADD_STEP = insert(tables.article_sections)
_DROP_STEPS = delete(tables.article_sections).where(
    tables.article_sections.c.article_row == bindparam("of_row")
)


def add_row(pen: Pen, driver: sqlite3.Connection, article: str, entry: Entry) -> None:
    """Make the index row of a new article."""
    now = pen.now
    search_row = _add_words(pen, driver, entry)
    columns = _columns(entry, now, search_row)
    pen.execute(_ADD, {"id": article, "created_at": now, "status": Status.DRAFT.value, "head": "", **columns})
    row = _ROWS.all(driver, article=article)[0][0]
    _add_steps(pen, row, entry.section, now)
    keep_seen(pen, driver, row, entry.seen)


def change_row(pen: Pen, driver: sqlite3.Connection, article: str, entry: Entry) -> None:
    """Bring the index row to a new state of the draft; the words get a new, higher row, so that newest comes first."""
    now = pen.now
    row, old_search_row, trashed_at = _ROWS.all(driver, article=article)[0]
    _drop_words(pen, old_search_row)
    columns = _columns(entry, now, _add_words(pen, driver, entry))
    pen.execute(
        _CHANGE_COLUMNS, {"of_article": article, **{f"new_{key}": value for key, value in columns.items()}}
    )
    pen.execute(_DROP_STEPS, {"of_row": row})
    if not trashed_at:
        _add_steps(pen, row, entry.section, now)
    keep_seen(pen, driver, row, entry.seen)


def put_away(pen: Pen, driver: sqlite3.Connection, article: str, trashed_at: str) -> None:
    """Mark an article as lying in the trash since an instant: it stands in no section then."""
    pen.execute(_CHANGE_TRASHED, {"of_article": article, "new_trashed_at": trashed_at})
    pen.execute(_DROP_STEPS, {"of_row": _ROWS.all(driver, article=article)[0][0]})


def bring_back(pen: Pen, driver: sqlite3.Connection, article: str) -> None:
    """Take the mark of the trash away: the article stands where it stood."""
    pen.execute(_CHANGE_TRASHED, {"of_article": article, "new_trashed_at": ""})
    row, section, updated_at = _STORED_STEPS.all(driver, article=article)[0]
    _add_steps(pen, row, split_section(section), updated_at)


def drop_row(pen: Pen, driver: sqlite3.Connection, article: str) -> None:
    """Forget the index row of an article, with its words, steps and what it names; nothing else may name it any more."""
    row, search_row, _ = _ROWS.all(driver, article=article)[0]
    _drop_words(pen, search_row)
    pen.execute(_DROP_STEPS, {"of_row": row})
    keep_seen(pen, driver, row, frozenset())
    pen.execute(_DROP_ROW, {"at_row": row})


def set_desk(pen: Pen, driver: sqlite3.Connection, article: str, values: Mapping[str, str]) -> None:
    """Bring the columns and ties of the desk data to what it says now (value by aspect)."""
    matter = desk_matter(values)
    tie(pen, driver, article, OF_DESK, desk_ties(matter))
    pen.execute(
        _CHANGE_DESK,
        {"of_article": article, "new_urgent": int(matter.urgent), "new_deadline": matter.deadline},
    )


def set_comments(pen: Pen, article: str, count: int) -> None:
    """Note how many threads of comments are open."""
    pen.execute(_CHANGE_COMMENTS, {"of_article": article, "new_comments": count})


def set_heads(pen: Pen, driver: sqlite3.Connection, article: str, heads: Sequence[str]) -> None:
    """Note which revisions no other follows, newest last: that one is shown, and two or more need a merge."""
    to_merge = YES if len(heads) > 1 else ""
    pen.execute(_CHANGE_HEADS, {"of_article": article, "new_head": heads[-1], "new_to_merge": to_merge})
    if not to_merge:
        refresh_to_merge(pen, driver, article)


def refresh_to_merge(pen: Pen, driver: sqlite3.Connection, article: str) -> None:
    """Note whether two newest states stand side by side, a draft that does not go on from the newest among them."""
    was, head, head_hash, started_from, draft_hash = _MERGE_STATE.all(driver, article=article)[0]
    if not was and started_from == head:
        return
    apart = bool(head) and started_from != head and draft_hash != head_hash
    now = YES if apart or len(_heads(driver, article)) > 1 else ""
    if now != was:
        pen.execute(_CHANGE_TO_MERGE, {"of_article": article, "new_to_merge": now})


def _heads(driver: sqlite3.Connection, article: str) -> list[str]:
    rows = _REVISIONS.all(driver, article=article)
    return history.heads({row[0]: revision_from_bytes(row[1]) for row in rows})


def refresh_standing(pen: Pen, driver: sqlite3.Connection, article: str) -> None:
    """Bring what lists show of an article's review to what its events say now."""
    if _REVIEWED.first(driver, article=article) is None:
        return
    standing = standing_in(driver, article, draft=True)
    now = filed(standing)
    tie(
        pen,
        driver,
        article,
        OF_REVIEW,
        review_ties(standing, _LAST_DECISION.all(driver, article=article)[0][0] or ""),
    )
    if ties_of(driver, article, (Tie.NEXT,)):
        tie(pen, driver, article, (Tie.NEXT,), {f"{Tie.NEXT}{next_hands(standing, now.hands)}"})
    after = dict(zip(_FILED, as_texts(getattr(now, name) for name in _FILED), strict=True))
    before = _FILED_NOW.all(driver, article=article)[0]
    if before != tuple(after.values()):
        pen.execute(
            _CHANGE_FILED, {"of_article": article, **{f"new_{key}": one for key, one in after.items()}}
        )


def refresh_after_draft(
    pen: Pen, driver: sqlite3.Connection, article: str, old_hash: str, new_hash: str
) -> None:
    """The same, after a draft was saved: only where it came to differ from the newest revision, or does no more."""
    row = _HEAD_HASH.first(driver, article=article)
    if row is not None and (row[0] == old_hash) != (row[0] == new_hash):
        refresh_standing(pen, driver, article)


def refresh_decided(pen: Pen, driver: sqlite3.Connection, person: str) -> None:
    """The same for all articles that a person (empty: anybody) decided on, or recorded a decision on."""
    named = json.dumps(person or "article", ensure_ascii=False)
    for article in list(_DECIDED.column(driver, named=named)):
        refresh_standing(pen, driver, article)


def refresh_noted(pen: Pen, driver: sqlite3.Connection) -> None:
    """Bring the columns and ties of the desk data of all articles to what it says."""
    for article in list(_NOTED.column(driver)):
        set_desk(pen, driver, article, dict(_DESK.all(driver, article=article)))


def refresh_published_under(pen: Pen, driver: sqlite3.Connection, publication: str) -> None:
    """The same for all articles of a publication, after its policy was changed."""
    for article in list(_PUBLISHED_UNDER.column(driver, publication=publication)):
        refresh_standing(pen, driver, article)


def _columns(entry: Entry, now: str, search_row: int) -> dict[str, object]:
    return {
        "updated_at": now,
        "number": entry.number,
        "publication": entry.publication,
        "headline": entry.headline,
        "section": joined_section(entry.section),
        "characters": entry.characters,
        "search_row": search_row,
    }


def _add_words(pen: Pen, driver: sqlite3.Connection, entry: Entry) -> int:
    row: int = _LAST_SEARCH_ROW.all(driver)[0][0] + 1
    pen.execute(HEADLINES.add, {"rowid": row, "words": entry.headline_words})
    pen.execute(TEXTS.add, {"rowid": row, "words": entry.text_words})
    return row


def _drop_words(pen: Pen, search_row: int) -> None:
    for words in (HEADLINES, TEXTS):
        pen.execute(words.drop, {"at_row": search_row})


def _add_steps(pen: Pen, row: int, section: tuple[str, ...], at: str) -> None:
    for step in section_steps(section):
        pen.execute(_ADD_STEP, {"section": step, "updated_at": at, "article_row": row})
