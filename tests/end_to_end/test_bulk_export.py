"""Many articles exported in one go: each for itself, in the order asked, whole or not at all, all recorded at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.content import Content
from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.events import Action, OutletRecord
from editor_app.publishing import batch, writing
from editor_app.publishing.package import Package
from editor_app.publishing.verify import verify_package
from editor_app.services import publishing
from editor_app.services.publishing import Order, Publishing
from editor_app.store.library import Library
from editor_app.system.files import rename
from tests.support.library import Ticking, approve, content, decision, library

COUNT = 5


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def revised(opened: Library, one: Content) -> str:
    with opened.writing() as unit:
        name = unit.articles.create(one)
        unit.revisions.add(name, "lin")
        approve(unit, name)
    return name


def articles(opened: Library, count: int = COUNT) -> list[str]:
    return [revised(opened, content(f"第{index}条")) for index in range(count)]


def desk(opened: Library) -> Publishing:
    return Publishing(opened, "zhao", Ticking())


def orders(names: list[str], out: Path, as_zip: bool = False) -> list[Order]:
    return [Order(name, "web", out, as_zip) for name in names]


def receipts(opened: Library, article: str) -> list[OutletRecord]:
    with opened.reading() as view:
        return view.events.outlets(article)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def packages(results: list[Package | StetError]) -> list[Package]:
    return [result for result in results if isinstance(result, Package)]


@pytest.fixture(params=[True, False], ids=["together", "one by one"])
def flushing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the flush of a whole file system where this system has one, and without."""
    if not request.param:
        monkeypatch.setattr("editor_app.system.volume.can_flush_volumes", lambda: False)


@pytest.mark.usefixtures("flushing")
@pytest.mark.parametrize("as_zip", [False, True])
def test_packages_come_in_the_order_asked_and_are_sound(opened: Library, out: Path, as_zip: bool) -> None:
    names = articles(opened)[::-1]
    results = packages(list(desk(opened).export_all(orders(names, out, as_zip))))
    assert [result.manifest.article for result in results] == names
    assert all(verify_package(result.path).ok for result in results)
    assert names_in(out) == {result.path.name for result in results}


def test_a_package_is_the_same_alone_and_among_others(opened: Library, out: Path, tmp_path: Path) -> None:
    names = articles(opened)
    alone = [desk(opened).export(Order(name, "web", tmp_path / "alone", as_zip=True)) for name in names]
    together = packages(list(desk(opened).export_all(orders(names, out, as_zip=True))))
    assert [one.path.read_bytes() for one in together] == [one.path.read_bytes() for one in alone]


@pytest.mark.usefixtures("flushing")
def test_bad_orders_are_told_and_the_others_come_out(opened: Library, out: Path) -> None:
    good = articles(opened)
    embargoed = revised(opened, content("明日见报", embargo_until="2099-01-01T00:00:00+08:00"))
    asked = [good[0], "feedfeed", good[1], embargoed, *good[2:]]
    results = list(desk(opened).export_all(orders(asked, out)))
    assert [isinstance(result, StetError) for result in results] == [
        False,
        True,
        False,
        True,
        False,
        False,
        False,
    ]
    assert [one.manifest.article for one in packages(results)] == good
    assert names_in(out) == {one.path.name for one in packages(results)}
    assert [len(receipts(opened, name)) for name in [*good, embargoed]] == [1] * COUNT + [0]


def test_an_embargoed_delivery_leaves_early_says_so_and_is_stopped_by_a_hold(
    opened: Library, out: Path
) -> None:
    early = revised(opened, content("明日见报", embargo_until="2099-01-01T00:00:00+08:00"))
    late = revised(opened, content("昨日见报", embargo_until="2001-01-01T00:00:00+08:00"))
    held = revised(opened, content("缓发", embargo_until="2099-01-01T00:00:00+08:00"))
    with opened.writing() as unit:
        head = unit.revisions.head(held)
        assert head is not None
        covered = unit.revisions.get(head).content_hash
        unit.events.add(decision(held, head, Action.HOLD, covered, "2025-11-22T10:00:00.000Z"))
    asked = [Order(name, "web", out, embargoed=True) for name in (early, late, held)]
    first, second, third = desk(opened).export_all(asked)
    assert isinstance(first, Package)
    assert isinstance(second, Package)
    assert first.manifest.page.embargo == "2099-01-01T00:00:00+08:00"
    assert "embargo.early" in [finding.code for finding in first.findings]
    assert verify_package(first.path).ok
    assert second.manifest.page.embargo == ""
    assert isinstance(third, RefusedError)
    assert third.code == "on_hold"


def test_a_name_that_is_taken_keeps_back_that_package_alone(
    opened: Library, out: Path, tmp_path: Path
) -> None:
    names = articles(opened)
    taken = desk(opened).export(Order(names[2], "web", tmp_path / "elsewhere")).path.name
    out.mkdir()
    (out / taken).write_text("mine")
    results = list(desk(opened).export_all(orders(names, out)))
    assert [isinstance(result, StetError) for result in results] == [False, False, True, False, False]
    assert (out / taken).read_text() == "mine"
    assert len(names_in(out)) == COUNT
    assert [len(receipts(opened, name)) for name in names] == [1, 1, 1, 1, 1]


