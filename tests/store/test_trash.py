"""The trash: drafts go there and come back as they were, and what is deleted for good leaves nothing behind."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import AbsentError, StetError
from editor_app.domain.events import DeskEvent, OutletAction, OutletRecord
from editor_app.domain.fields import ArticleLink, LinkKind
from editor_app.domain.workflow import Status
from editor_app.services.trash import Emptied, TrashCan
from editor_app.services.writing import Writing
from editor_app.store.engine import connect, open_writer
from editor_app.store.layout import DATABASE
from editor_app.store.library import Library
from editor_app.store.migrating import migrate
from editor_app.store.upgrade import bring_up_to_date
from tests.support.library import Ticking, content, decision, library


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        yield made


def create(opened: Library, *headlines: str, **fields: object) -> list[str]:
    made = []
    for headline in headlines:
        with opened.writing() as unit:
            made.append(unit.articles.create(content(headline, **fields)))
    return made


def listed(opened: Library, query: str = "", **wanted: object) -> list[str]:
    with opened.reading() as view:
        return [row.headline for row in view.articles.page(query=query, **wanted).rows]  # type: ignore[arg-type]


def outlet(article: str, action: OutletAction) -> OutletRecord:
    return OutletRecord(article, action, "p", "web", "", "", "陈一帆", "2025-11-22T09:00:00.000Z")


WITHOUT_ROWID = ("article_sections", "seen", "mentions")


def everything(opened: Library) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but the count of writings."""
    with contextlib.closing(connect(opened.folder / DATABASE)) as driver:
        names = [
            row[0]
            for row in driver.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' "
                "AND name NOT LIKE 'search_%\\_%' ESCAPE '\\' AND name NOT IN ('library', 'sqlite_sequence')"
            )
        ]
        rows = {
            name: driver.execute(f"SELECT rowid, * FROM {name}")
            for name in names
            if name not in WITHOUT_ROWID
        }
        found = {name: sorted(cursor.fetchall(), key=repr) for name, cursor in rows.items()}
        found |= {
            name: driver.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in WITHOUT_ROWID
        }
    return found


def test_what_lies_in_the_trash_stands_in_no_list_count_or_search(opened: Library) -> None:
    kept, gone = create(opened, "港口夜航", "夜航停运", section=("新闻", "时政"))
    create(opened, "第三篇", section=("副刊",))
    can = TrashCan(opened)
    can.put([gone])
    assert listed(opened) == ["第三篇", "港口夜航"]
    assert listed(opened, "夜航") == ["港口夜航"]
    assert listed(opened, section=("新闻",)) == ["港口夜航"]
    assert listed(opened, statuses=(Status.DRAFT,)) == ["第三篇", "港口夜航"]
    assert listed(opened, statuses=(Status.DRAFT,), section=("新闻",)) == ["港口夜航"]
    with opened.reading() as view:
        assert view.articles.counts() == {Status.DRAFT: 2}
        assert view.trash.count() == 1
        assert view.trash.is_here(gone)
        assert not view.trash.is_here(kept)
    can.put([kept])
    with opened.reading() as view:
        assert view.articles.sections() == (("副刊",),)
    assert [row.headline for row in can.listed()] == ["港口夜航", "夜航停运"]


def test_coming_back_leaves_no_trace(opened: Library) -> None:
    articles = create(opened, "甲一", "甲二", "甲三", section=("新闻", "时政"))
    before = everything(opened)
    orders = listed(opened), listed(opened, "甲"), listed(opened, section=("新闻",))
    can = TrashCan(opened)
    can.put(articles[:2])
    assert listed(opened) == ["甲三"]
    can.restore([articles[1]])
    can.restore([articles[0]])
    assert everything(opened) == before
    assert (listed(opened), listed(opened, "甲"), listed(opened, section=("新闻",))) == orders


def test_the_trash_is_read_page_by_page_the_newest_there_first(opened: Library) -> None:
    articles = create(opened, *"abcde")
    can = TrashCan(opened)
    can.put(articles[:3])  # at one instant
    can.put(articles[3:4])
    found: list[str] = []
    after = None
    while True:
        with opened.reading() as view:
            page = view.articles.page(trashed=True, limit=1, after=after)
        found += [row.headline for row in page.rows]
        if (after := page.next) is None:
            break
    assert found == ["d", "c", "b", "a"]
    assert listed(opened, trashed=True, oldest_first=True) == ["a", "b", "c", "d"]


def test_what_lies_in_the_trash_is_no_tie_of_another(opened: Library) -> None:
    [first] = create(opened, "前篇")
    [second] = create(opened, "后续", links=(ArticleLink(LinkKind.FOLLOWS, first),))
    for put_away, linking in ((False, [(second, "follows")]), (True, [])):
        if put_away:
            TrashCan(opened).put([second])
        with opened.reading() as view:
            assert view.seen.linking(first) == linking


