"""Handy makers for tests of the library: a clock that ticks, contents, opened libraries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import Document, Paragraph, Text
from editor_app.domain.events import Action, Decision
from editor_app.domain.fields import Fields, Source
from editor_app.store.library import Library, Unit

MORNING = datetime(2025, 11, 22, 8, 0, tzinfo=UTC)


class Ticking:
    """A clock that goes on by ``step`` with each look at it, and jumps when told."""

    def __init__(self, at: datetime = MORNING, step: timedelta = timedelta(seconds=1)) -> None:
        self.at = at
        self.step = step

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at

    def skip(self, **span: float) -> None:
        """Let time pass, as ``timedelta`` counts it."""
        self.at += timedelta(**span)


def content(headline: str = "春汛来临", *paragraphs: str, **fields: object) -> Content:
    """A content with a headline, a body and whatever other fields are given."""
    body = paragraphs or ("港务局今天上午公布了防汛演练的安排。",)
    more: dict[str, object] = {
        "sources": (Source("海州日报"),),
        "credits": (Credit("reporter", "记者", ("陈一帆",), "海州日报"),),
        **fields,
    }
    made = Fields(headline=headline, **more)  # type: ignore[arg-type]
    return Content(made, Document(tuple(Paragraph((Text(text),)) for text in body)))


def decision(
    article: str,
    revision: str = "",
    action: Action = Action.SUBMIT,
    content_hash: str = "",
    at: str = "2025-11-22T09:00:00.000Z",
    after: tuple[str, ...] = (),
) -> Decision:
    """A decision by somebody."""
    return Decision(article, action, revision, content_hash, "筱安", at, after=after)


def library(folder: Path, clock: Ticking | None = None) -> Library:
    """Open or make a library whose time goes on by a second with each writing."""
    return Library.open(folder, clock=clock or Ticking())


def filled(folder: Path, *contents: Content) -> list[str]:
    """Make a closed library with one article for each content; return their ids."""
    with library(folder) as opened:
        ids = []
        for one in contents or (content(),):
            with opened.writing() as unit:
                ids.append(unit.articles.create(one))
        return ids


def approve(unit: Unit, article: str, at: str = "2025-11-22") -> None:
    """Have the newest revision of an article submitted and signed off by somebody, on a day."""
    head = unit.revisions.head(article)
    assert head is not None
    covered = unit.revisions.get(head).content_hash
    for hour, action in ((8, Action.SUBMIT), (9, Action.SIGN_OFF)):
        unit.events.add(decision(article, head, action, covered, f"{at}T{hour:02}:00:00.000Z"))
