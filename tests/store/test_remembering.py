"""What was named before follows every draft, and the contact book keeps what is put into it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.article import ArticleSummary
from editor_app.domain.beside import Beside
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.desk_matter import DeskMatter
from editor_app.domain.document import Document, Figure, Paragraph, Text
from editor_app.domain.fields import Fields, Source
from editor_app.domain.seen import SeenKind, seen_in
from editor_app.services.remembering import Remembering
from editor_app.services.writing import Writing
from editor_app.store.engine import connect
from editor_app.store.layout import DATABASE
from editor_app.store.library import Library
from editor_app.store.upgrade import bring_up_to_date
from tests.support.fields import fields
from tests.support.library import Ticking, content, library
from tests.support.older_library import take_back

FIELDS = Fields(
    column="街巷记",
    tags=("春茶",),
    sources=(Source("海州潮报"),),
    credits=(Credit("reporter", "文", ("陈雨汀", "罗一帆"), "海州潮报"), Credit("editor", names=("林溪桥",))),
)
HOTLINE = Contact(ContactKind.HOTLINE, "热线", "0000-5550123", "陈老师")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as made:
        yield made


@pytest.fixture
def remembering(opened: Library) -> Remembering:
    return Remembering(opened)


def kept(opened: Library, made: Fields, article: str = "") -> str:
    with opened.writing() as unit:
        if not article:
            return unit.articles.create(replace(content(), fields=made))
        unit.articles.save_draft(article, replace(content(), fields=made))
        return article


def test_people_come_with_role_label_and_unit_the_frequent_first(
    opened: Library, remembering: Remembering
) -> None:
    first = kept(opened, FIELDS)
    kept(opened, replace(FIELDS, credits=(Credit("author", names=("罗一帆",)),)))
    kept(opened, replace(FIELDS, credits=(Credit("author", names=("罗一帆",)),)))
    known = remembering.proposals().known
    assert known.of(SeenKind.PERSON)[0] == "罗一帆"
    assert [one.parts(3) for one in known.named(SeenKind.PERSON, "罗一帆")] == [
        ("author", "", ""),
        ("reporter", "文", "海州潮报"),
    ]
    assert set(known.of(SeenKind.TAG)) == {"春茶"}
    kept(opened, replace(FIELDS, credits=(), tags=("夏茶",)), first)
    known = remembering.proposals().known
    assert "林溪桥" not in known.of(SeenKind.PERSON), "a draft that names nobody any more proposes nobody"
    assert set(known.of(SeenKind.TAG)) == {"春茶", "夏茶"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(fields(), min_size=1, max_size=4))
def test_it_is_always_what_the_newest_draft_names(opened: Library, drafts: list[Fields]) -> None:
    article = ""
    for draft in drafts:
        article = kept(opened, draft, article)
    with opened.reading() as view:
        row = view.seen._driver.execute("SELECT row FROM articles WHERE id = ?", (article,)).fetchone()
        stored = view.seen._driver.execute("SELECT kind, value, detail FROM seen WHERE article_row = ?", row)
        assert set(stored) == {(one.kind, one.value, one.detail) for one in seen_in(drafts[-1])}


def test_what_is_deleted_for_good_is_proposed_no_more(opened: Library, remembering: Remembering) -> None:
    article = kept(opened, FIELDS)
    with opened.writing() as unit:
        unit.trash.put(article)
        unit.trash.purge(article)
    assert remembering.proposals().known.things == ()


def test_it_is_made_anew_with_the_search_index(opened: Library, remembering: Remembering) -> None:
    kept(opened, FIELDS)
    before = remembering.proposals()
    with opened.writing() as unit:
        unit._pen.connection.exec_driver_sql("DELETE FROM seen WHERE kind != 'tag'")
        unit._pen.connection.exec_driver_sql("UPDATE seen SET value = 'wrong'")
    assert remembering.proposals() != before
    with opened.writing() as unit:
        assert unit.search.rebuild() == 1
    assert remembering.proposals() == before


def test_an_older_library_is_looked_through(tmp_path: Path) -> None:
    folder = tmp_path / "older"
    with library(folder, Ticking()) as made:
        Writing(made, "x", Ticking()).save(
            "a" * 32,
            Content(FIELDS, Document((Paragraph((Text("四个字。"),)), Figure(caption=(Text("图注"),))))),
            "",
            Beside(DeskMatter(urgent=True, deadline="2026-03-13T18:00:00+08:00")),
        )
        with made.reading() as view:
            before = view.seen.known()
    with contextlib.closing(connect(folder / DATABASE)) as driver:
        take_back(driver, "0002")
    bring_up_to_date(folder, "T1")
    with library(folder, Ticking()) as made, made.reading() as view:
        assert view.seen.known() == before
        assert before.things
        row: ArticleSummary = view.articles.summary("a" * 32)
        assert (row.urgent, row.deadline) == (True, "2026-03-13T18:00:00+08:00")
        assert row.characters == 4, "older programs counted captions too"


def test_urgency_and_deadline_stand_in_the_list(opened: Library) -> None:
    writing = Writing(opened, "x", Ticking())
    saved = writing.save(
        "a" * 32, content(), "", Beside(DeskMatter("note", urgent=True, deadline="2026-03-13"))
    )
    with opened.reading() as view:
        [row] = view.articles.page().rows
    assert (row.urgent, row.deadline) == (True, "2026-03-13")
    writing.save("a" * 32, content(), saved.content_hash, Beside())
    with opened.reading() as view:
        [row] = view.articles.page().rows
    assert (row.urgent, row.deadline) == (False, "")


def test_the_contact_book_keeps_one_entry_for_each_way_to_a_person(
    opened: Library, remembering: Remembering
) -> None:
    told: list[Changes] = []
    opened.listen(told.append)
    remembering.keep_contact(HOTLINE)
    private = replace(HOTLINE, label="新闻热线", public=False)
    assert remembering.keep_contact(replace(private, person=" 陈老师 ")) == private
    assert remembering.contacts() == (private,)
    moved = replace(private, value="0000-5550124")
    remembering.keep_contact(moved, instead_of=private)
    assert remembering.contacts() == (moved,)
    remembering.forget_contact(moved)
    remembering.forget_contact(moved)
    assert remembering.contacts() == ()
    assert [changes.aspects for changes in told] == [{Aspect.CONTACT_BOOK}] * 4
