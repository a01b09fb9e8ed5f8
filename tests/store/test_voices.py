"""Comments are signed like decisions; who is called is known by id; what is forged is refused, or kept and marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.errors import StetError
from editor_app.domain.people import Person, PersonKey
from editor_app.domain.standing import Doubt
from editor_app.services.desk import Desk
from editor_app.services.handoff_order import Parcel
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.keys import new_key_pair
from editor_app.trust.signing import Signature, signature_of, signed
from tests.support.library import Ticking, content, library

BEFORE, LATER = "2025-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with library(tmp_path / "library") as opened:
        made = Desk(opened, "林溪桥", Ticking(), KeyPlace(tmp_path / "keys", keychain=False))
        made.staff.call_me("林溪桥")
        yield made


@pytest.fixture
def article(desk: Desk) -> str:
    with desk.library.writing() as unit:
        return unit.articles.create(content("春汛来临"))


def event(desk: Desk, name: str) -> CommentEvent:
    with desk.library.reading() as view:
        found = view.comments.get(name)
    assert found is not None
    return found


def marks(desk: Desk, article: str) -> list[tuple[str, list[str]]]:
    return [
        (one.thread.said.text, [doubt.value if doubt else "" for doubt in one.doubts])
        for one in desk.commenting.discussion(article).threads
    ]


def test_what_is_said_and_done_in_a_thread_is_signed_in_ones_id_and_shown_under_ones_name(
    desk: Desk, article: str
) -> None:
    thread = desk.commenting.say(article, "来源？")
    desk.commenting.reply(article, thread, "已补")
    desk.commenting.resolve(article, thread)
    desk.staff.call_me("溪桥")
    [one] = desk.commenting.discussion(article).threads
    assert {said.author for said in (one.thread.said, *one.thread.followed)} == {"溪桥"}
    assert one.doubts == (None, None, None)
    with desk.library.reading() as view:
        kept = view.comments.of(article)
    assert {said.author for said in kept.values()} == {"林溪桥"}
    assert {signature_of(said) for said in kept.values()} == {Signature.GOOD}


def test_old_comments_are_read_as_they_are_and_what_is_doubtful_is_kept_and_marked(
    desk: Desk, article: str
) -> None:
    desk.commenting.say(article, "我的")  # makes the key
    strange, revoked = new_key_pair(), new_key_pair()
    with desk.library.writing() as unit:
        unit.people.put(Person("离职", roles=("editor",), keys=(PersonKey(revoked.public, "", BEFORE),)))
    made = CommentEvent(article, CommentAction.SAID, "林溪桥", LATER)
    desk.commenting.take_in(
        [
            replace(made, text="从前", at=BEFORE),
            replace(made, text="外来", author="某作者"),
            replace(made, text="冒名"),
            signed(replace(made, text="别的钥匙"), strange),
            signed(replace(made, text="不认识", author="陌生人"), strange),
            signed(replace(made, text="撤销了", author="离职"), revoked),
            replace(signed(replace(made, text="原话"), strange), text="改过"),
        ]
    )
    assert dict(marks(desk, article)) == {
        "我的": [""],
        "从前": [""],
        "外来": [""],
        "冒名": [Doubt.UNSIGNED.value],
        "别的钥匙": [Doubt.UNKNOWN_KEY.value],
        "不认识": [Doubt.UNKNOWN_PERSON.value],
        "撤销了": [Doubt.REVOKED_KEY.value],
        "改过": [Doubt.BAD_SIGNATURE.value],
    }


def test_a_comment_that_was_changed_after_it_was_signed_is_refused(
    desk: Desk, article: str, tmp_path: Path
) -> None:
    made = CommentEvent(article, CommentAction.SAID, "陌生人", LATER, text="原话")
    desk.commenting.take_in([replace(signed(made, new_key_pair()), text="改过")])
    file = tmp_path / "a.stet"
    desk.handing_over.hand_over(Parcel([article]), file)
    with library(tmp_path / "there") as there:
        elsewhere = Desk(there, "筱安", Ticking())
        with pytest.raises(StetError, match="The comment of 陌生人 in"):
            elsewhere.receiving.receive([file])
        assert elsewhere.finding.is_empty()


def test_whoever_is_called_is_known_by_id_whatever_name_was_used(desk: Desk, article: str) -> None:
    desk.staff.add(Person("zhou", "周砚秋", pen_names=("砚边",), roles=("editor",)))
    desk.staff.add(Person("zhou2", "老周", pen_names=("周末",), roles=("editor",)))
    desk.staff.add(Person("zhou3", "小周", pen_names=("周末",), roles=("editor",)))
    said = event(desk, desk.commenting.say(article, "@砚边 看一下，@周砚秋 @zhou2 @周末 @陈一帆"))
    assert said.mentions == ("zhou", "zhou2", "周末", "陈一帆")
    assert {"周砚秋", "砚边", "老周"} <= set(desk.commenting.people(article))
    with desk.library.reading() as view:
        assert view.comments.calling("zhou") == [article]


def test_nobody_who_is_not_known_here_gets_a_key_for_a_word(tmp_path: Path) -> None:
    with library(tmp_path / "library") as opened:
        keys = KeyPlace(tmp_path / "keys", keychain=False)
        made = Desk(opened, "谁", Ticking(), keys)
        with opened.writing() as unit:
            article = unit.articles.create(content("春汛来临"))
        said = event(made, made.commenting.say(article, "话"))
        assert signature_of(said) is Signature.NONE
        assert made.staff.crew().people == ()
