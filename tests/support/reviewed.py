"""A library with an article that three people have passed, each in another way: here, by telephone, on paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.app.places import key_place
from editor_app.domain.events import Action
from editor_app.domain.evidence import Evidence
from editor_app.domain.publication import Publication
from editor_app.services.deciding import Asked
from editor_app.services.desk import Desk
from tests.support.library import Ticking, content, library
from tests.support.packages import picture
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER

OWNER = "韩主编"


@dataclass(frozen=True)
class Reviewed:
    """The article's id, and the ids of the decisions of its three stages."""

    article: str
    first: str
    second: str
    final: str


def with_newsroom(folder: Path) -> Desk:
    """An open desk with five people, whose owner works at it, and a publication ``p`` with three reviews."""
    desk = Desk(library(folder), OWNER, Ticking(), key_place())
    desk.staff.call_me(OWNER)
    for person in (WRITER, EDITOR, HEAD, CHIEF):
        desk.staff.add(person)
    with desk.library.writing() as unit:
        unit.publications.put(Publication("p", "海州潮", policy="three_reviews"))
    return desk


def reviewed(desk: Desk) -> Reviewed:
    """Let everybody pass an article of the publication."""
    with desk.library.writing() as unit:
        article = unit.articles.create(
            content("三条夜间轮渡恢复，末班延至二十三时", publication="p", number="沈-1122-03")
        )
    decide = desk.deciding.decide
    decide(article, Action.SUBMIT, Asked("请尽快", person=WRITER.id))
    first = decide(article, Action.APPROVE, Asked("事实清楚，同意送复审。", person=EDITOR.id))
    second = decide(article, Action.APPROVE, Asked("同意。", person=HEAD.id, medium="telephone"))
    scan = Evidence("签字.jpg", picture(60, 80))
    final = decide(
        article, Action.SIGN_OFF, Asked("同意签发。", person=CHIEF.id, medium="paper", evidence=scan)
    )
    return Reviewed(article, first.event, second.event, final.event)
