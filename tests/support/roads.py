"""The table of roads: for every service entry point, which roads `permission.may` is asked for, and how it is gone.

Who adds a service method adds a row here; `tests/architecture/test_roads.py` tells of one that has none, and
`tests/store/test_roads.py` goes each road as everybody, at every status.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor_app.compare.deciding import Decided
from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.content import Content
from editor_app.domain.lists import AnyOf, Side, Strand, at_work
from editor_app.domain.origin import Origin
from editor_app.domain.permission import Road
from editor_app.domain.workflow import Status
from editor_app.formats.seeking.seek import Seek
from editor_app.services.deciding import Going
from editor_app.services.desk import Desk
from editor_app.services.handoff_order import Parcel
from editor_app.services.publishing import Order

WORD = "防汛演练"
"""A word that stands in the body of every article that the roads are gone with."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a road is gone: a desk, an article, the hash of a content kept of it, a comment on it, a folder."""

    desk: Desk
    article: str
    content_hash: str
    thread: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Way:
    """An entry point that asks: what for, and a call that raises `RefusedError` where it is not allowed.

    One that ``shows`` gives the ids of articles instead, this one among them or not.  What is ``grave`` is gone by
    other tests where it is allowed: it would change what the next one finds.  What ``begins`` another article asks
    whether that may be written, too.
    """

    roads: tuple[Road, ...]
    go: Callable[[Place], object]
    shows: bool = False
    grave: bool = False
    begins: bool = False


def asks(*roads: Road) -> Callable[[Callable[[Place], object]], Way]:
    return lambda go: Way(roads, go)


def shows(road: Road) -> Callable[[Callable[[Place], Collection[str]]], Way]:
    return lambda go: Way((road,), go, shows=True)


def copies(go: Callable[[Place], object]) -> Way:
    return Way((Road.COPY,), go, begins=True)


def gravely(*roads: Road) -> Callable[[Callable[[Place], object]], Way]:
    return lambda go: Way(roads, go, grave=True)


def _save(at: Place) -> object:
    with at.desk.library.reading() as view:
        content, based_on = view.articles.draft(at.article).content, view.articles.draft_hash(at.article)
    return at.desk.writing.save(at.article, content, based_on)


def _begin(at: Place) -> object:
    opened = at.desk.writing.open(at.article)
    return at.desk.writing.begin(opened)


def _suggest(at: Place) -> object:
    with at.desk.library.reading() as view:
        content = view.articles.draft(at.article).content
    return at.desk.proposing.save(at.article, content, content)


def _frame(at: Place) -> object:
    with at.desk.library.reading() as view:
        content = view.articles.draft(at.article).content
    return at.desk.previewing.frame(at.article, content)


def _related(at: Place) -> Collection[str]:
    with at.desk.library.reading() as view:
        fields = view.articles.draft(at.article).content.fields
    return [row.id for row in at.desk.suggesting.related("", fields)]


def _import_into(at: Place) -> object:
    path = at.folder / "in.txt"
    path.write_text(f"标题\n\n{WORD}。\n", encoding="utf-8")
    return at.desk.importing.take_in(path, at.article)


def _take_in(at: Place) -> None:
    said = CommentEvent(at.article, CommentAction.SAID, "某人", "2026-01-01T00:00:00Z", text="话")
    at.desk.commenting.take_in([said])


def _status(at: Place) -> str:
    with at.desk.library.reading() as view:
        return view.articles.summary(at.article).status.value


def _away(at: Place, copy: str) -> None:
    """Put a copy away, so that lists stay short."""
    with at.desk.library.writing() as unit:
        unit.trash.put(copy)


def _order(at: Place) -> Order:
    return Order(at.article, "web", at.folder)


def _ids(rows: object) -> Collection[str]:
    return [row.id for row in rows]  # type: ignore[attr-defined]


