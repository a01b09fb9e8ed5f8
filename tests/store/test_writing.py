"""Writing: drafts that follow typing, snapshots before they are replaced, private contacts, revisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.beside import NOTHING_BESIDE, Beside
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content, content_hash
from editor_app.domain.publication import Publication
from editor_app.domain.workflow import Status
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library

ARTICLE = "a" * 32


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def opened(tmp_path: Path, clock: Ticking) -> Iterator[Library]:
    with library(tmp_path / "library", clock) as made:
        yield made


@pytest.fixture
def writing(opened: Library, clock: Ticking) -> Writing:
    return Writing(opened, "陈一帆", clock)


def test_the_first_save_makes_the_article_and_later_ones_follow(writing: Writing) -> None:
    first = writing.save(ARTICLE, content("一"), "")
    second = writing.save(ARTICLE, content("二"), first.content_hash)
    found = writing.open(ARTICLE)
    assert found.content == content("二")
    assert found.content_hash == second.content_hash == content_hash(content("二"))
    assert not second.displaced
    assert found.standing.status is Status.DRAFT


def test_what_another_program_stored_is_kept_as_a_snapshot(opened: Library, writing: Writing) -> None:
    first = writing.save(ARTICLE, content("一"), "")
    with opened.writing() as unit:
        unit.articles.save_draft(ARTICLE, content("别处写的"))
    saved = writing.save(ARTICLE, content("二"), first.content_hash)
    assert saved.displaced
    with opened.reading() as view:
        kept = [one.content_hash for one in view.snapshots.of(ARTICLE)]
    assert content_hash(content("别处写的")) in kept


def test_the_same_text_from_elsewhere_displaces_nothing(opened: Library, writing: Writing) -> None:
    first = writing.save(ARTICLE, content("一"), "")
    with opened.writing() as unit:
        unit.articles.save_draft(ARTICLE, content("二"))
    assert not writing.save(ARTICLE, content("二"), first.content_hash).displaced


def test_a_stretch_of_work_leaves_snapshots_minutes_apart(
    opened: Library, writing: Writing, clock: Ticking
) -> None:
    saved = writing.save(ARTICLE, content("0"), "")
    for number in range(1, 9):
        clock.skip(minutes=2)
        saved = writing.save(ARTICLE, content(str(number)), saved.content_hash)
    with opened.reading() as view:
        kept = view.snapshots.of(ARTICLE)
    assert 3 <= len(kept) <= 5


def test_a_new_article_knows_its_publication_and_its_writer(opened: Library, writing: Writing) -> None:
    hotline = Contact(ContactKind.HOTLINE, "新闻热线", "0571-1")
    with opened.writing() as unit:
        unit.publications.put(Publication("tide", "海州潮", contacts=(hotline,), statement="版权所有"))
    writing.call_person("  李明 ")
    fields = writing.prefilled(ARTICLE, "en").content.fields
    assert fields.publication == "tide"
    assert fields.language == "zh-CN"
    assert [source.name for source in fields.sources] == ["海州潮"]
    assert fields.credits[0].names == ("李明",)
    assert fields.contacts == (hotline,)
    assert fields.statement == "版权所有"
    assert fields.number.startswith("李-")
    with opened.reading() as view:
        assert view.articles.count() == 0


def test_without_publication_or_name_nothing_is_invented(writing: Writing) -> None:
    fields = writing.prefilled(ARTICLE, "en").content.fields
    assert (fields.publication, fields.sources, fields.credits, fields.language) == ("", (), (), "en")


def test_the_publication_last_written_for_is_proposed(opened: Library, writing: Writing) -> None:
    with opened.writing() as unit:
        unit.publications.put(Publication("a", "甲"))
        unit.publications.put(Publication("b", "乙"))
    writing.save(ARTICLE, content("一", publication="b"), "")
    assert writing.prefilled("b" * 32, "en").content.fields.publication == "b"


def test_two_new_articles_never_share_a_number(writing: Writing) -> None:
    one = writing.prefilled("b" * 32, "zh-CN")
    two = writing.prefilled("c" * 32, "zh-CN")
    assert one.content.fields.number == two.content.fields.number
    first = writing.save(one.article, one.content, "")
    second = writing.save(two.article, two.content, "")
    assert first.number != second.number
    assert writing.open(two.article).content.fields.number == second.number


def test_private_contacts_are_kept_and_never_become_content(opened: Library, writing: Writing) -> None:
    saved = writing.save(ARTICLE, content("一"), "")
    source = Contact(ContactKind.PHONE, "", "139", "老周", public=False)
    writing.save(ARTICLE, content("一"), saved.content_hash, Beside(private_contacts=(source,)))
    assert writing.open(ARTICLE).beside.private_contacts == (source,)
    writing.save(ARTICLE, content("二"), saved.content_hash)
    assert writing.open(ARTICLE).beside.private_contacts == (source,), "untouched ones stay"
    writing.save(ARTICLE, content("一"), saved.content_hash, NOTHING_BESIDE)
    found = writing.open(ARTICLE)
    assert found.beside.private_contacts == ()
    assert found.content == content("一")


def test_a_revision_is_made_once_for_one_content(writing: Writing) -> None:
    saved = writing.save(ARTICLE, content("一"), "")
    assert writing.keep_revision(ARTICLE, "第一稿").revisions == 1
    standing = writing.keep_revision(ARTICLE)
    assert (standing.revisions, standing.head_hash) == (1, saved.content_hash)


def test_every_writing_is_told_with_its_origin(opened: Library, writing: Writing) -> None:
    heard: list[Changes] = []
    opened.listen(heard.append)
    saved = writing.save(ARTICLE, content("一"), "", origin="editor")
    writing.save(ARTICLE, content("一"), saved.content_hash, origin="editor")
    assert [changes.origin for changes in heard] == ["editor"]
    assert heard[0].articles == {ARTICLE}
    assert Aspect.CONTENT in heard[0].aspects


def test_a_failed_save_changes_and_tells_nothing(opened: Library, writing: Writing) -> None:
    writing.save(ARTICLE, content("一"), "")
    heard: list[Changes] = []
    opened.listen(heard.append)
    broken = replace(content("二"), fields=None)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        writing.save(ARTICLE, broken, "")
    assert writing.open(ARTICLE).content == content("一")
    assert heard == []


def test_an_empty_new_article_can_be_saved(writing: Writing) -> None:
    writing.save(ARTICLE, Content(), "")
    assert writing.open(ARTICLE).content == Content()


def test_the_overview_counts_words_and_hints(writing: Writing) -> None:
    overview = writing.overview(content("题", "一二三四 word"))
    assert overview.characters == 5
    assert overview.must_fix == 0
    assert overview.hints >= 1
