"""Where an article stands in its review, made from what the library keeps of it."""

from __future__ import annotations

import json
import sqlite3

from sqlalchemy import bindparam, select

from editor_app.domain import history
from editor_app.domain.canonical import from_plain
from editor_app.domain.changed_by import Point
from editor_app.domain.events import Decision, OutletRecord
from editor_app.domain.fields import Fields
from editor_app.domain.people import Person
from editor_app.domain.policy import ONE_EDITOR, policy_named
from editor_app.domain.records import publication_from_bytes, revision_from_bytes, roster_from_bytes
from editor_app.domain.roster import ROSTER_SETTING
from editor_app.domain.rounds import Case, credited_names, standing_of
from editor_app.domain.standing import Doubt, ReviewStanding
from editor_app.store import tables
from editor_app.store.event_rows import events_of
from editor_app.store.people_rows import known_people
from editor_app.store.publication_rows import VERSIONS_ORDER
from editor_app.store.query import Query

_REVISION = tables.revisions.c
_REVISIONS = Query(select(_REVISION.id, _REVISION.bytes).where(_REVISION.article == bindparam("article")))
_HEAD = Query(
    select(tables.articles.c.head, tables.contents.c.hash, tables.contents.c.bytes)
    .join_from(tables.articles, tables.revisions, _REVISION.id == tables.articles.c.head)
    .join(tables.contents, tables.contents.c.hash == _REVISION.content_hash)
    .where(tables.articles.c.id == bindparam("article"))
)
_DRAFT = Query(
    select(tables.drafts.c.content, tables.drafts.c.content_hash).where(
        tables.drafts.c.article == bindparam("article")
    )
)
_ORIGIN = Query(select(tables.origins.c.row).where(tables.origins.c.article == bindparam("article")).limit(1))
_ROSTER = Query(select(tables.settings.c.value).where(tables.settings.c.key == bindparam("key")))
_PUBLICATION = Query(
    select(tables.publications.c.bytes)
    .where(tables.publications.c.id == bindparam("id"))
    .order_by(*VERSIONS_ORDER)
    .limit(1)
)


def case_of(driver: sqlite3.Connection, article: str, *, draft: bool = False, publication: str = "") -> Case:
    """All that an article's standing is made from; with the ``draft`` where that counts too.

    ``publication`` takes the place of its own.
    """
    found = [event for _, event in events_of(driver, article)]
    head, fields = _head(driver, article)
    policy = _policy(driver, publication or fields.publication)
    return Case(
        decisions=[event for event in found if isinstance(event, Decision)],
        outlets=[event for event in found if isinstance(event, OutletRecord)],
        revisions=history.without_proposals(
            {row[0]: revision_from_bytes(row[1]) for row in _REVISIONS.all(driver, article=article)}
        ),
        head=head,
        policy=policy_named(policy or _usual_policy(driver)),
        bound=bool(policy),
        publication=publication or fields.publication,
        credited=credited_names(fields),
        imported=_ORIGIN.first(driver, article=article) is not None,
        people=known_people(driver),
        doubt=_doubt,
        draft=_draft_hash(driver, article) if draft else "",
    )


def _doubt(decision: Decision | OutletRecord, signer: Person) -> Doubt | None:
    """What is wrong with a signature; most libraries that are opened to be written in check none."""
    if not decision.signature and not decision.key:
        return Doubt.UNSIGNED if signer.keys else None
    from editor_app.trust.signing import doubt_of  # noqa: PLC0415 - most articles hold no signature to check

    return doubt_of(decision, signer)


def _draft_hash(driver: sqlite3.Connection, article: str) -> str:
    row = _DRAFT.first(driver, article=article)
    return "" if row is None else str(row[1])


def standing_in(
    driver: sqlite3.Connection, article: str, *, draft: bool = False, publication: str = ""
) -> ReviewStanding:
    """Where an article stands; the rest is as `case_of` says."""
    return standing_of(case_of(driver, article, draft=draft, publication=publication))


def _head(driver: sqlite3.Connection, article: str) -> tuple[Point | None, Fields]:
    """The newest revision and its fields; those of the draft where there is none yet."""
    row = _HEAD.first(driver, article=article)
    if row is None:
        draft = _DRAFT.first(driver, article=article)
        return None, Fields() if draft is None else _fields(draft[0])
    return Point(row[0], row[1]), _fields(row[2])


def _fields(content: bytes) -> Fields:
    return from_plain(Fields, json.loads(content).get("fields", {}))


def _usual_policy(driver: sqlite3.Connection) -> str:
    """The key of the policy for publications without one: the newsroom's; empty on a solo desk."""
    row = _ROSTER.first(driver, key=ROSTER_SETTING)
    if row is None:
        return ""
    return roster_from_bytes(json.loads(row[0]).encode("utf-8")).policy or ONE_EDITOR.key


def _policy(driver: sqlite3.Connection, publication: str) -> str:
    """The key of a publication's policy; empty where it has none."""
    row = _PUBLICATION.first(driver, id=publication) if publication else None
    return "" if row is None else publication_from_bytes(row[0]).policy
