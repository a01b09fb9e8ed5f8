"""Hints before an article leaves."""

from __future__ import annotations

from editor_app.domain.content import Content
from editor_app.domain.document import AiUse, Document, Figure
from editor_app.domain.fields import AiDeclaration, Fields
from editor_app.services.preflight import preflight

DECLARED = Fields(ai=AiDeclaration(AiUse.NONE))


def test_pictures_known_by_their_address_only_are_counted() -> None:
    figures = tuple(
        Figure(asset, "alt", credit="Ann", address=address)
        for asset, address in (("", "https://example.com/a.jpg"), ("0" * 64, ""), ("", "b.png"))
    )
    (finding,) = preflight(Content(DECLARED, Document(figures)), draft_has_changed=False)
    assert finding.code == "picture.elsewhere"
    assert finding.text.endswith(": 2.")


def test_a_whole_article_gives_no_hint() -> None:
    content = Content(DECLARED, Document((Figure("0" * 64, "A bridge", credit="Ann"),)))
    assert preflight(content, draft_has_changed=False) == ()


def test_pictures_of_which_something_is_not_said_are_counted() -> None:
    figures = (Figure("0" * 64, "A bridge"), Figure("1" * 64, " ", credit="Ann"), Figure("2" * 64))
    found = preflight(Content(DECLARED, Document(figures)), draft_has_changed=False)
    assert [(finding.code, finding.values["count"]) for finding in found] == [
        ("picture.alt", 2),
        ("picture.credit", 2),
    ]