def test_a_disk_that_refuses_one_package_takes_the_others(
    opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = articles(opened)
    moved: list[Path] = []

    def refuse_the_second(source: Path, target: Path) -> None:
        moved.append(target)
        if len(moved) == 2:
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr(writing, "rename", refuse_the_second)
    results = list(desk(opened).export_all(orders(names, out)))
    assert [isinstance(result, StetError) for result in results] == [False, True, False, False, False]
    assert names_in(out) == {one.path.name for one in packages(results)}
    assert [len(receipts(opened, name)) for name in names] == [1, 0, 1, 1, 1]


def test_what_reads_back_differently_is_not_named(
    opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = articles(opened)

    def lose_a_byte_of_one() -> None:
        hidden = min(out.iterdir())
        with (hidden / "web" / "index.html").open("r+b") as file:
            file.write(b"?")

    monkeypatch.setattr(batch, "watched_volume", lambda _: nullcontext(lose_a_byte_of_one))
    results = list(desk(opened).export_all(orders(names, out)))
    [error] = [result for result in results if isinstance(result, StetError)]
    assert "reads back differently" in str(error)
    assert len(names_in(out)) == COUNT - 1


def test_where_flushing_together_fails_each_package_is_flushed(
    opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError(5, "Input/output error")

    flushed: list[int] = []
    monkeypatch.setattr(batch, "watched_volume", lambda _: nullcontext(fail))
    monkeypatch.setattr(writing, "flush_file", flushed.append)
    results = packages(list(desk(opened).export_all(orders(articles(opened), out))))
    assert len(flushed) == sum(len(one.manifest.files) + 1 for one in results) > COUNT


@pytest.mark.parametrize("as_zip", [False, True])
@pytest.mark.parametrize("moment", ["write", "flush", "prove", "name"])
def test_interrupted_before_any_has_its_name_nothing_is_left(
    opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch, as_zip: bool, moment: str
) -> None:
    names = articles(opened)
    monkeypatch.setattr("editor_app.system.volume.can_flush_volumes", lambda: False)
    calls: list[object] = []
    whole = getattr(writing.PackageAside, moment)

    def interrupt(aside: writing.PackageAside) -> None:
        calls.append(aside)
        if moment == "name" or len(calls) == 3:
            raise KeyboardInterrupt
        whole(aside)

    monkeypatch.setattr(writing.PackageAside, moment, interrupt)
    with pytest.raises(KeyboardInterrupt):
        list(desk(opened).export_all(orders(names, out, as_zip)))
    assert names_in(out) == set()
    assert [receipts(opened, name) for name in names] == [[]] * COUNT


def test_interrupted_while_naming_whole_packages_stay_and_are_recorded(
    opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = articles(opened)

    def interrupt_the_third(source: Path, target: Path) -> None:
        if len(names_in(out)) - sum(name.startswith(".") for name in names_in(out)) == 2:
            raise KeyboardInterrupt
        rename(source, target)

    monkeypatch.setattr(writing, "rename", interrupt_the_third)
    with pytest.raises(KeyboardInterrupt):
        list(desk(opened).export_all(orders(names, out)))
    assert len(names_in(out)) == 2
    assert all(verify_package(out / name).ok for name in names_in(out))
    assert [len(receipts(opened, name)) for name in names] == [1, 1, 0, 0, 0]


def test_receipts_are_one_writing(opened: Library, out: Path) -> None:
    names = articles(opened)
    before = opened.generation
    list(desk(opened).export_all(orders([names[0], "feedfeed", *names[1:]], out)))
    assert opened.generation == before + 1
    assert [receipts(opened, name)[0].channel for name in names] == ["web"] * COUNT


def test_where_nothing_came_out_nothing_is_recorded(opened: Library, out: Path) -> None:
    before = opened.generation
    [error] = desk(opened).export_all(orders(["feedfeed"], out))
    assert isinstance(error, StetError)
    assert opened.generation == before


def test_what_cannot_be_recorded_is_an_error_of_each(
    opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = articles(opened)

    def refuse(*_: object) -> None:
        raise StetError("Busy", "Another program is writing.")

    monkeypatch.setattr(Library, "writing", refuse)
    results = list(desk(opened).export_all(orders(names, out)))
    assert [str(result) for result in results] == ["Another program is writing."] * COUNT


def test_batches_bound_what_waits(opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "BATCH", 2)
    names = articles(opened)
    before = opened.generation
    results = desk(opened).export_all(orders(names, out))
    first = next(results)
    assert isinstance(first, Package)
    assert len(names_in(out)) == 2
    assert [one.manifest.article for one in packages([first, *results])] == names
    assert opened.generation == before + 3


def test_bytes_in_memory_are_bounded(opened: Library, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_MOST_BYTES", 1)
    held: list[int] = []
    prove = writing.PackageAside.prove

    def watch(aside: writing.PackageAside) -> None:
        prove(aside)
        held.append(aside.size)

    monkeypatch.setattr(writing.PackageAside, "prove", watch)
    results = packages(list(desk(opened).export_all(orders(articles(opened), out))))
    assert len(results) == COUNT
    assert held == [0] * COUNT


def test_an_article_named_twice_comes_out_once(opened: Library, out: Path) -> None:
    [name] = articles(opened, 1)
    first, second = packages(list(desk(opened).export_all(orders([name, name], out))))
    assert first.path == second.path
    assert names_in(out) == {first.path.name}
    assert verify_package(first.path).ok


def test_exporting_all_again_leaves_equal_packages_as_they_are(opened: Library, out: Path) -> None:
    asked = orders(articles(opened), out)
    inodes = [one.path.stat().st_ino for one in packages(list(desk(opened).export_all(asked)))]
    again = packages(list(desk(opened).export_all([replace(order) for order in asked])))
    assert [one.path.stat().st_ino for one in again] == inodes
