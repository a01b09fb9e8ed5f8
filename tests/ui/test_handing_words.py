"""What is said and proposed when articles are handed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.domain.events import Action
from editor_app.domain.permission import YES, no
from editor_app.domain.policy import THREE_REVIEWS
from editor_app.domain.workflow import Status
from editor_app.handoff.cover import Purpose
from editor_app.services.handoff_proposal import HandOffProposal
from editor_app.services.passing_on import Candidate
from editor_app.ui.handing.receivers import Receivers
from editor_app.ui.handing.words import decides_words, lines_of, name_of, purpose_of
from editor_app.ui.memory import Memory

FIRST, SECOND, LAST = THREE_REVIEWS.stages
ONE = HandOffProposal(
    "a",
    "春汛来临",
    Status.IN_REVIEW,
    "first",
    "@responsible_editor",
    "沈知远",
    1433,
    frozenset(),
    frozenset(),
    (),
    may_change=False,
)
OTHER = replace(ONE, article="b", headline="")
APPROVED = Candidate("a", Action.APPROVE, FIRST, YES, "@desk_head")
KEPT = Candidate("b", Action.APPROVE, FIRST, no("own_article"))


@pytest.mark.usefixtures("qapp")
def test_a_file_is_called_after_what_was_decided_and_who_wrote_it() -> None:
    assert name_of([ONE], [APPROVED]) == "[First review passed]春汛来临-沈知远-1433 words.stet"
    assert name_of([ONE], [replace(APPROVED, action=Action.SIGN_OFF)]).startswith("[Signed off]")
    assert name_of([ONE], [replace(APPROVED, action=Action.SUBMIT)]).startswith("[Submitted]")
    assert name_of([ONE], []).startswith("[In first review]")
    both = [APPROVED, replace(KEPT, verdict=YES, stage=SECOND)]
    assert name_of([ONE, OTHER], both) == "春汛来临 and others, 2 in all.stet"


@pytest.mark.usefixtures("qapp")
def test_what_stays_is_told_last_with_its_reason() -> None:
    lines = lines_of([OTHER, ONE], [KEPT, APPROVED])
    assert [line.headline for line in lines] == ["春汛来临", "Untitled"]
    assert lines[0].standing == "In first review · Responsible editor"
    assert lines[1].refused == "Stays here. Nobody decides on an article of their own."
    assert decides_words([APPROVED]) == "Approve and pass on"
    assert decides_words([APPROVED, replace(APPROVED, action=Action.SUBMIT)]) == "Decide and pass on"


@pytest.mark.parametrize(
    ("status", "action", "purpose"),
    [
        (Status.DRAFT, None, Purpose.REVIEW),
        (Status.IN_REVIEW, None, Purpose.REVIEW),
        (Status.RETURNED, None, Purpose.RETURNED),
        (Status.RETURNED, Action.SUBMIT, Purpose.REVIEW),
        (Status.APPROVED, None, Purpose.INFORMATION),
        (Status.IN_REVIEW, Action.SIGN_OFF, Purpose.INFORMATION),
        (Status.IN_REVIEW, Action.APPROVE, Purpose.REVIEW),
    ],
)
def test_what_it_is_probably_for(status: Status, action: Action | None, purpose: Purpose) -> None:
    going = [] if action is None else [replace(APPROVED, action=action)]
    assert purpose_of([replace(ONE, status=status)], going) is purpose


def test_receivers_and_folders_are_proposed_again(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    receivers = Receivers(Memory(tmp_path / "memory.json"))
    assert receivers.folder().is_dir()
    assert receivers.proposed(["沈知远"]) == "沈知远"
    assert (
        receivers.proposed(["@desk_head"]) == receivers.proposed([]) == receivers.proposed(["a", "b"]) == ""
    )
    receivers.remember(tmp_path, "周砚秋", ["@desk_head"])
    receivers.remember(tmp_path, "苏念", ["@chief_editor"])
    assert receivers.folder() == tmp_path
    assert [receivers.proposed([one]) for one in ("@desk_head", "@chief_editor")] == ["周砚秋", "苏念"]
    (tmp_path / "gone").mkdir()
    receivers.remember(tmp_path / "gone", "", [])
    (tmp_path / "gone").rmdir()
    assert receivers.folder().is_dir()
