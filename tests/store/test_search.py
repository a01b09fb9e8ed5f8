"""Searching the library: what is indexed, in which order it comes, and that changes are followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import Document, Heading, Note, Paragraph, Table, Text
from editor_app.domain.fields import Fields, Source
from editor_app.domain.workflow import Status
from editor_app.store.library import Library
from tests.support.library import content, decision, library


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as made:
        yield made


def create(opened: Library, *contents: Content) -> list[str]:
    ids = []
    for one in contents:
        with opened.writing() as unit:
            ids.append(unit.articles.create(one))
    return ids


def found(opened: Library, query: str) -> list[str]:
    with opened.reading() as view:
        return [row.id for row in view.articles.page(query=query).rows]


def test_headline_hits_come_first_then_the_newest(opened: Library) -> None:
    headline_old, body_old, headline_new, body_new, _ = create(
        opened,
        content("夜间航线开通"),
        content("一", "夜间航线今天开通。"),
        content("再说夜间航线"),
        content("二", "夜间航线明天开通。"),
        content("三", "夜间，航船。"),
    )
    assert found(opened, "夜间航线") == [headline_new, headline_old, body_new, body_old]
    with opened.writing() as unit:
        unit.articles.save_draft(body_old, content("一", "夜间航线昨天开通。"))
    assert found(opened, "夜间航线") == [headline_new, headline_old, body_old, body_new]


def test_pages_of_a_search_follow_each_other(opened: Library) -> None:
    bodies = create(opened, *(content(f"一{number}", "港口") for number in range(5)))
    heads = create(opened, *(content(f"港口{number}") for number in range(4)))
    for limit in range(1, 11):
        seen, after = [], None
        while True:
            with opened.reading() as view:
                page = view.articles.page(query="港口", after=after, limit=limit)
            assert len(page.rows) <= limit
            seen += [row.id for row in page.rows]
            after = page.next
            if after is None:
                break
        assert seen == [*reversed(heads), *reversed(bodies)], limit
    with opened.reading() as view:
        assert len(view.articles.page(query="港口", limit=None).rows) == 9


def test_a_changed_article_is_found_by_its_new_words_only(opened: Library) -> None:
    [article] = create(opened, content("旧标题", "旧的正文"))
    with opened.writing() as unit:
        unit.articles.save_draft(article, content("新标题", "新的正文"))
    assert found(opened, "新标题") == found(opened, "新的") == [article]
    assert found(opened, "旧") == []


def test_fields_and_every_part_of_the_body_are_indexed_but_not_contacts(opened: Library) -> None:
    fields = Fields(
        number="胡-1122-03", column="连线省两会", section=("新闻", "时政"), tags=("两会",), kicker="引题行",
        headline="主标题", deck=("副题甲", "副题乙"), short_headline="短题", summary="内容提要",
        sources=(Source("株洲日报", original_title="原题", original_author="原作者"),),
        credits=(Credit("reporter", "全媒体记者", ("胡文洁",), "要闻部"),),
        contacts=(Contact(ContactKind.HOTLINE, "热线", "17352733309"),),
    )  # fmt: skip
    body = Document(
        (
            Heading((Text("小标题"),)),
            Paragraph((Text("段落"), Note((Text("脚注"),)))),
            Table(((Text("表头"),),), (((Text("格子"),),),)),
        )
    )
    [article] = create(opened, Content(fields, body))
    words = (
        "胡-1122-03 连线省两会 时政 两会 引题行 主标题 副题甲 副题乙 短题 内容提要 株洲日报 原题 原作者 胡文洁 要闻部 "
        "小标题 段落 脚注 表头 格子"
    ).split()
    assert [word for word in words if found(opened, word) != [article]] == []
    assert found(opened, " ".join(words)) == [article]
    assert found(opened, "17352733309") == []


def test_a_search_can_be_narrowed(opened: Library) -> None:
    first, second = create(
        opened, content("港口", section=("新闻", "时政")), content("一", "港口", section=("财经",))
    )
    with opened.writing() as unit:
        unit.events.add(decision(second))
    with opened.reading() as view:
        page = view.articles.page
        assert [row.id for row in page(query="港口", statuses=(Status.IN_REVIEW,)).rows] == [second]
        assert [row.id for row in page(query="港口", section=("新闻",)).rows] == [first]
        both = (Status.IN_REVIEW, Status.DRAFT)
        assert [row.id for row in page(query="港口", statuses=both).rows] == [first, second]
        assert page(query="港口", section=("新闻",), statuses=(Status.IN_REVIEW,)).rows == ()


def test_a_blank_query_lists_everything_and_one_of_signs_nothing(opened: Library) -> None:
    create(opened, content())
    assert len(found(opened, "  ")) == 1
    for query in ("!!", '"', "😀", "\x00"):
        assert found(opened, query) == []


def test_snippets_come_from_the_text_as_written(opened: Library) -> None:
    [article] = create(opened, content("标题", "ＡＩ 与 Harbour 夜间航线。"))
    with opened.reading() as view:
        cut = view.search.snippet(article, "harbour")
        assert cut is not None
        assert (cut.before, cut.hit, cut.after) == ("ＡＩ 与", "Harbour", "夜间航线。")
        assert view.search.snippet(article, "标题") is None


def test_the_index_can_be_made_anew(opened: Library) -> None:
    ids = create(opened, *(content(f"港口{number}") for number in range(3)))
    with opened.writing() as unit:
        unit._pen.connection.exec_driver_sql("DELETE FROM search_texts")
        unit._pen.connection.exec_driver_sql("DELETE FROM search_headlines")
    assert found(opened, "港口") == []
    with opened.writing() as unit:
        assert unit.search.rebuild() == 3
    assert found(opened, "港口") == ids[::-1]
    with opened.writing() as unit:
        unit.articles.save_draft(ids[0], content("码头"))
    assert found(opened, "港口") == ids[:0:-1]


def test_an_index_of_an_older_scheme_is_made_anew_on_opening(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    with library(folder) as opened:
        [article] = create(opened, content("港口"))
        with opened.writing() as unit:
            unit._pen.connection.exec_driver_sql("DELETE FROM search_texts")
            unit._pen.connection.exec_driver_sql("DELETE FROM search_headlines")
            unit._pen.connection.exec_driver_sql("UPDATE library SET search_scheme = '0'")
    with library(folder) as opened:
        assert found(opened, "港口") == [article]
        with opened.reading() as view:
            assert view.search.is_current()


def test_a_reading_whose_end_was_interrupted_does_not_keep_the_next_from_beginning(opened: Library) -> None:
    opened.reading().driver.execute("BEGIN")
    create(opened, content("港口"))
    assert len(found(opened, "港口")) == 1
