"""Articles on disk: drafts come back as they were, lists and names find them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy.exc import InvalidRequestError

from editor_app.domain.article import ArticleSummary
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.content import Content, content_bytes, content_hash
from editor_app.domain.document import Document
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.fields import Fields
from editor_app.domain.workflow import Status
from editor_app.store.library import Library
from tests.support import documents
from tests.support.library import Ticking, content, decision, filled, library


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        yield made


def create(opened: Library, *contents: Content) -> list[str]:
    ids = []
    for one in contents:
        with opened.writing() as unit:
            ids.append(unit.articles.create(one))
    return ids


def test_a_draft_comes_back_as_it_was_after_closing(tmp_path: Path) -> None:
    [article] = filled(tmp_path, content("标题\n两行", "第一段", "Second paragraph."))
    with Library.open(tmp_path) as opened, opened.reading() as view:
        draft = view.articles.draft(article)
    assert draft.content == content("标题\n两行", "第一段", "Second paragraph.")
    assert (draft.article, draft.updated_at, draft.revision) == (article, "2025-11-22T08:00:02.000Z", "")


@given(documents.documents())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_document_comes_back_and_is_indexed(opened: Library, document: Document) -> None:
    kept = Content(Fields(headline="x"), document)
    [article] = create(opened, kept)
    with opened.reading() as view:
        assert view.articles.draft(article).content == kept
        assert view.articles.draft_hash(article) == content_hash(kept)


def test_the_newest_save_wins_and_moves_up_in_the_list(opened: Library) -> None:
    first, second = create(opened, content("first"), content("second"))
    with opened.writing("editor") as unit:
        unit.articles.save_draft(first, content("first, changed"))
        unit.articles.save_draft(first, content("first, changed again"))
    assert unit.changes == Changes(frozenset({first}), frozenset({Aspect.CONTENT}), "editor")
    with opened.reading() as view:
        assert view.articles.draft(first).content == content("first, changed again")
        assert [row.id for row in view.articles.page().rows] == [first, second]


def test_saving_the_same_again_changes_nothing(opened: Library) -> None:
    [article] = create(opened, content())
    with opened.reading() as view:
        before = view.articles.summary(article)
    generation = opened.generation
    with opened.writing() as unit:
        unit.articles.save_draft(article, content())
    assert unit.changes == Changes()
    with opened.reading() as view:
        assert view.articles.summary(article) == before
    assert opened.generation == generation


def test_what_failed_half_way_never_happened(opened: Library) -> None:
    [article] = create(opened, content("before"))

    def fail() -> None:
        with opened.writing() as unit:
            unit.articles.save_draft(article, content("after"))
            unit.articles.create(content("another"))
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    with opened.reading() as view:
        assert [row.headline for row in view.articles.page().rows] == ["before"]
        assert view.articles.page(query="after").rows == ()


def test_the_bytes_are_stored_as_they_were_made(opened: Library) -> None:
    [article] = create(opened, content())
    stored = opened._opened_writer().exec_driver_sql("SELECT content FROM drafts").scalar_one()
    assert stored == content_bytes(content())
    assert json.loads(stored)["schema"] == 1
    with opened.reading() as view:
        assert view.articles.draft_hash(article) == content_hash(content())


def test_a_summary_tells_what_a_list_shows(opened: Library) -> None:
    [article] = create(
        opened, content("标题", "一二三四五", "two words", section=("新闻", "时政"), number="胡-1122-03")
    )
    with opened.reading() as view:
        row = view.articles.summary(article)
    assert (row.headline, row.status, row.section, row.characters) == (
        "标题",
        Status.DRAFT,
        ("新闻", "时政"),
        7,
    )


def test_pages_follow_each_other_without_gap_or_repeat(opened: Library) -> None:
    with opened.writing() as unit:
        same_instant = [unit.articles.create(content(f"{number}")) for number in range(7)]
    later = create(opened, *(content(f"later {number}") for number in range(4)))
    seen, after = [], None
    with opened.reading() as view:
        while True:
            page = view.articles.page(after=after, limit=3)
            seen += [row.id for row in page.rows]
            after = page.next
            if after is None:
                break
        assert view.articles.page(limit=None).rows == view.articles.page(limit=11).rows
        assert view.articles.page(limit=11).next is None
        assert view.articles.page(limit=10).next is not None
    assert seen == [*reversed(later), *reversed(same_instant)]


def test_oldest_first_is_the_same_list_from_its_other_end(opened: Library) -> None:
    with opened.writing() as unit:
        for number in range(5):
            unit.articles.create(content(f"{number}"))
    create(opened, *(content(f"later {number}", section=("新闻",)) for number in range(4)))
    with opened.reading() as view:
        lists: list[dict[str, Any]] = [{}, {"section": ("新闻",)}, {"statuses": (Status.DRAFT,)}]
        for wanted in lists:
            newest = view.articles.page(**wanted, limit=None).rows
            assert len(newest) in {4, 9}
            seen: list[ArticleSummary] = []
            after = None
            while True:
                page = view.articles.page(**wanted, oldest_first=True, after=after, limit=2)
                seen += page.rows
                after = page.next
                if after is None:
                    break
            assert seen == list(reversed(newest))


def test_a_list_of_several_statuses_keeps_the_order_of_the_whole(opened: Library) -> None:
    ids = create(opened, *(content(f"{number}", section=("新闻",)) for number in range(9)))
    for place, article in enumerate(ids):
        with opened.writing() as unit:
            if place % 3:
                unit.events.add(decision(article, action=Action.SUBMIT if place % 3 == 1 else Action.SPIKE))
    both = (Status.SPIKED, Status.IN_REVIEW)
    expected = [article for place, article in enumerate(ids) if place % 3]
    for oldest_first in (False, True):
        for section in ((), ("新闻",)):
            seen, after = [], None
            with opened.reading() as view:
                while True:
                    page = view.articles.page(
                        statuses=both, section=section, oldest_first=oldest_first, after=after, limit=2
                    )
                    seen += [row.id for row in page.rows]
                    after = page.next
                    if after is None:
                        break
            assert seen == (expected if oldest_first else expected[::-1])


def test_sections_in_use_are_told_once_each(opened: Library) -> None:
    create(
        opened,
        *(content(f"{number}", section=("新闻", "时政")) for number in range(3)),
        content("b", section=("新闻", "社会")),
        content("c", section=("财经",)),
        content("d"),
    )
    with opened.reading() as view:
        assert view.articles.sections() == (("新闻",), ("新闻", "时政"), ("新闻", "社会"), ("财经",))
    with library(opened.folder / "another") as empty, empty.reading() as view:
        assert view.articles.sections() == ()


def test_lists_filter_by_status_and_by_a_section_with_all_below_it(opened: Library) -> None:
    politics, city, finance = create(
        opened,
        content("a", section=("新闻", "时政")),
        content("b", section=("新闻", "社会")),
        content("c", section=("财经",)),
    )
    with opened.writing() as unit:
        unit.events.add(decision(city))
        unit.events.add(decision(finance))

    def found(**wanted: Any) -> list[str]:
        with opened.reading() as view:
            return [row.id for row in view.articles.page(**wanted).rows]

    assert found(section=("新闻",)) == [city, politics]
    assert found(section=("新闻", "时政")) == [politics]
    assert found(section=("新",)) == []
    assert found(statuses=(Status.IN_REVIEW,)) == [finance, city]
    assert found(statuses=(Status.IN_REVIEW,), section=("新闻",)) == [city]
    with opened.writing() as unit:
        unit.articles.save_draft(politics, content("a", section=("财经", "股市")))
    assert found(section=("新闻",)) == [city]
    assert found(section=("财经",)) == [politics, finance]
    with opened.reading() as view:
        assert view.articles.counts() == {Status.DRAFT: 1, Status.IN_REVIEW: 2}
        assert view.articles.count() == 3


def test_an_article_is_known_by_its_id_the_beginning_of_it_or_its_number(opened: Library) -> None:
    with opened.writing() as unit:
        for name, number in (("a" * 32, "胡-1122-01"), ("ab" + "c" * 30, "胡-1122-02"), ("f" * 32, "abc")):
            unit.articles.create(content(number=number), name)
    with opened.reading() as view:
        assert view.articles.resolve("f" * 32) == "f" * 32
        assert view.articles.resolve(" F ") == "f" * 32
        assert view.articles.resolve("ab") == "ab" + "c" * 30
        assert view.articles.resolve("胡-1122-01") == "a" * 32
        assert view.articles.numbers("胡-1122-") == ("胡-1122-01", "胡-1122-02")
        with pytest.raises(StetError, match="More than one"):
            view.articles.resolve("a")
        with pytest.raises(StetError, match="More than one"):
            view.articles.resolve("abc")  # the number of one, the beginning of another
        for nobody in ("", "   ", "胡", "e", "g", "%", "_", "A" * 33, "-", "'"):
            with pytest.raises(StetError, match="no article"):
                view.articles.resolve(nobody)


def test_an_unknown_article_is_refused_in_words(opened: Library) -> None:
    with opened.reading() as view:
        for call in (
            view.articles.draft,
            view.articles.summary,
            view.articles.draft_hash,
            view.revisions.head,
        ):
            with pytest.raises(StetError, match="no article nobody"):
                call("nobody")
    with opened.writing() as unit:
        for write in (
            lambda: unit.articles.save_draft("nobody", content()),
            lambda: unit.revisions.add("nobody", "x"),
            lambda: unit.snapshots.take("nobody"),
        ):
            with pytest.raises(StetError, match="no article nobody"):
                write()


def test_the_status_follows_the_decisions_and_the_newest_revision(opened: Library) -> None:
    [article] = create(opened, content("one"))
    with opened.writing() as unit:
        first = unit.revisions.add(article, "胡文洁")
        unit.events.add(decision(article, first, Action.SUBMIT, content_hash(content("one"))))
        unit.events.add(
            decision(
                article, first, Action.SIGN_OFF, content_hash(content("one")), "2025-11-22T09:30:00.000Z"
            )
        )
    assert status(opened, article) is Status.APPROVED
    with opened.writing() as unit:
        unit.articles.save_draft(article, content("two"))
    assert status(opened, article) is Status.IN_REVIEW
    with opened.writing() as unit:
        unit.articles.save_draft(article, content("one"))
    assert status(opened, article) is Status.APPROVED
    with opened.writing() as unit:
        unit.articles.save_draft(article, content("two"))
    with opened.writing() as unit:
        unit.revisions.add(article, "胡文洁")
    assert status(opened, article) is Status.IN_REVIEW
    with opened.writing() as unit:
        unit.articles.save_draft(article, content("one"))
        unit.revisions.add(article, "胡文洁")
    assert status(opened, article) is Status.APPROVED


def status(opened: Library, article: str) -> Status:
    with opened.reading() as view:
        return view.articles.summary(article).status


def test_a_reading_sees_one_state_and_may_be_nested(opened: Library) -> None:
    create(opened, content())
    with opened.reading() as view:
        before = view.articles.count()
        create(opened, content())
        with opened.reading() as inner:
            assert inner.articles.count() == before
        assert view.articles.count() == before
    with opened.reading() as view:
        assert view.articles.count() == before + 1


def test_a_writing_inside_a_writing_is_a_fault(opened: Library) -> None:
    with opened.writing() as unit:
        with pytest.raises(InvalidRequestError), opened.writing():
            pass
        unit.articles.create(content())
    with opened.reading() as view:
        assert view.articles.count() == 1


def test_time_comes_from_the_clock(tmp_path: Path) -> None:
    clock = Ticking()
    with library(tmp_path, clock) as opened:
        [article] = create(opened, content())
        clock.skip(days=2)
        with opened.writing() as unit:
            unit.articles.save_draft(article, content("later"))
        with opened.reading() as view:
            assert view.articles.summary(article).updated_at.startswith("2025-11-24T08:00")
