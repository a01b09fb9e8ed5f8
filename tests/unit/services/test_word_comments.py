"""Comments of a Word file stand on the words that they were about."""

from __future__ import annotations

from editor_app.domain import normal_form
from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.comments import AnchorPart
from editor_app.domain.document import Paragraph, Text
from editor_app.formats.tracked import Comment
from editor_app.services.word_comments import comment_events

NOW = "2026-01-01T08:00:00.000Z"
TEXT = anchor_text(normal_form.document([Paragraph((Text("港口夜航恢复，夜航每晚三班。"),))]))


def test_equal_words_are_taken_one_after_the_other() -> None:
    """Each comment keeps its author and its instant; what the file does not say is put in."""
    comments = (
        Comment("校对员", "核实", "夜航", "2025-11-22T08:00:00Z"),
        Comment("", "再核实", "夜航"),
        Comment("甲", "这句删了", "早已删去的话"),
        Comment("乙", "全文", ""),
        Comment("丙", "  ", "夜航"),
    )
    first, second, gone, whole = comment_events("a", comments, TEXT, "筱安", NOW)
    assert (first.author, first.at, first.text) == ("校对员", "2025-11-22T08:00:00.000Z", "核实")
    assert (second.author, second.at) == ("筱安", NOW)
    assert (first.anchor.start, second.anchor.start) == (2, 7)
    assert gone.anchor.quote == "早已删去的话"
    assert whole.anchor.part is AnchorPart.WHOLE


def test_an_instant_that_is_none_is_left() -> None:
    """Whatever a file may hold there."""
    [one] = comment_events("a", [Comment("甲", "x", "", "yesterday")], TEXT, "筱安", NOW)
    assert one.at == NOW
