"""The golden hand-off: every kind of object but pictures, whose bytes differ from one Pillow to the next."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.canonical import canonical_bytes, digest
from editor_app.domain.comments import KIND as COMMENT
from editor_app.domain.comments import CommentAction, CommentEvent, comment_bytes
from editor_app.domain.content import content_bytes
from editor_app.domain.events import Action, Decision, DeskEvent, OutletAction, OutletRecord
from editor_app.domain.origin import Origin
from editor_app.domain.publication import publication_bytes
from editor_app.handoff.bundle import Filling, hand_off_bytes
from editor_app.handoff.cover import Cover, Listed, Purpose
from editor_app.handoff.names import PRIVATE
from editor_app.handoff.objects import (
    ORIGIN,
    PUBLICATION,
    OriginOf,
    origin_of_bytes,
    private_of,
    private_of_bytes,
)
from tests.support.handoffs import AT, TestKey, Things
from tests.support.packages import ARTICLE, DAY, HARBOUR, chinese_content, english_content

GOLDEN_HAND_OFF = Path(__file__).parent / "handoffs" / "every-kind.stet"


def golden_hand_off() -> bytes:
    """A signed hand-off of one article with two revisions and all that stands beside them."""
    things = Things()
    content = chinese_content()
    content_hash = digest(content_bytes(content))
    first = things.revision(english_content())
    second = things.revision(content, f"{DAY}09:00:00.000Z", first)
    submitted = things.event(
        Decision(ARTICLE, Action.SUBMIT, second, content_hash, "lin", f"{DAY}09:01:00.000Z")
    )
    things.event(
        OutletRecord(
            ARTICLE,
            OutletAction.LIVE,
            HARBOUR.id,
            "web",
            second,
            content_hash,
            "zhao",
            f"{DAY}09:30:00.000Z",
            after=(submitted,),
        )
    )
    things.event(DeskEvent(ARTICLE, "note", "留头版位置", "lin", AT))
    things.add(
        COMMENT, comment_bytes(CommentEvent(ARTICLE, CommentAction.SAID, "sun", AT, text="核一下年份"))
    )
    things.add(PUBLICATION, publication_bytes(HARBOUR))
    things.add(ORIGIN, origin_of_bytes(OriginOf(ARTICLE, AT, Origin("a.txt", crumb=("首页", "时政")))))
    things.add(PRIVATE, private_of_bytes(private_of(ARTICLE, "original", AT, "原文".encode(), "a.txt")))
    things.add("riddle", canonical_bytes({"kind": "riddle", "article": ARTICLE, "schema": 7}))
    cover = Cover(
        "林晚",
        ("筱安", "赵望"),
        Purpose.RETURNED,
        "标题再短些。",
        (Listed(ARTICLE, content.fields.headline, content.fields.number, "documents/yi-zuo-qiao.md"),),
        left_out=("0" * 64,),
    )
    return hand_off_bytes(
        Filling(cover, things, {"documents/yi-zuo-qiao.md": "# 一座桥，两岸人\n"}), TestKey()
    )
