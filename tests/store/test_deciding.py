"""Deciding on what is stored: signed, in one writing, refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import AbsentError, RefusedError, StetError
from editor_app.domain.events import Action, OutletAction
from editor_app.domain.evidence import EVIDENCE, Evidence
from editor_app.domain.people import Person
from editor_app.domain.permission import Road
from editor_app.domain.policy import policy_hash, policy_named
from editor_app.domain.publication import Publication
from editor_app.domain.standing import Doubt
from editor_app.domain.timeline import Happening
from editor_app.domain.workflow import Status
from editor_app.services.deciding import Asked, Going
from editor_app.services.desk import Desk
from editor_app.services.publishing import Order
from editor_app.store.library import Library
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.signing import Signature, signature_of
from tests.support.library import Ticking, content, library
from tests.support.packages import picture
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        yield made


@pytest.fixture
def keys(tmp_path: Path) -> KeyPlace:
    return KeyPlace(tmp_path / "keys", keychain=False)


@pytest.fixture
def desk(opened: Library, keys: KeyPlace) -> Desk:
    return Desk(opened, "陈一帆", Ticking(), keys)


def article_in(opened: Library, **fields: object) -> str:
    with opened.writing() as unit:
        return unit.articles.create(content(**fields))  # type: ignore[arg-type]


def edit(opened: Library, article: str, headline: str) -> None:
    with opened.writing() as unit:
        draft = unit.articles.draft(article).content
        unit.articles.save_draft(article, replace(draft, fields=replace(draft.fields, headline=headline)))


@pytest.fixture
def newsroom(desk: Desk) -> Desk:
    """A desk with four people, whose owner works at it, and a publication with three reviews."""
    desk.staff.call_me("主编")
    for person in (WRITER, EDITOR, HEAD, CHIEF):
        desk.staff.add(person)
    with desk.library.writing() as unit:
        unit.publications.put(Publication("p", "海州日报", policy="three_reviews"))
    return desk


def test_alone_one_submits_and_approves_and_both_are_signed(desk: Desk) -> None:
    article = article_in(desk.library)
    submitted = desk.deciding.decide(article, Action.SUBMIT)
    assert submitted.standing.work is Status.IN_REVIEW
    approved = desk.deciding.decide(article, Action.APPROVE, Asked("好"))
    decision = approved.decision
    assert approved.standing.approval == decision
    assert (decision.action, decision.stage, decision.comment) == (Action.SIGN_OFF, "own", "好")
    assert decision.policy_hash == policy_hash(policy_named("solo"))
    assert decision.after == (submitted.event,)
    assert signature_of(decision) is signature_of(submitted.decision) is Signature.GOOD
    assert decision.key == submitted.decision.key
    [owner] = desk.staff.crew().people
    assert (owner.id, owner.roles) == ("陈一帆", ("owner",))


def test_a_draft_that_differs_is_kept_as_a_revision_by_whoever_decides(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    newsroom.deciding.decide(article, Action.SUBMIT, Asked(person=WRITER.id))
    edit(newsroom.library, article, "另一个标题")
    assert newsroom.deciding.decide(article, Action.APPROVE, Asked(person=EDITOR.id)).standing.undecided == ()
    with newsroom.library.reading() as view:
        assert [one.author for _, one in view.revisions.of(article)] == [WRITER.id, EDITOR.id]


def test_a_claim_keeps_no_revision(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    newsroom.deciding.decide(article, Action.SUBMIT, Asked(person=WRITER.id))
    edit(newsroom.library, article, "另一个标题")
    claimed = newsroom.deciding.decide(article, Action.CLAIM, Asked(person=EDITOR.id))
    assert claimed.standing.hands.person == EDITOR.id
    with newsroom.library.reading() as view:
        assert view.revisions.count(article) == 1


def test_a_refusal_says_why_and_changes_nothing(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    before = newsroom.library.generation
    with pytest.raises(RefusedError, match="has not been submitted") as caught:
        newsroom.deciding.decide(article, Action.APPROVE)
    assert caught.value.code == "is_draft"
    with pytest.raises(RefusedError, match="A reason is needed"):
        newsroom.deciding.decide(article, Action.SPIKE)
    with pytest.raises(StetError, match="no stage 四审 here; there are: first, second, final"):
        newsroom.deciding.decide(article, Action.SUBMIT, Asked(stage="四审"))
    with pytest.raises(StetError, match="Nobody here is called 路人"):
        newsroom.deciding.decide(article, Action.SUBMIT, Asked(person="路人"))
    with pytest.raises(AbsentError):
        newsroom.deciding.decide("0" * 32, Action.SUBMIT)
    assert newsroom.library.generation == before
    with newsroom.library.reading() as view:
        assert view.revisions.count(article) == 0


def test_what_may_be_done_now_is_told_for_every_action(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    may = {one.row.action: one.verdict for one in newsroom.deciding.choices(article, WRITER.id)}
    assert may[Action.SUBMIT].allowed
    assert may[Action.APPROVE].code == "is_draft"
    assert may[Action.SPIKE].code == "no_capability"
    newsroom.deciding.decide(article, Action.SUBMIT, Asked(person=WRITER.id))
    may = {one.row.action: one.verdict for one in newsroom.deciding.choices(article, WRITER.id)}
    assert may[Action.SUBMIT].code == "unchanged"
    edit(newsroom.library, article, "另一个标题")
    may = {one.row.action: one.verdict for one in newsroom.deciding.choices(article, WRITER.id)}
    assert may[Action.SUBMIT].allowed


def test_a_decision_given_by_telephone_is_its_makers_recorded_and_signed_by_another(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    newsroom.deciding.decide(article, Action.SUBMIT, Asked(person=WRITER.id))
    scan = Evidence("签字.jpg", picture(8, 8))
    asked = Asked("同意", person=EDITOR.id, medium="telephone", on_behalf_of=HEAD.id, evidence=scan)
    decision = newsroom.deciding.decide(article, Action.APPROVE, asked).decision
    assert (decision.person, decision.recorded_by, decision.medium) == (EDITOR.id, "主编", "telephone")
    owner = next(one for one in newsroom.staff.crew().people if one.id == "主编")
    assert decision.key == owner.keys[0].public
    with newsroom.library.reading() as view:
        assert view.private.get(decision.evidence) == scan.data
        assert [one.label for one in view.private.of(article, EVIDENCE)] == ["签字.jpg"]


def test_a_reporter_records_nothing_for_others(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    newsroom.staff.switch(WRITER.id)
    newsroom.deciding.decide(article, Action.SUBMIT)
    with pytest.raises(RefusedError, match="may not record"):
        newsroom.deciding.decide(article, Action.APPROVE, Asked(person=EDITOR.id))


def test_each_person_who_works_here_signs_with_a_key_of_their_own(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    used = []
    for person, action in (
        (WRITER, Action.SUBMIT),
        (EDITOR, Action.APPROVE),
        (HEAD, Action.APPROVE),
        (CHIEF, Action.SIGN_OFF),
    ):
        newsroom.staff.switch(person.id)
        decided = newsroom.deciding.decide(article, action)
        assert decided.decision.recorded_by == ""
        used.append(decided.decision.key)
    assert decided.standing.work is Status.APPROVED
    assert len(set(used)) == 4


def test_where_the_key_is_elsewhere_nothing_is_signed(newsroom: Desk, tmp_path: Path) -> None:
    article = article_in(newsroom.library)
    newsroom.deciding.decide(article, Action.SUBMIT)
    other = Desk(newsroom.library, "主编", Ticking(), KeyPlace(tmp_path / "other", keychain=False))
    with pytest.raises(StetError, match="does not lie on this machine"):
        other.deciding.decide(article, Action.APPROVE)


def test_after_a_key_was_revoked_a_new_one_is_made(newsroom: Desk) -> None:
    article = article_in(newsroom.library)
    first = newsroom.deciding.decide(article, Action.SUBMIT).decision
    newsroom.staff.revoke_key("主编", first.key)
    second = newsroom.deciding.decide(article, Action.APPROVE)
    assert second.decision.key != first.key
    assert second.standing.work is Status.APPROVED


def test_a_signature_of_somebody_elses_key_is_kept_and_does_not_count(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    newsroom.staff.switch(WRITER.id)
    decided = newsroom.deciding.decide(article, Action.SUBMIT).decision
    forged = replace(decided, action=Action.WITHDRAW)
    with newsroom.library.writing() as unit:
        unit.events.add(forged)
    with newsroom.library.reading() as view:
        standing = view.standings.of(article)
    assert [one.doubt for one in standing.uncounted] == [Doubt.BAD_SIGNATURE]
    assert standing.work is Status.IN_REVIEW


def test_two_newest_revisions_are_merged_before_anybody_decides(desk: Desk) -> None:
    article = article_in(desk.library)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        head = unit.revisions.head(article)
        assert head is not None
        old = unit.revisions.get(head)
        data = unit.revisions.content_bytes(old.content_hash)
        for at in ("2025-11-23", "2025-11-24"):
            unit.revisions.receive(replace(old, at=at, parents=(head,)), data)
    with pytest.raises(StetError, match="2 newest revisions"):
        desk.deciding.decide(article, Action.SUBMIT)


def test_what_went_live_is_registered_and_taken_down_with_the_decision(desk: Desk) -> None:
    article = article_in(desk.library, publication="p")
    with pytest.raises(RefusedError, match="neither been packaged nor approved"):
        desk.deciding.register(article, Going("web"))
    desk.deciding.decide(article, Action.SUBMIT)
    desk.deciding.decide(article, Action.APPROVE)
    first = desk.deciding.register(article, Going("web", "https://example.com/a"))
    assert (first.action, first.publication) == (OutletAction.LIVE, "p")
    again = desk.deciding.register(article, Going("web", at="2025-11-22T10:00:00.000Z"))
    assert (again.action, again.address) == (OutletAction.UPDATED, "https://example.com/a")
    assert desk.deciding.standing(article).status is Status.UPDATED
    down = desk.deciding.decide(article, Action.TAKE_DOWN, Asked("涉及隐私"))
    assert down.standing.status is Status.TAKEN_DOWN
    with desk.library.reading() as view:
        assert view.events.outlets(article)[-1].reason == "涉及隐私"


def test_roads_are_asked_of_the_same_function(newsroom: Desk) -> None:
    article = article_in(newsroom.library, publication="p")
    assert newsroom.deciding.may(article, Road.EXPORT).code == "not_approved"
    newsroom.staff.switch(WRITER.id)
    assert newsroom.deciding.may(article, Road.EXPORT).code == "no_capability"
    assert newsroom.deciding.may(article, Road.OPEN).allowed


def test_the_first_name_owns_the_desk_and_another_name_is_the_same_person(desk: Desk) -> None:
    desk.staff.call_me(" 陈 ")
    desk.staff.call_me("陈一帆")
    [owner] = desk.staff.crew().people
    assert (owner.id, owner.shown, owner.roles) == ("陈", "陈一帆", ("owner",))
    assert desk.staff.crew().here == owner


def test_only_an_owner_takes_people_in_and_one_has_to_stay(newsroom: Desk) -> None:
    with pytest.raises(StetError, match="no role 社长"):
        newsroom.staff.add(Person("某人", roles=("社长",)))
    with pytest.raises(StetError, match="has to be the owner"):
        newsroom.staff.add(Person("主编", roles=("editor",)))
    newsroom.staff.switch(EDITOR.id)
    with pytest.raises(StetError, match="Only an owner"):
        newsroom.staff.add(Person("某人", roles=("owner",)))
    with pytest.raises(StetError, match="Nobody here is called 路人"):
        newsroom.staff.switch("路人")


def test_what_leaves_goes_live_and_is_taken_down_is_recorded_signed(desk: Desk, tmp_path: Path) -> None:
    article = article_in(desk.library)
    desk.deciding.decide(article, Action.SUBMIT)
    desk.deciding.decide(article, Action.APPROVE)
    desk.publishing.export(Order(article, "web", tmp_path / "out"))
    desk.deciding.register(article, Going("web", "https://a.example/1"))
    desk.deciding.decide(article, Action.TAKE_DOWN, Asked("有误"))
    with desk.library.reading() as view:
        records = view.events.outlets(article)
    assert [one.action.value for one in records] == ["packaged", "live", "taken_down"]
    assert {signature_of(one) for one in records} == {Signature.GOOD}
    standing = desk.deciding.standing(article)
    assert (standing.status, standing.uncounted) == (Status.TAKEN_DOWN, ())


def test_a_forged_record_of_going_live_is_kept_and_not_counted(desk: Desk, tmp_path: Path) -> None:
    article = article_in(desk.library)
    desk.deciding.decide(article, Action.SUBMIT)
    desk.deciding.decide(article, Action.APPROVE)
    package = desk.publishing.export(Order(article, "web", tmp_path / "a", as_zip=True)).path.read_bytes()
    with desk.library.writing() as unit:
        [packaged] = unit.events.outlets(article)
        forged = replace(packaged, action=OutletAction.LIVE, at="2001-01-01T00:00:00Z", signature="", key="")
        unit.events.add(forged)
    standing = desk.deciding.standing(article)
    assert not standing.is_live
    assert [(one.decision, one.doubt) for one in standing.uncounted] == [(forged, Doubt.UNSIGNED)]
    line = desk.history.timeline(article)
    told = {one.event: one.doubt for one in line.entries if isinstance(one, Happening)}
    assert [event for event, doubt in told.items() if doubt is not None] == [forged]
    again = desk.publishing.export(Order(article, "web", tmp_path / "b", as_zip=True)).path.read_bytes()
    assert again == package  # nor does it date the page
