"""Several desks of one newsroom, each with a library, a person and keys of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from editor_app.store.library import Library
from tests.support.command_line import Said, Stet
from tests.support.window import Driver, opened_window, places


@dataclass(frozen=True)
class Desk:
    """A desk in a folder of its own: its keys lie apart from those of all others."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    @property
    def library(self) -> Path:
        """Its library, the same for the command line and the window."""
        return places(self.folder).library

    def sit_down(self) -> None:
        """Work here from now on: with the keys that lie here."""
        self.monkeypatch.setenv("STET_HOME", str(self.folder / "home"))

    def __call__(self, *words: str | Path) -> Said:
        """Run one command line."""
        self.sit_down()
        return Stet(self.library)(*words)

    def does(self, *words: str | Path) -> Said:
        """Run one command line that has to be done."""
        said = self(*words)
        assert said.code == 0, (words, said.err)
        return said

    @contextlib.contextmanager
    def window(self, qtbot: QtBot, language: str = "en") -> Iterator[Driver]:
        """The window on its library, once that is open."""
        self.sit_down()
        with opened_window(qtbot, places(self.folder), language=language) as driver:
            driver.wait(driver.window.actions_table["receive"].isEnabled)
            yield driver

    def holds(self, article: str) -> dict[str, Any]:
        """All that its library holds of an article and of the newsroom, but for what is this desk's own."""
        with Library.open(self.library, create=False) as library, library.reading() as view:
            draft, row = view.articles.draft(article), view.articles.row(article)
            assert row is not None
            return {
                "revisions": view.revisions.of(article),
                "heads": view.revisions.heads(article),
                "contents": [
                    view.revisions.content(one.content_hash) for _, one in view.revisions.of(article)
                ],
                "draft": (draft.content, draft.revision),
                "events": view.events.of(article),
                "comments": view.comments.of(article),
                "desk": view.events.desk(article),
                "carried": view.objects.carried(article),
                "standing": view.standings.of(article),
                "people": view.people.all(),
                "card": (row.headline, row.status, row.hands, row.to_merge, row.characters),
            }


def founded(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, desks: dict[str, dict[str, str]], policy: str
) -> list[Desk]:
    """The desks of a newsroom (each a folder, with who works there and their roles): the first founds it.

    All others join by the request that each of them writes, and the roster in which the founder answers.  At each desk
    the first of its people works in the end.
    """
    made = [Desk(folder / place, monkeypatch) for place in desks]
    founder, *others = made
    [me] = next(iter(desks.values()))
    founder.does("people", "--me", me)
    founder.does("newsroom", "--begin", name, "--policy", policy)
    for desk, people in zip(others, list(desks.values())[1:], strict=True):
        desk.does("people", "--me", next(iter(people)))
        for person, role in people.items():
            desk.does("people", "--switch", next(iter(people)))
            desk.does("people", "--add", person, "--role", "owner")
            desk.does("people", "--switch", person)
            request = desk.folder / f"{person}.stet-request"
            desk.does("newsroom", "--request", request)
            founder.does("newsroom", "--answer", request, "--role", role)
    roster = folder / "roster"
    founder.does("newsroom", "--roster", roster)
    for desk, people in zip(others, list(desks.values())[1:], strict=True):
        assert name in desk.does("newsroom", "--join", roster).out
        desk.does("people", "--switch", next(iter(people)))
    return made
