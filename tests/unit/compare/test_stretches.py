"""A merged body in stretches: whatever is chosen, they are the body that comes of it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.compare.inline import Inline
from editor_app.compare.lines import document_of, spoken_runs
from editor_app.compare.merge import Answer, Choice, Conflict, ConflictKind, Own, merge, resolve
from editor_app.compare.stretches import settled_lines, stretches, told_lines
from editor_app.domain.content import Content
from editor_app.domain.document import Document, Paragraph, Text, plain_text, runs_text
from editor_app.domain.flat_lines import TOP, Line
from tests.support.crowded import crowds
from tests.support.edits import contents_and_edited

THREE = st.one_of(contents_and_edited(sides=2), *[crowds(2)] * 6)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(THREE, st.randoms(use_true_random=False))
def test_stretches_are_the_body_whatever_is_chosen(three, randomly) -> None:  # type: ignore[no-untyped-def]
    merged = merge(*three)
    choices: dict[int, Answer] = {
        one.number: randomly.choice([*one.choices, *_written(one)]) for one in merged.conflicts
    }
    found = list(stretches(merged.plan))
    lines = [
        line
        for one in found
        for line in (
            [told.line for told in told_lines(merged.plan, one, choices)]
            if one.conflicts
            else settled_lines(merged.plan, one)
        )
    ]
    assert document_of(lines) == resolve(merged, choices).document
    shown = [number for one in found for number in one.conflicts]
    assert shown == [one.number for one in merged.conflicts if not one.name]


def _written(one: Conflict) -> list[Own]:
    if one.kind in {ConflictKind.WORDS, ConflictKind.LINES}:
        return [Own((Line(TOP, Paragraph((Text("手写"),))),) * (1 + (one.kind is ConflictKind.LINES)))]
    return []


def three(base: str, mine: str, theirs: str) -> tuple[Content, Content, Content]:
    made = [
        Content(document=Document(tuple(Paragraph((Text(one),)) for one in text.split("\n"))))
        for text in (base, mine, theirs)
    ]
    return made[0], made[1], made[2]


def test_what_is_disputed_in_a_line_is_told_by_its_place() -> None:
    merged = merge(
        *three(
            "前面\n春汛来临，全市戒备\n后面", "前面\n春汛将至，全市戒备", "前面啊\n春汛又到，全市戒备\n后面"
        )
    )
    first, disputed, *rest = stretches(merged.plan)
    assert [plain_text(document_of(settled_lines(merged.plan, first)))] == ["前面啊"]
    assert disputed.conflicts == (1,)
    assert rest == []
    for choice, words in ((Choice.MINE, "将至"), (Choice.THEIRS, "又到"), (Choice.BASE, "来临")):
        [told] = told_lines(merged.plan, disputed, {1: choice})
        [spot] = told.spots
        runs = spoken_runs(told.line)
        assert runs is not None
        assert runs_text(Inline(runs).cut(spot.start, spot.end)) == words
        assert not told.whole


def test_both_in_either_order_and_what_was_written_by_hand() -> None:
    merged = merge(*three("甲", "甲\n我的一段", "甲\n他的一段"))
    [conflict] = merged.conflicts
    assert Choice.REVERSED in conflict.choices

    def body(answer: Answer) -> str:
        return plain_text(resolve(merged, {1: answer}).document)

    assert body(Choice.BOTH) == "甲\n我的一段\n他的一段"
    assert body(Choice.REVERSED) == "甲\n他的一段\n我的一段"
    own = tuple(Line(TOP, Paragraph((Text(text),))) for text in ("我们的", "两段"))
    assert body(Own(own)) == "甲\n我们的\n两段"
    assert body(Own()) == "甲"
