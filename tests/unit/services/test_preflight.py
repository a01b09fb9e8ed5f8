"""Hints before an article leaves."""

from __future__ import annotations

from editor_app.domain.content import Content
from editor_app.domain.document import AiUse, Document, Figure
from editor_app.domain.fields import AiDeclaration, Fields
from editor_app.services.preflight import preflight

DECLARED = Fields(ai=AiDeclaration(AiUse.NONE))


def test_pictures_known_by_their_address_only_are_counted() -> None:
    figures = (Figure(address="https://example.com/a.jpg"), Figure(asset="0" * 64), Figure(address="b.png"))
    (finding,) = preflight(Content(DECLARED, Document(figures)), draft_has_changed=False)
    assert finding.code == "picture.elsewhere"
    assert finding.text.startswith("2 pictures")


def test_a_whole_article_gives_no_hint() -> None:
    content = Content(DECLARED, Document((Figure(asset="0" * 64),)))
    assert preflight(content, draft_has_changed=False) == ()