def test_numbers_stay_reserved_in_the_trash(opened: Library) -> None:
    writing = Writing(opened, "陈一帆", Ticking())
    first = writing.prefilled("a" * 32, "zh-CN")
    writing.save(first.article, first.content, "")
    TrashCan(opened).put([first.article])
    second = writing.prefilled("b" * 32, "zh-CN")
    assert second.content.fields.number != first.content.fields.number


@pytest.mark.parametrize("action", [OutletAction.LIVE, OutletAction.TAKEN_DOWN])
def test_what_went_live_cannot_go_to_the_trash(opened: Library, action: OutletAction) -> None:
    [article, other] = create(opened, "已发", "未发")
    with opened.writing() as unit:
        unit.events.add(outlet(article, action))
    with pytest.raises(StetError, match="“已发” was submitted or published"):
        TrashCan(opened).put([other, article])
    assert listed(opened) == ["未发", "已发"], "all or nothing"


def test_what_was_submitted_cannot_go_to_the_trash(opened: Library) -> None:
    [article] = create(opened, "送审")
    with opened.writing() as unit:
        revision = unit.revisions.add(article, "陈一帆")
        unit.events.add(decision(article, revision))
    with pytest.raises(StetError, match="was submitted"):
        TrashCan(opened).put([article])


def full(opened: Library, headline: str = "全") -> str:
    """A draft with something in every table."""
    [article] = create(opened, headline, section=("新闻",))
    with opened.writing() as unit:
        unit.snapshots.take(article)
        unit.articles.save_draft(article, content(headline, "后来的正文"))
        unit.revisions.add(article, "陈一帆")
        unit.private.put(article, "original", b"secret of " + headline.encode())
        unit.private.put(article, "evidence", b"shared by two")
        unit.events.add(DeskEvent(article, "note", "记一笔", "陈一帆", "2025-11-22T09:00:00.000Z"))
    return article


def test_deleting_for_good_leaves_nothing_of_it_and_all_of_the_others(opened: Library) -> None:
    other = full(opened, "别的")
    before = everything(opened)
    article = full(opened)
    can = TrashCan(opened)
    can.put([article])
    can.purge([article])
    assert everything(opened) == before
    assert listed(opened, "后来的正文") == ["别的"]
    with opened.reading() as view:
        assert view.articles.ids() == (other,)
    with pytest.raises(AbsentError, match="no article"):
        can.restore([article])


def test_contents_that_another_article_names_stay(opened: Library) -> None:
    first, second = full(opened, "同"), full(opened, "同")
    can = TrashCan(opened)
    can.put([first])
    can.purge([first])
    with opened.reading() as view:
        for _, revision in view.revisions.of(second):
            assert view.revisions.content(revision.content_hash) == content("同", "后来的正文")


def test_only_what_lies_in_the_trash_can_be_deleted_for_good(opened: Library) -> None:
    [article] = create(opened, "稿")
    with pytest.raises(AbsentError, match="does not lie in the trash"):
        TrashCan(opened).purge([article])
    with opened.writing() as unit, pytest.raises(AbsentError, match="does not lie in the trash"):
        unit.trash.purge(article)
    assert listed(opened) == ["稿"]


def test_what_a_package_was_made_of_stays_in_the_trash(opened: Library) -> None:
    packaged, other = full(opened, "成包"), full(opened, "未成包")
    with opened.writing() as unit:
        unit.events.add(outlet(packaged, OutletAction.PACKAGED))
    can = TrashCan(opened)
    can.put([packaged, other])
    with pytest.raises(StetError, match="A package was made of “成包”"):
        can.purge([other, packaged])
    assert can.count() == 2, "all or nothing"
    assert can.empty() == Emptied(deleted=1, kept=1)
    assert [row.headline for row in can.listed()] == ["成包"]
    can.restore([packaged])
    assert listed(opened) == ["成包"]


