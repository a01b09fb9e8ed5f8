"""What is said of articles that are handed over, in the window's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor_app.domain.event_words import PASS_WORDS
from editor_app.domain.events import Action
from editor_app.domain.workflow import Status
from editor_app.handoff.cover import Purpose
from editor_app.services.handoff_naming import hand_off_name, name_of_several
from editor_app.ui.handing.article_rows import ArticleLine
from editor_app.ui.i18n import run_on, tr
from editor_app.ui.statuses import hands_word, standing_word

if TYPE_CHECKING:
    from editor_app.domain.permission import Verdict
    from editor_app.services.handoff_order import HandedOver
    from editor_app.services.handoff_proposal import HandOffProposal
    from editor_app.services.passing_on import Candidate


_DONE = frozenset({Status.APPROVED, Status.LIVE, Status.UPDATED, Status.TAKEN_DOWN, Status.SPIKED})


def decides_words(going: Sequence[Candidate]) -> str:
    """What the sheet does with articles: the one decision, or several kinds of them."""
    actions = {one.action for one in going}
    if len(actions) == 1:
        return tr(PASS_WORDS[actions.pop()])
    return tr("Decide and pass on") if actions else tr(PASS_WORDS[Action.APPROVE])


def lines_of(proposals: Sequence[HandOffProposal], candidates: Sequence[Candidate]) -> list[ArticleLine]:
    """A line for each article; those that stay here come last, with the reason."""
    verdicts = {one.article: one.verdict for one in candidates}
    lines = [
        ArticleLine(
            one.headline or tr("Untitled"),
            _standing(one),
            "" if one.article not in verdicts else _refused(verdicts[one.article]),
        )
        for one in proposals
    ]
    return sorted(lines, key=lambda line: bool(line.refused))


def purpose_of(proposals: Sequence[HandOffProposal], going: Sequence[Candidate]) -> Purpose:
    """What the articles are probably handed over for."""
    signed = bool(going) and all(one.action is Action.SIGN_OFF for one in going)
    statuses = {one.status for one in proposals}
    if not going and statuses == {Status.RETURNED}:
        return Purpose.RETURNED
    if signed or (not going and statuses <= _DONE):
        return Purpose.INFORMATION
    return Purpose.REVIEW


def told(done: HandedOver) -> str:
    """What went into a file, and what stayed here."""
    said = [tr("Revisions: {count}.", count=done.revisions)]
    if done.pictures:
        said.append(tr("Pictures: {count}.", count=done.pictures))
    if done.reduced:
        said.append(tr("Pictures that go reduced: {count}.", count=done.reduced))
    if done.left_out > done.reduced:
        said.append(tr("Pictures that stay here: {count}.", count=done.left_out - done.reduced))
    return run_on(*said)


def _standing(one: HandOffProposal) -> str:
    word, hands = standing_word(one.status, one.stage), hands_word(one.hands)
    return f"{word} · {hands}" if hands else word


def _refused(verdict: Verdict) -> str:
    return "" if verdict.allowed else run_on(tr("Stays here."), tr(verdict.sentence, **verdict.values))


def name_of(proposals: Sequence[HandOffProposal], going: Sequence[Candidate]) -> str:
    """What the file is called: `[初审通过]标题-胡文洁-1433字.stet`."""
    gone = {one.article for one in going}
    those = [one for one in proposals if one.article in gone] if going else list(proposals)
    marks = {_mark(one) for one in going} or {standing_word(one.status, one.stage) for one in those}
    mark = marks.pop() if len(marks) == 1 else ""
    first = those[0]
    if len(those) > 1:
        return name_of_several(mark, first.headline, tr("and others, {count} in all", count=len(those)))
    return hand_off_name(mark, first.headline, first.author, tr("{count} words", count=first.characters))


def _mark(one: Candidate) -> str:
    """What was decided, as a chat should show it."""
    if one.action is Action.SUBMIT:
        return tr("Submitted")
    if one.action is Action.SIGN_OFF or one.stage is None:
        return tr("Signed off")
    return tr("{stage} passed", stage=tr(one.stage.en))