WAYS: dict[str, Way | str] = {
    "finding.page": shows(Road.LIST)(lambda at: _ids(at.desk.finding.page(limit=None).rows)),
    "finding.everything": shows(Road.SEARCH)(lambda at: _ids(at.desk.finding.everything(WORD))),
    "finding.summaries": shows(Road.LIST)(lambda at: at.desk.finding.summaries([at.article])),
    "finding.among": shows(Road.LIST)(
        lambda at: at.desk.finding.among(AnyOf((Strand(Side.STATUS, _status(at)),)), [at.article])
    ),
    "finding.snippets": shows(Road.SEARCH)(lambda at: at.desk.finding.snippets([at.article], WORD)),
    "finding.show": asks(Road.OPEN)(lambda at: at.desk.finding.show(at.article, "text")),
    "finding.counts": "numbers alone, of what the list shows",
    "finding.count_where": "a number alone, of what the list shows",
    "finding.sections": "the paths of what the list shows",
    "searching.look": shows(Road.SEARCH)(
        lambda at: _ids(one.row for one in at.desk.searching.look(Seek(WORD), limit=99).found)
    ),
    "searching.total": "a number alone, of what is looked into",
    "writing.open": asks(Road.OPEN)(lambda at: at.desk.writing.open(at.article)),
    "writing.standing": asks(Road.OPEN)(lambda at: at.desk.writing.standing(at.article)),
    "writing.save": asks(Road.WRITE)(_save),
    "writing.begin": asks(Road.OPEN, Road.WRITE)(_begin),
    "writing.keep_revision": asks(Road.WRITE)(lambda at: at.desk.writing.keep_revision(at.article)),
    "writing.prefilled": "asked for the publication that it is to be of: test_roads",
    "deciding.standing": asks(Road.OPEN)(lambda at: at.desk.deciding.standing(at.article)),
    "deciding.review": asks(Road.OPEN)(lambda at: at.desk.deciding.review(at.article)),
    "deciding.choices": asks(Road.OPEN)(lambda at: at.desk.deciding.choices(at.article)),
    "deciding.may": "is the question itself",
    "deciding.decide": "asks for its action: unit/domain/test_permission and store/test_deciding",
    "deciding.register": gravely(Road.REGISTER)(
        lambda at: at.desk.deciding.register(at.article, Going("web"))
    ),
    "copies.duplicate": copies(lambda at: _away(at, at.desk.copies.duplicate(at.article))),
    "trash.put": gravely(Road.WRITE)(lambda at: at.desk.trash.put([at.article])),
    "trash.restore": "asked for writing as `put` is, of what lies in the trash: test_roads",
    "trash.purge": "asked for writing as `put` is, of what lies in the trash: test_roads",
    "trash.empty": "takes what may be written: test_roads",
    "trash.listed": "a list, of the trash: test_roads",
    "trash.loss": "a list, of the trash: test_roads",
    "trash.count": "a number alone, of what the list shows",
    "history.timeline": asks(Road.HISTORY)(lambda at: at.desk.history.timeline(at.article)),
    "history.content": asks(Road.HISTORY)(lambda at: at.desk.history.content(at.article, at.content_hash)),
    "history.last_read": asks(Road.COMPARE)(lambda at: at.desk.history.last_read(at.article)),
    "history.read": asks(Road.OPEN)(lambda at: at.desk.history.read(at.article)),
    "history.keep_before": asks(Road.WRITE)(
        lambda at: at.desk.history.keep_before(at.article, at.content_hash, "")
    ),
    "history.duplicate": copies(lambda at: _away(at, at.desk.history.duplicate(at.article, at.content_hash))),
    "history.named": "gives an id for a name; what it names is asked for",
    "commenting.discussion": asks(Road.OPEN)(lambda at: at.desk.commenting.discussion(at.article)),
    "commenting.people": asks(Road.COMMENT)(lambda at: at.desk.commenting.people(at.article)),
    "commenting.anchor_at": asks(Road.COMMENT)(lambda at: at.desk.commenting.anchor_at(at.article, WORD)),
    "commenting.say": asks(Road.COMMENT)(lambda at: at.desk.commenting.say(at.article, "话")),
    "commenting.reply": asks(Road.COMMENT)(lambda at: at.desk.commenting.reply(at.article, at.thread, "话")),
    "commenting.resolve": asks(Road.COMMENT)(lambda at: at.desk.commenting.resolve(at.article, at.thread)),
    "commenting.reopen": asks(Road.COMMENT)(lambda at: at.desk.commenting.reopen(at.article, at.thread)),
    "commenting.take_in": asks(Road.COMMENT)(_take_in),
    "commenting.thread_named": asks(Road.OPEN)(
        lambda at: at.desk.commenting.thread_named(at.article, at.thread)
    ),
    "commenting.article_named": "gives an id for a name; what it names is asked for",
    "commenting.keep_places": "notes of this desk alone, shown by `discussion`",
    "commenting.keep_spans": "notes of this desk alone, shown by `discussion`",
    "comparing.compare": asks(Road.COMPARE)(lambda at: at.desk.comparing.compare(at.article)),
    "previewing.frame": asks(Road.PREVIEW)(_frame),
    "importing.take_in": gravely(Road.WRITE)(_import_into),
    "importing.keep_origin": asks(Road.WRITE)(
        lambda at: at.desk.importing.keep_origin(at.article, Origin(), b"x")
    ),
    "publishing.export": asks(Road.EXPORT)(lambda at: at.desk.publishing.export(_order(at))),
    "publishing.export_all": "asks as `export` does, of which it is many",
    "packages.propose": asks(Road.OPEN)(lambda at: at.desk.packages.propose(at.article)),
    "packages.make": "asks as `publishing.export` does",
    "handing_over.propose": asks(Road.HAND_OFF)(lambda at: at.desk.handing_over.propose([at.article])),
    "handing_over.hand_over": asks(Road.HAND_OFF)(
        lambda at: at.desk.handing_over.hand_over(Parcel([at.article]), at.folder / "a.stet")
    ),
    "handing_over.take_places_out": asks(Road.WRITE)(
        lambda at: at.desk.handing_over.take_places_out([at.article])
    ),
    "handing_over.note_passed": "a note of this desk alone",
    "passing_on.candidates": asks(Road.OPEN)(lambda at: at.desk.passing_on.candidates([at.article])),
    "passing_on.carry_out": "asks as `deciding.decide` and `handing_over.hand_over` do",
    "merging.begin": asks(Road.WRITE)(lambda at: at.desk.merging.begin(at.article)),
    "merging.finish": "asks as `begin` does, without which there is nothing to finish",
    "proving.of": asks(Road.HISTORY)(lambda at: at.desk.proving.of(at.article)),
    "proving.open": asks(Road.HISTORY)(lambda at: at.desk.proving.open(at.article, "f" * 64)),
    "proving.attach": "asks for the capability to record decisions",
    "proving.detach": "asks for the capability to record decisions",
    "review_sheets.matter": asks(Road.HISTORY)(lambda at: at.desk.review_sheets.matter(at.article)),
    "review_sheets.sheets": asks(Road.HISTORY)(lambda at: at.desk.review_sheets.sheets([at.article], "en")),
    "review_sheets.write": asks(Road.HISTORY)(
        lambda at: at.desk.review_sheets.write([at.article], at.folder / "sheet.html", "en")
    ),
    "proposing.proposals": asks(Road.COMPARE)(lambda at: at.desk.proposing.proposals(at.article)),
    "proposing.begin": asks(Road.COMMENT)(lambda at: at.desk.proposing.begin(at.article)),
    "proposing.save": asks(Road.COMMENT)(_suggest),
    "proposing.send": gravely(Road.COMMENT)(lambda at: at.desk.proposing.send(at.article)),
    "proposing.drop": "forgets notes of this desk alone",
    "proposing.pending": gravely(Road.COMPARE)(lambda at: at.desk.proposing.pending(at.article, "none")),
    "proposing.decide": gravely(Road.WRITE)(lambda at: at.desk.proposing.decide(at.article, "none", (), ())),
    "proposing.leave": gravely(Road.WRITE)(
        lambda at: at.desk.proposing.leave(at.article, "none", Decided(Content(), Content()))
    ),
    "tracking.tracked": asks(Road.COMPARE)(lambda at: at.desk.tracking.tracked(at.article)),
    "templates.begin": "asks as `writing.prefilled` does",
    "suggesting.related": shows(Road.SEARCH)(_related),
    "suggesting.linked": shows(Road.LIST)(
        lambda at: [key for key, one in at.desk.suggesting.linked([at.article]).items() if one.is_here]
    ),
    "suggesting.linking_here": "a list as `linked` is: test_roads",
}
"""By service and method: the way, or why nothing is asked there."""


NAMES_ARTICLES = frozenset({"article", "articles", "order", "orders", "parcel"})
"""What a parameter is called that names articles."""


def entry_points(desk: Desk) -> Iterator[tuple[str, bool]]:
    """Every public method of every service of a desk, as ``service.method``, and whether it is told of articles."""
    for name, made in vars(Desk).items():
        if isinstance(made, functools.cached_property):
            for method, function in inspect.getmembers(type(getattr(desk, name)), inspect.isfunction):
                if not method.startswith("_"):
                    told = inspect.signature(function).parameters.keys() & NAMES_ARTICLES
                    yield f"{name}.{method}", bool(told)


def drafts_of(desk: Desk) -> tuple[str, ...]:
    """The drafts in a list by a condition, as its queue shows them."""
    return tuple(row.id for row in desk.finding.page(where=at_work(Status.DRAFT), limit=None).rows)
