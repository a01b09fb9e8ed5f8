"""Every road to an article asks `may`: each service entry point, gone by everybody at every status."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.content import content_hash
from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.events import Action
from editor_app.domain.fields import ArticleLink, LinkKind
from editor_app.domain.lists import AnyOf, Side, Strand, at_work
from editor_app.domain.people import DESK_ROLES, Person
from editor_app.domain.permission import Road, may
from editor_app.domain.publication import Publication
from editor_app.domain.workflow import Status
from editor_app.services.deciding import Asked
from editor_app.services.desk import Desk
from editor_app.trust.key_place import KeyPlace
from tests.support.library import Ticking, content, library
from tests.support.roads import WAYS, WORD, Place, Way, drafts_of

OWNER = "主编"
# Of roles that may do the same, one goes for all.
KINDS = {role.capabilities: role.key for role in DESK_ROLES.values()}
PEOPLE = {
    **{role: Person(role, roles=(role,)) for role in KINDS.values()},
    "nobody": Person("nobody"),
    "guest": Person("guest", roles=("chief_editor",), publications=("q",)),
}
PATHS: dict[Status, tuple[Action, ...]] = {
    Status.DRAFT: (),
    Status.IN_REVIEW: (Action.SUBMIT,),
    Status.RETURNED: (Action.SUBMIT, Action.RETURN),
    Status.APPROVED: (Action.SUBMIT, Action.APPROVE),
    Status.SPIKED: (Action.SPIKE,),
}


class Newsroom:
    """A desk with somebody of each kind, and an article at each status of publication ``p``."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.staff.call_me(OWNER)
        for person in PEOPLE.values():
            desk.staff.add(person)
        with desk.library.writing() as unit:
            for name in ("p", "q"):
                unit.publications.put(Publication(name, name, policy="solo"))
        self.places = {status: self._article(status) for status in PATHS}

    def _article(self, status: Status) -> Place:
        made = content(status.value, f"港务局公布了{WORD}的安排。", publication="p", tags=("防汛",))
        with self.desk.library.writing() as unit:
            article = unit.articles.create(made)
            unit.revisions.add(article, OWNER)
        thread = self.desk.commenting.say(article, "话")
        for action in PATHS[status]:
            self.desk.deciding.decide(article, action, Asked("因为"))
        return Place(self.desk, article, content_hash(made), thread, self.desk.library.folder)

    def works(self, person: str) -> Desk:
        """Somebody sits down at the desk."""
        self.desk.staff.switch(person)
        return self.desk


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    folder: Path = tmp_path_factory.mktemp("roads")
    with library(folder / "library") as opened:
        keys = KeyPlace(folder / "keys", keychain=False)
        yield Newsroom(Desk(opened, "陈一帆", Ticking(), keys))


def is_open(way: Way, place: Place) -> bool:
    """Tell whether a way can be gone; what else is in the way of it is another matter."""
    try:
        found = way.go(place)
    except RefusedError:
        return False
    except StetError:
        return True
    return not way.shows or place.article in found  # type: ignore[operator]


@pytest.mark.parametrize("name", PEOPLE)
def test_role_by_way_by_status(newsroom: Newsroom, name: str) -> None:
    desk = newsroom.works(name)
    person = PEOPLE[name]
    wrong = []
    for status, (entry, way) in itertools.product(PATHS, WAYS.items()):
        if isinstance(way, str):
            continue
        place = newsroom.places[status]
        with desk.library.reading() as view:
            standing = view.standings.of(place.article)
        allowed = all(may(person, road, standing).allowed for road in way.roads)
        if way.begins:
            allowed = allowed and Road.WRITE.value in person.capabilities(standing.publication)
        if not (allowed and way.grave) and is_open(way, place) is not allowed:
            wrong.append((entry, status.value, allowed))
    assert wrong == []


def test_lists_searches_and_counts_hold_what_may_be_seen_and_nothing_else(newsroom: Newsroom) -> None:
    with newsroom.works(OWNER).library.writing() as unit:
        link = ArticleLink(LinkKind.FOLLOWS, newsroom.places[Status.DRAFT].article)
        other = content("客座", f"{WORD}。", publication="q", section=("新闻", "时政"), links=(link,))
        mine = unit.articles.create(other)
        unit.articles.create(content("杂", publication="p", section=("副刊",)))
        thrown = [unit.articles.create(content("弃", publication=one)) for one in ("p", "q")]
        for article in thrown:
            unit.trash.put(article)
    desk = newsroom.works("guest")
    seen = {mine}
    assert {row.id for row in desk.finding.page(oldest_first=True).rows} == seen
    assert set(drafts_of(desk)) == seen
    drafts = AnyOf((Strand(Side.WORK, "draft"), Strand(Side.WORK, "in_review")))
    assert {row.id for row in desk.finding.page(where=drafts).rows} == seen
    assert desk.finding.count_where(drafts) == desk.finding.count_where(at_work(Status.DRAFT)) == 1
    assert {row.id for row in desk.finding.page(query="演练").rows} == seen
    assert {row.id for row in desk.finding.page(section=("新闻",)).rows} == seen
    assert desk.finding.page(section=("副刊",)).rows == ()
    assert desk.finding.sections() == (("新闻",), ("新闻", "时政"))
    assert desk.finding.counts() == {Status.DRAFT: 1}
    assert [row.id for row in desk.trash.listed()] == thrown[1:]
    assert (desk.trash.count(), desk.trash.loss().articles) == (1, 1)
    with pytest.raises(RefusedError):
        desk.trash.restore(thrown[:1])
    assert desk.trash.empty().deleted == 1
    assert thrown[0] in {row.id for row in newsroom.works(OWNER).trash.listed()}
    assert [one.article for one in desk.suggesting.linking_here(link.article)] == [mine]
    assert newsroom.works("nobody").suggesting.linking_here(link.article) == ()
    assert (desk.finding.counts(), desk.finding.sections(), desk.trash.count()) == ({}, (), 0)


def test_a_new_article_is_begun_only_under_a_publication_one_may_write_for(newsroom: Newsroom) -> None:
    newsroom.works(OWNER).writing.begin(newsroom.desk.writing.prefilled("f" * 32, "zh-CN"), "新")
    guest = newsroom.works("guest")
    assert guest.writing.prefilled("e" * 32, "zh-CN").content.fields.publication == "q"
    for name in ("nobody", "reader"):
        with pytest.raises(RefusedError) as refused:
            newsroom.works(name).writing.prefilled("d" * 32, "zh-CN")
        assert refused.value.code == "no_capability"
        assert "gives roles" in str(refused.value)
