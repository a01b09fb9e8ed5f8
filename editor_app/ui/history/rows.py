"""The rows of the time line in words: revisions, decisions, outlet records, snapshots, and what is written now."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.event_words import event_word, stage_of
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.standing import Uncounted
from editor_app.domain.timeline import Entry, Happening, State, Timeline
from editor_app.ui.field_words import is_window_chinese
from editor_app.ui.given import doubt_words, in_whose_name
from editor_app.ui.i18n import tr
from editor_app.ui.statuses import Pair
from editor_app.ui.times import when
from editor_app.ui.words import CHANNEL_WORDS

QUIET, GOOD, WARNING, BAD, ASKED = (
    Pair("ink", "line"), Pair("ok", "ok_tint"), Pair("warn", "warn_tint"), Pair("accent", "accent_tint"),
    Pair("info", "info_tint"),
)  # fmt: skip
# How a decision or record looks, by its action's value; what is not named here is quiet.
PAIRS: dict[str, Pair] = {
    Action.SUBMIT.value: ASKED,
    Action.RETURN.value: WARNING,
    Action.APPROVE.value: GOOD,
    Action.SIGN_OFF.value: GOOD,
    "hold": WARNING,
    "urgent": WARNING,
    "override": WARNING,
    "correct": WARNING,
    "take_down": BAD,
    OutletAction.LIVE.value: GOOD,
    OutletAction.UPDATED.value: GOOD,
    OutletAction.TAKEN_DOWN.value: BAD,
}


# How a decision came that was not given at this desk.


class Kind(enum.StrEnum):
    """What a row stands for."""

    NOW = "now"
    REVISION = "revision"
    HAPPENING = "happening"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its title and when, a line below, and what was noted (shown in one line, whole in the tooltip).

    ``pair``: the colours of a title that stands in a chip.  ``entry`` is None for what is written now.
    """

    kind: Kind
    title: str
    time: str = ""
    caption: str = ""
    note: str = ""
    pair: Pair | None = None
    entry: Entry | None = None

    @property
    def spoken(self) -> str:
        """All of it, for those who hear the list."""
        return ", ".join(part for part in (self.title, self.time, self.caption, self.note) if part)


def revision_title(number: int) -> str:
    """第 N 稿."""
    return tr("Revision {number}", number=number)


def state_title(state: State) -> str:
    """What a kept state is called."""
    return revision_title(state.number) if state.number else tr("Snapshot")


def time_line(timeline: Timeline, changed: bool) -> tuple[Row, ...]:
    """Revisions, decisions and outlet records, newest first, below what is written now."""
    last = "" if timeline.last_read is None else timeline.last_read.content_hash
    newest = next((one for one in timeline.revisions if one.content_hash == last), None)
    return (
        _now(timeline, changed),
        *(_row(entry, is_read=entry is newest) for entry in timeline.entries),
    )


def snapshot_rows(timeline: Timeline, changed: bool) -> tuple[Row, ...]:
    """The automatic copies, newest first, below what is written now."""
    return (
        _now(timeline, changed),
        *(Row(Kind.SNAPSHOT, tr("Snapshot"), when(one.at), entry=one) for one in timeline.snapshots),
    )


def _now(timeline: Timeline, changed: bool) -> Row:
    revisions = timeline.revisions
    if not revisions:
        caption = tr("No revision yet")
    elif changed:
        caption = tr("Changed since revision {number}", number=revisions[0].number)
    else:
        caption = tr("The same as revision {number}", number=revisions[0].number)
    return Row(Kind.NOW, tr("What is written now"), caption=caption)


def _row(entry: Entry, *, is_read: bool) -> Row:
    match entry:
        case State():
            read = tr("you read until here") if is_read else ""
            caption = " · ".join(part for part in (entry.author, read) if part)
            return Row(
                Kind.REVISION,
                revision_title(entry.number),
                when(entry.at),
                caption,
                _line(entry.note),
                entry=entry,
            )
        case Happening(event=event):
            overridden = isinstance(event, Decision) and event.override
            return Row(
                Kind.HAPPENING,
                tr(event_word(event)),
                when(event.at),
                _about(entry),
                _line(_joined(_doubted(entry.doubt), _said(event))),
                WARNING if overridden or entry.doubt is not None else PAIRS.get(event.action.value, QUIET),
                entry,
            )


def _doubted(doubt: Uncounted | None) -> str:
    """That it does not count, and why; empty where it does."""
    return "" if doubt is None else tr("Not counted: {why}", why=doubt_words(doubt))


def _about(happening: Happening) -> str:
    event = happening.event
    number = happening.number
    on = revision_title(number) if number else tr("a revision that is not here")
    match event:
        case Decision():
            ways = tr(", ").join(_channel(one) for one in event.channels)
            return _joined(in_whose_name(event), _stages(event), on, ways)
        case OutletRecord():
            return _joined(event.person, _channel(event.channel), on)


def _channel(key: str) -> str:
    word = CHANNEL_WORDS.get(key)
    return tr(word) if word else key


def _stages(event: Decision) -> str:
    """At which stage, and to which one it went back."""
    here, back = _stage(event, event.stage), _stage(event, event.to)
    return tr("{old} → {new}", old=here, new=back) if here and back else here or back


def _stage(event: Decision, name: str) -> str:
    stage = stage_of(event, name) if name else None
    if stage is None:
        return name
    return stage.zh if is_window_chinese() else stage.en


def _said(event: Decision | OutletRecord) -> str:
    if isinstance(event, OutletRecord):
        return _joined(event.reason, event.address)
    against = tr("Override: {reason}", reason=event.override) if event.override else ""
    return _joined(against, event.comment)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _line(text: str) -> str:
    return " ".join(text.split())


Rows = Callable[[Timeline, bool], tuple[Row, ...]]
