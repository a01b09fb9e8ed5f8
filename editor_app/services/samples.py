"""The sample newsroom that ships: a publication, articles in different states, pictures."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from editor_app.domain.canonical import digest, from_plain
from editor_app.domain.content import Content, content_bytes, content_hash
from editor_app.domain.document import AiUse, Block, Document, Figure
from editor_app.domain.events import Action, Decision, Event, OutletAction, OutletRecord
from editor_app.domain.fields import Fields
from editor_app.domain.origin import Origin
from editor_app.domain.people import Person
from editor_app.domain.policy import policy_hash, policy_named
from editor_app.domain.revision import Revision
from editor_app.formats.markdown_reader import read_markdown
from editor_app.services.publications import read_publication
from editor_app.store.library import Library, Unit
from editor_app.system.clock import stamp
from editor_app.system.resources import resource

# When a sample that nobody has decided on yet was written.
WRITTEN_AT = "2026-03-20T01:00:00.000Z"


class Samples:
    """Taking the sample newsroom into one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._folder = resource("samples")

    def take_in(self) -> list[str]:
        """Take in what is not there yet; return the ids of the articles that were.  All of it happens, or nothing."""
        newsroom = self._json("newsroom.json")
        with self._library.writing("samples") as unit:
            pictures = self._take_pictures(unit)
            publication = read_publication(self._folder / newsroom["publication"])
            unit.publications.put(replace(publication, logo=pictures[newsroom["logo"]].asset))
            for one in newsroom["people"]:
                if one["name"] not in unit.people.all().known:
                    unit.people.put(
                        Person(one["name"], roles=tuple(one["roles"]), publications=(publication.id,))
                    )
            known = set(unit.articles.ids())
            return [
                self._take_article(unit, {**plan, "policy": newsroom["policy"]}, pictures)
                for plan in newsroom["articles"]
                if article_id(plan["slug"]) not in known
            ]

    def _json(self, *parts: str) -> Any:
        return json.loads(self._folder.joinpath(*parts).read_text(encoding="utf-8"))

    def _take_pictures(self, unit: Unit) -> dict[str, Figure]:
        """The pictures by file name, each as a figure with its credit, rights and AI declaration."""
        said = self._json("pictures.json")
        figures = {}
        for path in sorted((self._folder / "pictures").iterdir()):
            about = said.get(path.name, {})
            asset = unit.assets.put(path.read_bytes(), MEDIA_TYPES[path.suffix], path.name)
            figures[path.name] = Figure(
                asset=asset,
                credit=about.get("credit", ""),
                rights=about.get("rights", ""),
                ai_use=AiUse(about.get("ai_use", AiUse.UNDECLARED)),
            )
        return figures

    def _take_article(self, unit: Unit, plan: dict[str, Any], pictures: dict[str, Figure]) -> str:
        content = self._content(plan["slug"], pictures)
        article = article_id(plan["slug"])
        unit.articles.create(content, article)
        first = plan["history"][0]["at"] if plan["history"] else WRITTEN_AT
        author = next((name for credit in content.fields.credits for name in credit.names), "")
        revision = Revision(article, content_hash(content), author, instant(first))
        name = unit.revisions.receive(revision, content_bytes(content))
        unit.articles.save_draft(article, content, name)
        if "origin" in plan:
            unit.origins.put(article, from_plain(Origin, plan["origin"]))
        after: tuple[str, ...] = ()
        for step in plan["history"]:
            event = event_from(
                {**step, "policy": plan["policy"]}, revision, name, content.fields.publication, after
            )
            after = (unit.events.add(event),)
        return article

    def _content(self, slug: str, pictures: dict[str, Figure]) -> Content:
        fields = from_plain(Fields, self._json("articles", f"{slug}.fields.json"))
        if fields.cover is not None:
            fields = replace(fields, cover=replace(fields.cover, asset=pictures[fields.cover.asset].asset))
        body = read_markdown((self._folder / "articles" / f"{slug}.md").read_text(encoding="utf-8"))
        return Content(fields, Document(tuple(_with_picture(block, pictures) for block in body.blocks)))


MEDIA_TYPES = {".jpg": "image/jpeg", ".png": "image/png"}


def article_id(slug: str) -> str:
    """The identity of a sample: the same in every library, so that a second taking in adds nothing."""
    return digest(f"stet-sample:{slug}".encode())[:32]


def instant(text: str) -> str:
    """An ISO 8601 instant as the library writes it."""
    return stamp(datetime.fromisoformat(text))


def event_from(
    step: dict[str, str], revision: Revision, name: str, publication: str, after: tuple[str, ...]
) -> Event:
    """A step of a sample's history as the event that the library keeps."""
    if step["action"] in set(OutletAction):
        return OutletRecord(
            article=revision.article,
            action=OutletAction(step["action"]),
            publication=publication,
            channel=step["channel"],
            revision=name,
            content_hash=revision.content_hash,
            person=step["person"],
            at=instant(step["at"]),
            address=step.get("address", ""),
            after=after,
        )
    return Decision(
        article=revision.article,
        action=Action(step["action"]),
        revision=name,
        content_hash=revision.content_hash,
        person=step["person"],
        at=instant(step["at"]),
        stage=step.get("stage", ""),
        comment=step.get("comment", ""),
        policy=step.get("policy", ""),
        policy_hash=policy_hash(policy_named(step.get("policy", ""))),
        after=after,
    )


def _with_picture(block: Block, pictures: dict[str, Figure]) -> Block:
    """A figure of the text form, which knows its file's name, with all that is said about that picture."""
    if not isinstance(block, Figure):
        return block
    about = pictures[Path(block.address).name]
    return replace(
        block, asset=about.asset, address="", credit=about.credit, rights=about.rights, ai_use=about.ai_use
    )
