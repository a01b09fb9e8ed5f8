"""What tracked changes are read from: the baselines there are, and the states that lead on from one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.content import content_hash
from editor_app.domain.events import Action
from editor_app.services.deciding import Deciding
from editor_app.services.tracking import Baseline, Reading, Tracking
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def opened(tmp_path: Path, clock: Ticking) -> Iterator[Library]:
    with library(tmp_path, clock) as made:
        yield made


def keep(opened: Library, article: str, headline: str, author: str) -> None:
    with opened.writing() as unit:
        unit.articles.save_draft(article, content(headline))
        unit.revisions.add(article, author)


def test_the_states_that_lead_on_from_each_baseline(opened: Library, clock: Ticking) -> None:
    with opened.writing() as unit:
        article = unit.articles.create(content("one"))
    tracking = Tracking(opened, "root")
    assert tracking.tracked(article) is None
    assert tracking.tracked("unknown") is None
    read = Reading(content("read"), content_hash(content("read")), "")
    alone = tracking.tracked(article, reading=read)
    assert alone is not None
    assert (alone.baseline, alone.base, alone.state, alone.kept) == (Baseline.READ, content("read"), None, ())

    keep(opened, article, "one", "Ann")
    Deciding(opened, "root", clock, None).decide(article, Action.SUBMIT)
    keep(opened, article, "two", "Ben")
    keep(opened, article, "three", "Cid")
    usual = tracking.tracked(article)
    assert usual is not None
    assert usual.baseline is Baseline.SUBMITTED
    assert usual.offered == (Baseline.SUBMITTED, Baseline.DECIDED, Baseline.REVISION)
    assert usual.base == content("one")
    assert [(one.person, one.content) for one in usual.kept] == [
        ("Ben", content("two")),
        ("Cid", content("three")),
    ]
    newest = tracking.tracked(article, Baseline.REVISION)
    assert newest is not None
    assert (newest.base, newest.kept) == (content("three"), ())
    # What was read is the second revision; one that is not there is asked for in vain.
    second = Reading(content("two"), content_hash(content("two")), "")
    since = tracking.tracked(article, Baseline.READ, second)
    assert since is not None
    assert [one.person for one in since.kept] == ["Cid"]
    assert tracking.tracked(article, Baseline.READ) == usual