def test_emptying_goes_on_in_small_writings_that_can_be_stopped_in_between(opened: Library) -> None:
    articles = create(opened, *(f"稿{number}" for number in range(50)))
    can = TrashCan(opened)
    can.put(articles)

    def stop(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 20:
            can.restore([can.listed()[0].id])  # by somebody else, meanwhile
            raise InterruptedError

    steps: list[tuple[int, int]] = []
    with pytest.raises(InterruptedError):
        can.empty(progress=stop)
    assert (steps, can.count()) == ([(0, 50), (20, 50)], 29)
    assert can.empty() == Emptied(deleted=29, kept=0)
    with opened.reading() as view:
        assert view.articles.count() == 1


@pytest.mark.parametrize("table", ["revisions", "events"])
def test_the_database_itself_keeps_the_history_of_what_was_decided_on(opened: Library, table: str) -> None:
    article = full(opened)
    writer = opened._opened_writer()
    with pytest.raises(IntegrityError, match="never changed"), writer.begin():
        writer.exec_driver_sql(f"DELETE FROM {table}")
    with opened.writing() as unit:
        unit.events.add(decision(article))
    with writer.begin():
        writer.exec_driver_sql("UPDATE articles SET trashed_at = 'now'")
        writer.exec_driver_sql("DELETE FROM desk")
    with pytest.raises(IntegrityError, match="never changed"), writer.begin():
        writer.exec_driver_sql(f"DELETE FROM {table}")


def test_what_is_typed_on_into_an_article_in_the_trash_is_kept_there(opened: Library) -> None:
    writing = Writing(opened, "陈一帆", Ticking())
    [article] = create(opened, "稿", section=("新闻",))
    based_on = writing.open(article).content_hash
    TrashCan(opened).put([article])
    writing.save(article, content("稿", "还在写", section=("新闻",)), based_on)
    with pytest.raises(AbsentError, match="lies in the trash"):
        writing.open(article)
    with opened.reading() as view:
        assert view.articles.sections() == ()
    assert listed(opened, "还在写") == []
    TrashCan(opened).restore([article])
    assert listed(opened, "还在写") == listed(opened, section=("新闻",)) == ["稿"]


def test_the_search_made_anew_still_leaves_the_trash_out(opened: Library) -> None:
    [article, _] = create(opened, "夜航一", "夜航二")
    TrashCan(opened).put([article])
    with opened.writing() as unit:
        unit.search.rebuild()
    assert listed(opened, "夜航") == ["夜航二"]
    TrashCan(opened).restore([article])
    assert listed(opened, "夜航") == ["夜航二", "夜航一"]


def test_a_name_is_looked_for_on_its_own_side(opened: Library) -> None:
    [article] = create(opened, "稿", number="陈-1122-01")
    can = TrashCan(opened)
    with pytest.raises(AbsentError, match="does not lie in the trash"):
        can.restore(["陈-1122-01"])
    can.put(["陈-1122-01"])
    with opened.reading() as view, pytest.raises(AbsentError, match="Restore it first"):
        view.articles.resolve(article[:8])
    can.restore([article[:8]])
    assert listed(opened) == ["稿"]


def test_each_step_is_told_and_an_empty_one_is_not(opened: Library) -> None:
    told: list[Changes] = []
    [article] = create(opened, "稿")
    opened.listen(told.append)
    can = TrashCan(opened)
    can.put([article], origin="here")
    with opened.writing() as unit:
        unit.trash.put(article)
    can.restore([article])
    with opened.writing() as unit:
        unit.trash.restore(article)
    assert [(one.articles, one.aspects, one.origin) for one in told] == [
        (frozenset({article}), frozenset({Aspect.TRASH}), "here"),
        (frozenset({article}), frozenset({Aspect.TRASH}), ""),
    ]


def test_a_library_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    database = tmp_path / DATABASE
    database.touch()
    writer = open_writer(database)
    with writer.begin():
        migrate(writer, "0001")
        writer.exec_driver_sql("INSERT INTO library VALUES (1, 'x', '2025', 0, '1')")
        writer.exec_driver_sql(
            "INSERT INTO articles VALUES (1, 'aa', '2025', '2025', '', '', '旧稿', '', 'draft', 3, '', 1)"
        )
    writer.close()
    bring_up_to_date(tmp_path, "T1")
    with Library.open(tmp_path) as opened:
        assert listed(opened) == ["旧稿"]
        TrashCan(opened).put(["aa"])
        assert listed(opened) == []


STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "restore", "purge", "save", "empty"]), st.integers(0, 3)), max_size=14
)


@given(STEPS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_way_through_the_trash_keeps_lists_counts_and_search_true(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    with library(tmp_path_factory.mktemp("any")) as opened:
        articles = create(opened, "甲0", "甲1", "甲2", "甲3", section=("栏",))
        can = TrashCan(opened)
        standing, trashed = set(range(4)), set[int]()
        for step, number in steps:
            name = [articles[number]]
            match step:
                case "put" if number in standing:
                    can.put(name)
                    standing.discard(number)
                    trashed.add(number)
                case "restore" if number in trashed:
                    can.restore(name)
                    trashed.discard(number)
                    standing.add(number)
                case "purge" if number in trashed:
                    can.purge(name)
                    trashed.discard(number)
                case "empty":
                    can.empty()
                    trashed.clear()
                case "save" if number in standing | trashed:
                    with opened.writing() as unit:
                        unit.articles.save_draft(
                            articles[number], content(f"甲{number}", unit._pen.now, section=("栏",))
                        )
            wanted = sorted(f"甲{one}" for one in standing)
            assert sorted(listed(opened)) == sorted(listed(opened, "甲")) == wanted
            assert sorted(listed(opened, section=("栏",))) == wanted
            assert sorted(row.headline for row in can.listed()) == sorted(f"甲{one}" for one in trashed)
