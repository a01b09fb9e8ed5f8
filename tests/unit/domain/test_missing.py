"""What fields lack, rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.credits import Credit
from editor_app.domain.document import AiUse
from editor_app.domain.fields import AiDeclaration, Fields, Nature, Source
from editor_app.domain.missing import Missing, missing

WHOLE = Fields(
    publication="tide",
    language="zh-CN",
    sources=(Source("海州潮报"),),
    credits=(Credit("reporter", names=("沈知远",)), Credit("responsible_editor", names=("林溪桥",))),
    ai=AiDeclaration(AiUse.NONE),
)


def test_nothing_is_missing_from_what_is_whole() -> None:
    assert missing(WHOLE) == ()


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ({"publication": ""}, (Missing.PUBLICATION,)),
        ({"sources": ()}, (Missing.SOURCE,)),
        ({"sources": (Source(""),)}, (Missing.SOURCE,)),
        ({"credits": ()}, (Missing.WRITER, Missing.RESPONSIBLE_EDITOR)),
        ({"credits": (Credit("reporter"), WHOLE.credits[1])}, (Missing.WRITER,)),
        ({"credits": (Credit("photographer", names=("罗一帆",)), WHOLE.credits[1])}, (Missing.WRITER,)),
        (
            {"credits": (WHOLE.credits[0], Credit("editor", names=("林溪桥",)))},
            (Missing.RESPONSIBLE_EDITOR,),
        ),
        ({"language": "", "credits": WHOLE.credits[:1]}, (Missing.RESPONSIBLE_EDITOR,)),
        ({"language": "en", "credits": WHOLE.credits[:1]}, (Missing.EDITOR,)),
        ({"language": "en", "credits": (WHOLE.credits[0], Credit("editor", names=("Tobias Wren",)))}, ()),
        ({"nature": Nature.RELEASE, "credits": WHOLE.credits[1:]}, ()),
        (
            {"nature": Nature.REPUBLISHED, "credits": WHOLE.credits[1:]},
            (Missing.ORIGINAL_TITLE, Missing.ORIGINAL_AUTHOR),
        ),
        (
            {
                "nature": Nature.REPUBLISHED,
                "sources": (Source("a", original_title="t", original_author="b"),),
            },
            (),
        ),
        ({"ai": AiDeclaration()}, (Missing.AI_DECLARATION,)),
        ({"ai": AiDeclaration(AiUse.GENERATED)}, ()),
    ],
)
def test_each_rule(change: dict[str, object], lacking: tuple[Missing, ...]) -> None:
    assert missing(replace(WHOLE, **change)) == lacking  # type: ignore[arg-type]


def test_a_new_article_lacks_what_a_person_must_say() -> None:
    assert missing(Fields()) == (
        Missing.PUBLICATION,
        Missing.SOURCE,
        Missing.WRITER,
        Missing.RESPONSIBLE_EDITOR,
        Missing.AI_DECLARATION,
    )
