"""The ties of articles (`domain.ties`), as rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, delete, insert, select

from editor_app.domain.ties import Tie
from editor_app.store import tables
from editor_app.store.query import Query
from editor_app.store.room import Pen

_TIE = tables.mentions.c
_OF = Query(
    select(_TIE.person).where(
        _TIE.article == bindparam("article"), _TIE.person.between("\x1f", "\x1f\U0010ffff")
    )
)
_ADD = insert(tables.mentions)
_DROP = delete(tables.mentions).where(_TIE.person == bindparam("word"), _TIE.article == bindparam("of"))


def ties_of(driver: sqlite3.Connection, article: str, marks: Iterable[Tie]) -> set[str]:
    """The words with one of some marks that an article is tied by."""
    beginnings = tuple(mark.value for mark in marks)
    return {word for word in _OF.column(driver, article=article) if word.startswith(beginnings)}


def tie(
    pen: Pen, driver: sqlite3.Connection, article: str, marks: Iterable[Tie], words: Collection[str]
) -> bool:
    """Let an article be tied by these words alone, of those with one of the marks; tell whether that is new."""
    known, wanted = ties_of(driver, article, marks), set(words)
    for word in sorted(known - wanted):
        pen.execute(_DROP, {"word": word, "of": article})
    for word in sorted(wanted - known):
        pen.execute(_ADD, {"person": word, "article": article})
    return known != wanted
