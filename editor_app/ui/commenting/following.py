"""Where the comments of each open article stand in its text, and that being kept for the next time."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from editor_app.domain.anchor_text import AnchorText, Span, located
from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.domain.discussion import Discussion, PlacedThread
from editor_app.ui.editor.comment_places import CommentPlaces
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.shown_text import ShownText, shown_text
from editor_app.ui.lanes import Lanes
from editor_app.ui.pacing import Alarm, Pace

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

KEEPING = Pace(idle=1.0, most=5.0)
BEGUN = "begun"
"""The name under which the words stand that a comment is being written about."""


class FollowedComments(QObject):
    """Follows the comments of articles while these are open.

    Signal ``settled()``: the text has changed, and what became of the words is known now.
    """

    settled = Signal()

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._places: dict[str, CommentPlaces] = {}
        self._kept: dict[str, int] = {}
        self._discussion = Discussion()
        self._session: Session | None = None
        self._alarm = Alarm(KEEPING, self)
        self._alarm.rang.connect(self._settle)

    def follow(self, session: Session | None) -> None:
        """Turn to another article; what was found of the one before is kept."""
        self.keep()
        self._session = session
        self._discussion = Discussion()

    def forget(self, session: Session) -> None:
        """Look for all anew: another program has changed the text."""
        places = self._places.pop(session.article, None)
        if places is not None and shiboken6.isValid(places):
            places.moved.disconnect(self._alarm.touch)
            places.deleteLater()

    def take(self, discussion: Discussion) -> None:
        """Put comments into the text that are not in it yet, where they stand in the stored draft or by their quotes."""
        session = self._session
        if session is None or session.article != discussion.article:
            return
        self._discussion = discussion
        places = self._of(session)
        new = [one for one in discussion.threads if _is_in_body(one) and one.thread.id not in places]
        if not new:
            return
        shown = shown_text(session.body)
        spans = {one.thread.id: _span_in(shown.anchor_text, one) for one in new}
        places.put_all(
            {key: (shown.position(span[0]), shown.position(span[1])) for key, span in spans.items() if span}
        )

    def put(self, comment: str, first: int, last: int) -> None:
        """Let a comment on the open article stand between two positions."""
        if self._session is not None:
            self._of(self._session).put(comment, (first, last))

    @property
    def places(self) -> CommentPlaces | None:
        """Those of the open article."""
        return None if self._session is None else self._of(self._session)

    def span(self, comment: str) -> Span | None:
        """Between which positions a comment on the open article stands."""
        return None if self._session is None else self._of(self._session).span(comment)

    def keep(self) -> None:
        """Have it kept where the comments of the open article stand, if that is not known yet."""
        session = self._session
        if session is None or session.is_new or not self._discussion.threads:
            return
        if session.proposes:
            # Where they stand in a proposal is nothing about the draft, for which it is kept.
            return
        places = self._of(session)
        desk = self._lanes.opened
        if places.changes == self._kept.get(session.article, 0) or desk is None or desk.library.read_only:
            return
        self._kept[session.article] = places.changes
        shown = shown_text(session.body)
        said = {one.thread.id for one in self._discussion.threads if _is_in_body(one)}
        spans = {key: span for key, span in places.spans().items() if key in said}
        work = functools.partial(_keep, session.article, shown, spans)
        self._lanes.write(self, work, lambda _done: None)

    def _of(self, session: Session) -> CommentPlaces:
        places = self._places.get(session.article)
        if places is None or not shiboken6.isValid(places) or places.parent() is not session.body:
            places = self._places[session.article] = CommentPlaces(session.body)
            self._kept.pop(session.article, None)
            places.moved.connect(self._alarm.touch)
        return places

    def _settle(self) -> None:
        self.keep()
        self.settled.emit()


def _keep(article: str, shown: ShownText, spans: dict[str, Span | None], desk: Desk) -> None:
    """On a lane: with a thousand comments it takes a while."""
    found = {key: None if span is None else shown.span(*span) for key, span in spans.items()}
    desk.commenting.keep_spans(article, shown.anchor_text, found)


def _is_in_body(one: PlacedThread) -> bool:
    return one.thread.anchor.part is AnchorPart.BODY


def _span_in(text: AnchorText, one: PlacedThread) -> Span | None:
    """Where a comment stands in the text as it is typed now, which may be ahead of the stored one."""
    if one.span is None:
        return None
    start, end = one.span
    if text.text[start:end] == one.quote:
        return one.span
    anchor: Anchor = one.thread.anchor
    return located(text, anchor, start)
