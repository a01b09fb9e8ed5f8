"""The sample newsroom is whole: everything decodes, is named, exists and is clean."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor_app.domain.canonical import from_plain
from editor_app.domain.changed_by import Point
from editor_app.domain.characters import count_characters, is_clean
from editor_app.domain.credits import ROLES
from editor_app.domain.document import AiUse
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.fields import Fields
from editor_app.domain.origin import Origin
from editor_app.domain.policy import policy_named
from editor_app.domain.publication import Publication, has_section
from editor_app.domain.rounds import Case, standing_of
from editor_app.domain.workflow import Status
from editor_app.system.resources import resource

SAMPLES = resource("samples")
FIGURE = re.compile(r'^!\[([^\]]+)\]\(\.\./pictures/([^)\s]+) "([^"]+)"\)$', re.MULTILINE)
TEXTS = sorted(
    path for path in SAMPLES.rglob("*") if path.suffix in {".json", ".md", ".txt", ".html"} and path.is_file()
)
# The heads that a status is told of: what the events below name, so that approvals hold.
HEAD = "0" * 64


def load(*parts: str) -> Any:
    return json.loads(SAMPLES.joinpath(*parts).read_text(encoding="utf-8"))


def newsroom_articles() -> list[dict[str, Any]]:
    articles: list[dict[str, Any]] = load("newsroom.json")["articles"]
    return articles


SLUGS = [article["slug"] for article in newsroom_articles()]


def fields_of(slug: str) -> Fields:
    return from_plain(Fields, load("articles", f"{slug}.fields.json"))


def body_of(slug: str) -> str:
    return (SAMPLES / "articles" / f"{slug}.md").read_text(encoding="utf-8")


def publication() -> Publication:
    return from_plain(Publication, load("publication.json"))


def status_from(history: list[dict[str, str]]) -> Status:
    decisions = [
        Decision("a", Action(one["action"]), "r", HEAD, one["person"], one["at"], one.get("stage", ""))
        for one in history
        if one["action"] in set(Action)
    ]
    outlets = [
        OutletRecord(
            "a", OutletAction(one["action"]), "p", one["channel"], "r", HEAD, one["person"], one["at"]
        )
        for one in history
        if one["action"] in set(OutletAction)
    ]
    case = Case(
        decisions, outlets, head=Point("r", HEAD), policy=policy_named(load("newsroom.json")["policy"])
    )
    return standing_of(case).status


def test_newsroom_names_every_article_once() -> None:
    written = {path.name.removesuffix(".md") for path in (SAMPLES / "articles").glob("*.md")}
    described = {
        path.name.removesuffix(".fields.json") for path in (SAMPLES / "articles").glob("*.fields.json")
    }
    assert sorted(SLUGS) == sorted(written) == sorted(described)
    assert len(SLUGS) == 9


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_text_is_clean(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert is_clean(text)
    assert "\r" not in text
    assert text.endswith("\n")


def test_publication_decodes() -> None:
    paper = publication()
    assert paper.name
    assert paper.slogan
    assert paper.base_address.endswith("/")
    assert [key for key, _ in paper.extra] == ["name_en"]


@pytest.mark.parametrize("slug", SLUGS)
def test_fields_decode_and_fit_the_publication(slug: str) -> None:
    paper = publication()
    fields = fields_of(slug)
    assert fields.extra == ()
    assert fields.slug == slug
    assert fields.publication == paper.id
    assert has_section(paper, fields.section)
    assert fields.column in {"", *paper.columns}
    assert {credit.role for credit in fields.credits} <= ROLES.keys()
    titles = [story.title for story in fields.related]
    assert len(set(titles)) == len(titles)


def test_numbers_are_unique() -> None:
    numbers = [fields_of(slug).number for slug in SLUGS]
    assert len(set(numbers)) == len(numbers)
    assert all(numbers)


@pytest.mark.parametrize("slug", SLUGS)
def test_body_has_a_newspaper_length(slug: str) -> None:
    count = count_characters(body_of(slug))
    least, most = (500, 1800) if fields_of(slug).language.startswith("zh") else (330, 760)
    assert least <= count <= most


@pytest.mark.parametrize("slug", SLUGS)
def test_named_pictures_exist_and_are_declared(slug: str) -> None:
    declared = load("pictures.json")
    body = body_of(slug)
    figures = FIGURE.findall(body)
    assert len(figures) == body.count("![")
    cover = fields_of(slug).cover
    for name in [name for _, name, _ in figures] + ([cover.asset] if cover else []):
        assert name in declared
        assert (SAMPLES / "pictures" / name).is_file()


def test_pictures_are_declared_and_light() -> None:
    declared = load("pictures.json")
    paths = sorted((SAMPLES / "pictures").iterdir())
    assert {path.name for path in paths} == {*declared, load("newsroom.json")["logo"]}
    assert sum(path.stat().st_size for path in paths) < 1_400_000
    for path in paths:
        assert path.stat().st_size < 250_000
        with Image.open(path) as picture:
            assert picture.size == ((512, 512) if path.suffix == ".png" else (1600, 1000))
    for words in declared.values():
        assert words["credit"]
        assert words["rights"]
        AiUse(words["ai_use"])


@pytest.mark.parametrize("article", newsroom_articles(), ids=lambda article: article["slug"])
def test_history_is_known_and_in_order(article: dict[str, Any]) -> None:
    people = {person["name"] for person in load("newsroom.json")["people"]}
    instants = []
    for event in article["history"]:
        assert event.keys() <= {"action", "person", "at", "stage", "comment", "channel", "address"}
        assert event["action"] in {*Action, *OutletAction}
        assert event["person"] in people
        instants.append(dt.datetime.fromisoformat(event["at"]))
    assert all(instant.utcoffset() == dt.timedelta(hours=8) for instant in instants)
    assert instants == sorted(set(instants))
    if "origin" in article:
        assert from_plain(Origin, article["origin"]).address


def test_states_are_varied() -> None:
    standing = Counter(status_from(article["history"]) for article in newsroom_articles())
    assert standing == {
        Status.DRAFT: 2,
        Status.IN_REVIEW: 2,
        Status.LIVE: 2,
        Status.RETURNED: 1,
        Status.APPROVED: 1,
        Status.SPIKED: 1,
    }


def test_owner_is_one_of_the_people() -> None:
    newsroom = load("newsroom.json")
    assert newsroom["owner"] in {person["name"] for person in newsroom["people"]}


def test_republished_page_carries_the_interview_whole() -> None:
    page = (SAMPLES / "pages" / "harbour-interview.txt").read_text(encoding="utf-8")
    fields = fields_of("harbour-interview")
    paragraphs = [
        line.lstrip("#> ")
        for line in body_of("harbour-interview").splitlines()
        if line.strip("> ") and not line.startswith("![")
    ]
    assert all(paragraph in page.splitlines() for paragraph in paragraphs)
    assert f"{fields.column}丨{fields.headline}" in page
    assert " ".join(fields.deck) in page
    assert page.count("云坞镇头茶开采在即") == 3


def test_addresses_are_reserved_ones() -> None:
    hosts = re.compile(r"(?:https?://|@)([\w.-]+)")
    for path in TEXTS:
        if path.name != "README.md":
            found = set(hosts.findall(path.read_text(encoding="utf-8")))
            assert all(host == "example.com" or host.endswith(".example.com") for host in found)
