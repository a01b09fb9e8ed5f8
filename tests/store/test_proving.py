"""Evidence that comes after its decision: kept apart, tied to it, shown again, refused where it is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.events import Action, event_id
from editor_app.domain.evidence import EVIDENCE, PROOF, Evidence
from editor_app.domain.publication import Publication
from editor_app.services.deciding import Asked
from editor_app.services.desk import Desk
from editor_app.services.handoff_order import Parcel
from editor_app.services.sound_evidence import read_evidence
from editor_app.trust.key_place import KeyPlace
from tests.support.library import Ticking, content, library
from tests.support.packages import picture
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
SCAN = Evidence("../审稿单 签字.exe", picture(30, 40, "PNG"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with library(tmp_path / "library") as opened:
        made = Desk(opened, "主编", Ticking(), KeyPlace(tmp_path / "keys", keychain=False))
        made.staff.call_me("主编")
        for person in (WRITER, EDITOR, HEAD, CHIEF):
            made.staff.add(person)
        with opened.writing() as unit:
            unit.publications.put(Publication("p", "海州潮", policy="three_reviews"))
        yield made


def reviewed(desk: Desk) -> tuple[str, str, str]:
    """An article that was submitted and passed its first review: its id, and the ids of both decisions."""
    with desk.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))
    sent = desk.deciding.decide(article, Action.SUBMIT, Asked(person=WRITER.id))
    passed = desk.deciding.decide(article, Action.APPROVE, Asked("同意", person=EDITOR.id, medium="paper"))
    return article, sent.event, passed.event


def test_a_scan_proves_the_decisions_that_were_chosen_and_is_opened_again(desk: Desk) -> None:
    article, sent, passed = reviewed(desk)
    name = desk.proving.attach(article, [passed, sent], SCAN)
    desk.proving.attach(article, [passed], SCAN)  # once more changes nothing
    (kept,) = desk.proving.of(article)
    assert (kept.hash, kept.decisions, kept.is_named) == (name, (passed, sent), False)
    assert (kept.size, kept.kind and kept.kind.suffix) == (len(SCAN.data), ".png")
    opened = desk.proving.open(article, name)
    assert opened == Evidence("审稿单 签字.png", SCAN.data)
    assert desk.review_sheets.matter(article).proven == {passed, sent}


def test_what_was_added_can_be_taken_away_and_what_was_signed_with_it_stays(desk: Desk) -> None:
    article, sent, _ = reviewed(desk)
    asked = Asked(person=HEAD.id, medium="paper", evidence=Evidence("a.pdf", PDF))
    named = desk.deciding.decide(article, Action.APPROVE, asked).decision.evidence
    added = desk.proving.attach(article, [sent], SCAN)
    desk.proving.detach(article, added)
    with pytest.raises(StetError, match="so it stays"):
        desk.proving.detach(article, named)
    assert [one.hash for one in desk.proving.of(article)] == [named]
    with desk.library.reading() as view:
        assert not view.private.of(article, PROOF)
        with pytest.raises(StetError):
            view.private.get(added)


@pytest.mark.parametrize(("evidence", "words"), [
    (Evidence("a.jpg", b""), "is empty"),
    (Evidence("a.jpg", b"MZ\x90 a program"), "no picture, PDF or recording"),
    (Evidence("a.jpg", picture(300, 300)[:-900]), "damaged"),
    (Evidence("a.pdf", PDF[:-8]), "damaged"),
    (Evidence("a.pdf", PDF + b"0" * 50_000_001), "50 MB"),
], ids=["empty", "program", "cut-picture", "cut-pdf", "large"])  # fmt: skip
def test_what_is_no_evidence_is_refused_in_words_and_nothing_is_kept(
    desk: Desk, evidence: Evidence, words: str
) -> None:
    article, _, passed = reviewed(desk)
    with pytest.raises(StetError, match=words):
        desk.proving.attach(article, [passed], evidence)
    with pytest.raises(StetError, match=words):
        desk.deciding.decide(article, Action.APPROVE, Asked(person=HEAD.id, evidence=evidence))
    assert desk.proving.of(article) == ()
    assert desk.deciding.standing(article).place == 1


def test_a_file_that_is_none_is_refused_before_it_is_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.pdf"):
        with pytest.raises(StetError):
            read_evidence(path)
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(StetError, match="50 MB"):
        read_evidence(large)


def test_another_articles_decision_and_a_reporter_are_refused(desk: Desk) -> None:
    article, _, passed = reviewed(desk)
    other, _, _ = reviewed(desk)
    for decisions in ([], [passed, "f" * 64]):
        with pytest.raises(StetError, match="none was chosen"):
            desk.proving.attach(article, decisions, SCAN)
    with pytest.raises(StetError, match="none was chosen"):
        desk.proving.attach(other, [passed], SCAN)
    desk.staff.switch(WRITER.id)
    with pytest.raises(RefusedError, match="may not record"):
        desk.proving.attach(article, [passed], SCAN)


def test_evidence_leaves_only_when_it_is_ticked_and_then_with_what_it_proves(
    desk: Desk, tmp_path: Path
) -> None:
    article, _, passed = reviewed(desk)
    desk.proving.attach(article, [passed], SCAN)
    for private, kinds in (((), set()), ((EVIDENCE,), {EVIDENCE, PROOF})):
        path = tmp_path / f"{len(private)}.stet"
        desk.handing_over.hand_over(Parcel([article], private=private), path)
        with library(tmp_path / f"other-{len(private)}") as opened:
            other = Desk(opened, "宋鹤鸣", Ticking())
            other.receiving.receive([path])
            with opened.reading() as view:
                assert {entry.kind for entry in view.private.of(article)} == kinds
            assert [one.decisions for one in other.proving.of(article)] == ([(passed,)] if kinds else [])


def test_when_and_for_whom_a_decision_was_given_is_signed_with_it(desk: Desk) -> None:
    article, _, _ = reviewed(desk)
    asked = Asked(
        person=HEAD.id, medium="telephone", given_at="2025-11-22T07:00:00+08:00", on_behalf_of=CHIEF.id
    )
    decided = desk.deciding.decide(article, Action.APPROVE, asked)
    assert (decided.decision.given_at, decided.decision.on_behalf_of) == (asked.given_at, CHIEF.id)
    assert event_id(replace(decided.decision, given_at="")) != decided.event
    for wrong in (
        replace(asked, given_at="2099-01-01T00:00:00+08:00"),
        replace(asked, on_behalf_of="somebody"),
    ):
        with pytest.raises(StetError):
            desk.deciding.decide(article, Action.APPROVE, replace(wrong, person=CHIEF.id))
