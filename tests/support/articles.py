"""Articles for tests of the list: many in a library, or a row without any."""

from __future__ import annotations

from editor_app.domain.article import ArticleSummary
from editor_app.domain.events import Action
from editor_app.domain.workflow import Status
from editor_app.store.library import Library
from tests.support.library import content, decision


def fill(library: Library, count: int, headline: str = "稿件") -> list[str]:
    """Make ``count`` articles, the last one the newest; return their ids in that order."""
    ids = []
    for number in range(count):
        with library.writing() as unit:
            ids.append(unit.articles.create(content(f"{headline} {number}")))
    return ids


def decide(library: Library, article: str, action: Action) -> None:
    """Note a decision about an article."""
    with library.writing() as unit:
        unit.events.add(decision(article, action=action))


def row(headline: str = "春汛来临", status: Status = Status.DRAFT, **other: object) -> ArticleSummary:
    """A row of the list."""
    values: dict[str, object] = {
        "id": "a" * 32,
        "headline": headline,
        "status": status,
        "section": (),
        "updated_at": "2025-11-22T08:00:00.000Z",
        "characters": 1433,
        **other,
    }
    return ArticleSummary(**values)  # type: ignore[arg-type]
