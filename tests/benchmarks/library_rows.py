"""The library's rows: open, read, list, search, save, each beside the same work in bare SQLite."""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from editor_app.domain.content import content_bytes
from editor_app.store.library import Library
from editor_app.store.search_text import headline_words, match_expression, text_words
from tests.benchmarks.corpus import articles
from tests.benchmarks.measure import Row, in_turns, side_by_side

PAGE = 50
AT_ONCE = 500
ROUNDS = 200
QUERIES = {
    "search, 1 character": ["潮", "港", "书", "雨", "风"],
    "search, 2 characters": ["渡轮", "防汛", "公交", "供暖", "博物"],
    "search, 5 characters": ["海上风电项", "图书馆推进", "老旧小区改", "低空经济试", "夜间航线，"],
    "search, two terms": ["供暖 渔民", "招生 博物馆", "harbour budget", "湿地 消防", "人才 气象台"],
}


def make_library(folder: Path, count: int, say: Callable[[str], None]) -> Library:
    """A library of ``count`` articles, each with its first revision."""
    library = Library.open(folder)
    contents = articles(count)
    for start in range(0, count, AT_ONCE):
        with library.writing() as unit:
            for _, content in zip(range(min(AT_ONCE, count - start)), contents, strict=False):
                unit.revisions.add(unit.articles.create(content), "bench")
        if start % 10_000 == 0:
            say(f"  {start:,} of {count:,} articles …")
    return library


def library_rows(library: Library) -> Iterator[Row]:
    """All rows of one library."""
    database = library.folder / "library.db"
    with contextlib.closing(_bare(database)) as bare:
        yield _open(library.folder, database)
        yield _read(library, bare)
        yield from _first_page(library, bare)
        for name, queries in QUERIES.items():
            yield from _search(library, bare, name, queries)
        yield _save(library)


def _bare(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)


def _open(folder: Path, database: Path) -> Row:
    def ours() -> None:
        Library.open(folder).close()

    def bare() -> None:
        with contextlib.closing(_bare(database)) as connection:
            connection.execute("SELECT count(*) FROM library").fetchone()

    return Row("open the library", *_swap(side_by_side(ours, bare, 30), "sqlite3.connect and one row"))


def _swap(
    times: tuple[tuple[float, ...], tuple[float, ...]], bare_name: str
) -> tuple[tuple[float, ...], str, tuple[float, ...]]:
    """Our times, the bare library's name, its times: the order of `Row`."""
    ours, bare = times
    return ours, bare_name, bare


def _read(library: Library, bare: sqlite3.Connection) -> Row:
    """Reading drafts: the whole road against ``json.loads`` of the same bytes already in memory."""
    known = _ids(bare)
    chosen = random.Random(7).sample(known, min(400, len(known)))
    data = [
        bare.execute("SELECT content FROM drafts WHERE article = ?", (one,)).fetchone()[0] for one in chosen
    ]

    def ours(article: str) -> Callable[[], object]:
        def work() -> object:
            with library.reading() as view:
                return view.articles.draft(article)

        return work

    def parse(stored: bytes) -> Callable[[], object]:
        return lambda: json.loads(stored)

    for article in chosen:
        ours(article)()
    times = in_turns([ours(one) for one in chosen], [parse(one) for one in data])
    return Row("read an article", *_swap(times, "json.loads of the same bytes"), limit=3.0)


def _ids(bare: sqlite3.Connection) -> list[str]:
    return [row[0] for row in bare.execute("SELECT id FROM articles ORDER BY row")]


def _first_page(library: Library, bare: sqlite3.Connection) -> Iterator[Row]:
    sql = (
        "SELECT id, headline, status, section, updated_at, characters, trashed_at, urgent, deadline, "
        "work, stage, hands, held, confirm, changed, comments "
        f"FROM articles WHERE trashed_at = '' ORDER BY updated_at DESC, row DESC LIMIT {PAGE}"
    )

    def ours() -> object:
        with library.reading() as view:
            return view.articles.page(limit=PAGE)

    times = side_by_side(ours, lambda: bare.execute(sql).fetchall(), ROUNDS)
    yield Row("first page of the list", *_swap(times, "the same rows in raw SQL"))
    yield Row("first page of the list, p95", *_swap(times, "p95"), limit=2.0, quantile=0.95)


def _search(library: Library, bare: sqlite3.Connection, name: str, queries: list[str]) -> Iterator[Row]:
    """A search against the fastest raw SQL that gives the same first page: headline hits first, then newest."""
    rows = (
        "SELECT a.id, a.headline, a.status, a.section, a.updated_at, a.characters, a.trashed_at, a.urgent, a.deadline, "
        "a.work, a.stage, a.hands, a.held, a.confirm, a.changed, a.comments "
        "FROM {table} "
        "JOIN articles a ON a.search_row = {table}.rowid WHERE {table} MATCH ? AND +a.trashed_at = '' "
        "ORDER BY {table}.rowid DESC LIMIT ?"
    )
    headlines, texts = rows.format(table="search_headlines"), rows.format(table="search_texts")

    def ours(query: str) -> Callable[[], object]:
        def work() -> object:
            with library.reading() as view:
                return view.articles.page(query=query, limit=PAGE)

        return work

    def raw(query: str) -> Callable[[], object]:
        match = match_expression(query)

        def work() -> object:
            found = bare.execute(headlines, (match, PAGE)).fetchall()
            if len(found) < PAGE:
                known = {row[0] for row in found}
                others = bare.execute(texts, (match, PAGE + len(found))).fetchall()
                found += [row for row in others if row[0] not in known][: PAGE - len(found)]
            return found

        return work

    turns = queries * (ROUNDS // len(queries))
    for query in queries:
        ours(query)()
        raw(query)()
    times = in_turns([ours(query) for query in turns], [raw(query) for query in turns])
    yield Row(name, *_swap(times, "the same hits in raw SQL"))
    yield Row(f"{name}, p95", *_swap(times, "p95"), limit=2.0, quantile=0.95)


def _save(library: Library) -> Row:
    """Saving a draft against the statements it comes down to, on a copy of the database, flushed alike."""
    with library.reading() as view:
        article = view.articles.ids()[0]
        content = view.articles.draft(article).content
    drafts = [replace(content, fields=replace(content.fields, summary=str(turn))) for turn in range(41)]
    waiting = iter(drafts)
    data, headline, words = content_bytes(content), headline_words(content.fields), text_words(content)

    def ours() -> None:
        with library.writing() as unit:
            unit.articles.save_draft(article, next(waiting))

    copy = library.back_up(library.folder / "bench") / "library.db"
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        rows = iter(range(1_000_000_000, 1_000_000_100))

        def raw() -> None:
            row = next(rows)
            bare.execute("BEGIN IMMEDIATE")
            [old] = bare.execute("SELECT search_row FROM articles WHERE id = ?", (article,)).fetchone()
            bare.execute("UPDATE drafts SET content = ? WHERE article = ?", (data, article))
            bare.execute("UPDATE articles SET search_row = ? WHERE id = ?", (row, article))
            for table, text in (("search_headlines", headline), ("search_texts", words)):
                bare.execute(f"DELETE FROM {table} WHERE rowid = ?", (old,))
                bare.execute(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", (row, text))
            bare.execute("COMMIT")

        return Row("save a draft", *_swap(side_by_side(ours, raw, 40), "the same writes in raw SQL"))
