"""Merging at the command line: what collides is listed, a side may be taken for all, and one state is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import Stet
from tests.support.library import content, library


@pytest.fixture
def here(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "there")


def edit(desk: Stet, article: str, headline: str, text: str) -> None:
    with library(desk.library) as opened, opened.writing() as unit:
        unit.articles.save_draft(article, content(headline, text, "渡口照常。"))


@pytest.fixture
def article(tmp_path: Path, here: Stet, there: Stet) -> str:
    """An article that was edited at two desks; the first one has both states."""
    with library(here.library) as opened, opened.writing() as unit:
        article = unit.articles.create(content("春汛来临", "码头今天关闭。", "渡口照常。"))
    file = tmp_path / "春汛.stet"
    assert here("handoff", article, "--to", file).code == 0
    assert there("receive", file).code == 0
    edit(here, article, "春汛来临", "码头明天关闭。")
    edit(there, article, "春汛又到", "码头后天关闭。")
    assert there("handoff", article, "--to", file).code == 0
    said = here("receive", file)
    assert "Needs a merge" in said.err
    return article


def test_what_collides_is_listed_and_nothing_is_changed(here: Stet, article: str) -> None:
    before = here("show", article, "--as", "json").json
    said = here("merge", article[:8])
    assert said.code == 1
    assert "has to decide: 1" in said.err
    assert "--take mine" in said.err
    for line in ("   === 今", "   <<< 明", "   >>> 后"):
        assert line in said.lines
    asked = here("merge", article, "--json")
    assert asked.code == 1
    [one] = asked.json["waiting"]["conflicts"]
    assert (one["kind"], one["base"], one["mine"], one["theirs"]) == ("words", ["今"], ["明"], ["后"])
    assert here("show", article, "--as", "json").json == before
    assert here("decide", article, "submit").code == 1


def test_a_side_is_taken_for_all_and_one_state_is_left(
    tmp_path: Path, here: Stet, there: Stet, article: str
) -> None:
    said = here("merge", article, "--take", "theirs")
    assert said.code == 0
    assert said.lines[0].startswith("Merged into revision 4")
    text = here("show", article, "--as", "text").out
    assert "春汛又到" in text
    assert "码头后天关闭。" in text
    assert "one newest state" in here("merge", article).err
    assert here("decide", article, "submit").code == 0
    file = tmp_path / "merged.stet"
    assert here("handoff", article, "--to", file).code == 0
    assert there("receive", file).code == 0
    assert there("show", article, "--as", "text").out == text
    assert there("merge", article, "--json").json == {"merged": [], "waiting": None}
