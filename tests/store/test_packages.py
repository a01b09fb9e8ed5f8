"""Making a package as a person does it: what is proposed, kept, written, verified, and left when it is stopped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.publication import Publication
from editor_app.services.desk import Desk
from editor_app.store.failures import read_only
from editor_app.store.library import Library
from tests.support.library import Ticking, approve, content, library


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = Ticking()
    with library(tmp_path / "library", clock) as opened:
        yield Desk(opened, "zhao", clock)


def article_of(desk: Desk, **fields: object) -> str:
    with desk.library.writing() as unit:
        return unit.articles.create(content(**fields))  # type: ignore[arg-type]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


class StoppedError(Exception):
    """The person has had enough."""


def test_an_article_without_a_revision_gets_its_first_and_a_package_that_verifies(
    desk: Desk, tmp_path: Path
) -> None:
    article = article_of(desk)
    proposal = desk.packages.propose(article)
    assert (proposal.revisions, proposal.newest, proposal.draft_differs) == (0, None, True)
    steps: list[tuple[int, int]] = []
    order = replace(proposal.order, folder=tmp_path / "out")
    made = desk.packages.make(order, "for the web", lambda done, total: steps.append((done, total)))
    assert made.verification.ok
    assert not made.was_there
    assert made.page is not None
    assert made.page.is_file()
    assert names_in(tmp_path / "out") == [made.path.name]
    assert {total for _, total in steps} == {3}
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    with desk.library.reading() as view:
        assert [revision.note for _, revision in view.revisions.of(article)] == ["for the web"]


def test_a_changed_draft_is_kept_only_where_a_note_is_given(desk: Desk, tmp_path: Path) -> None:
    article = article_of(desk)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        unit.articles.save_draft(article, content("New headline"))
    proposal = desk.packages.propose(article)
    assert (proposal.revisions, proposal.draft_differs, proposal.headline) == (1, True, "New headline")
    order = replace(proposal.order, folder=tmp_path / "out")
    assert "draft.changed" in {finding.code for finding in desk.packages.make(order).findings}
    assert desk.packages.propose(article).draft_differs
    desk.packages.make(order, "")
    after = desk.packages.propose(article)
    assert (after.revisions, after.draft_differs) == (2, False)
    assert len(names_in(tmp_path / "out")) == 2


def test_the_same_package_is_told_to_have_been_there(desk: Desk, tmp_path: Path) -> None:
    order = replace(desk.packages.propose(article_of(desk)).order, folder=tmp_path / "out", as_zip=True)
    first = desk.packages.make(order, "")
    again = desk.packages.make(order, "")
    assert (first.was_there, again.was_there) == (False, True)
    assert first.path == again.path
    assert again.page is None
    assert again.verification.ok


def test_where_to_and_how_are_remembered(desk: Desk, tmp_path: Path) -> None:
    article = article_of(desk)
    first = desk.packages.propose(article).order
    assert (first.folder, first.as_zip) == (Path(), False)
    desk.packages.make(replace(first, folder=tmp_path / "out", as_zip=True), "")
    generation = desk.library.generation
    second = desk.packages.propose(article_of(desk)).order
    assert (second.folder, second.as_zip) == (tmp_path / "out", True)
    assert desk.library.generation == generation + 1


def test_a_sign_off_is_seen_as_long_as_it_covers_the_newest_revision(desk: Desk) -> None:
    article = article_of(desk)
    desk.writing.keep_revision(article)
    assert not desk.packages.propose(article).signed_off
    with desk.library.writing() as unit:
        approve(unit, article)
        unit.articles.save_draft(article, content("Another"))
    assert desk.packages.propose(article).signed_off
    desk.writing.keep_revision(article)
    assert not desk.packages.propose(article).signed_off


def test_a_library_that_can_only_be_read_gives_what_is_approved(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = article_of(desk)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        approve(unit, article)
        unit.articles.save_draft(article, content("Another"))

    def refuse(*_: object) -> None:
        raise read_only(desk.library.folder)

    monkeypatch.setattr(Library, "read_only", property(lambda _self: True))
    monkeypatch.setattr(Library, "writing", refuse)
    proposal = desk.packages.propose(article)
    assert not proposal.can_keep
    made = desk.packages.make(replace(proposal.order, folder=tmp_path / "out"))
    assert made.verification.ok
    assert names_in(tmp_path / "out") == [made.path.name]


def test_what_may_not_leave_says_why_before_anything_is_tried(desk: Desk, tmp_path: Path) -> None:
    article = article_of(desk, embargo_until="2099-01-01T00:00:00+08:00")
    proposal = desk.packages.propose(article)
    assert proposal.draft.refusal is not None
    assert proposal.draft.refusal.title == "Under embargo"
    with pytest.raises(StetError, match="under embargo"):
        desk.packages.make(replace(proposal.order, folder=tmp_path / "out"), "")
    assert names_in(tmp_path / "out") == []


@pytest.mark.parametrize("stop_at", [0, 1, 2])
def test_stopped_on_the_way_it_leaves_no_half_of_a_package(desk: Desk, tmp_path: Path, stop_at: int) -> None:
    article = article_of(desk)
    order = replace(desk.packages.propose(article).order, folder=tmp_path / "out")

    def step(done: int, _total: int) -> None:
        if done == stop_at:
            raise StoppedError

    with pytest.raises(StoppedError):
        desk.packages.make(order, "", step)
    left = names_in(tmp_path / "out")
    assert len(left) == (1 if stop_at == 2 else 0)
    assert not any(name.startswith(".") for name in left)


def test_alone_at_a_desk_one_approves_by_making_the_package_and_is_told_so(
    desk: Desk, tmp_path: Path
) -> None:
    article = article_of(desk)
    proposal = desk.packages.propose(article)
    assert proposal.draft.approves
    assert proposal.draft.findings[0].code == "review.own"
    made = desk.packages.make(replace(proposal.order, folder=tmp_path / "out"), "")
    assert made.verification.manifest is not None
    assert [one.decision.action for one in made.verification.manifest.decisions] == ["submit", "sign_off"]
    after = desk.packages.propose(article)
    assert after.signed_off
    assert after.newest is not None
    assert not after.newest.approves


def test_what_may_not_leave_anyway_is_not_approved_on_the_way(desk: Desk, tmp_path: Path) -> None:
    article = article_of(desk, embargo_until="2099-01-01T00:00:00+08:00")
    with pytest.raises(StetError, match="under embargo"):
        desk.packages.make(replace(desk.packages.propose(article).order, folder=tmp_path / "out"), "")
    with desk.library.reading() as view:
        assert view.events.decisions(article) == []


def test_under_a_policy_of_several_people_nobody_approves_alone(desk: Desk, tmp_path: Path) -> None:
    with desk.library.writing() as unit:
        unit.publications.put(Publication("p", "海州日报", policy="one_editor"))
    article = article_of(desk, publication="p")
    proposal = desk.packages.propose(article)
    assert proposal.draft.refusal is not None
    assert proposal.draft.refusal.message == "It is not approved."
    with pytest.raises(RefusedError, match="not approved"):
        desk.packages.make(replace(proposal.order, folder=tmp_path / "out"), "")
