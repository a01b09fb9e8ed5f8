"""Content hashes: what they cover, and that they never move."""

from __future__ import annotations

import json

import pytest

from editor_app.domain.content import Content, content_assets, content_bytes, content_from_bytes, content_hash
from editor_app.domain.document import Figure, Paragraph, Text
from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.fields import ChannelVariant, Cover, Fields
from editor_app.domain.normal_form import document

CONTENT = Content(Fields(headline="标题"), document([Paragraph((Text("正文"),))]))


def test_the_hash_of_a_known_content_never_changes() -> None:
    """Approvals name this number: a change of the canonical form would void every one of them."""
    expected = '{"document":[{"runs":["正文"],"type":"paragraph"}],"fields":{"headline":"标题"},"schema":1}'
    assert content_bytes(CONTENT).decode() == expected
    assert content_hash(CONTENT) == "959628ffbe9aaeabefbcf101489a5c28fe205b859a39a3e08555c7000594b094"


def test_undoing_an_edit_gives_the_same_hash_again() -> None:
    edited = Content(Fields(headline="别的"), CONTENT.document)
    undone = Content(Fields(headline="标题"), edited.document)
    assert content_hash(edited) != content_hash(CONTENT)
    assert content_hash(undone) == content_hash(CONTENT)


def test_a_later_schema_is_refused_in_words() -> None:
    with pytest.raises(NewerFormatError, match="Update Stet"):
        content_from_bytes(json.dumps({"schema": 99}))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"schema":1,"document":[{"type":"hologram"}]}',
        b'{"schema":1,"document":{}}',
        b"\xff",
    ],
)
def test_damaged_content_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(CorruptError):
        content_from_bytes(data)


def test_assets_are_named_once_covers_first() -> None:
    fields = Fields(cover=Cover("c" * 64), channels=(ChannelVariant("wechat", cover=Cover("w" * 64)),))
    body = document([Figure("b" * 64), Figure("c" * 64), Figure(address="https://example.com/far.jpg")])
    assert content_assets(Content(fields, body)) == ("c" * 64, "w" * 64, "b" * 64)


@pytest.mark.parametrize("around", ["{}\n", "{}{{}}", " {}", "{} x", "\ufeff{}"])
def test_nothing_may_stand_around_stored_content(around: str) -> None:
    data = content_bytes(Content()).decode()
    assert content_from_bytes(data) == Content()
    with pytest.raises(CorruptError):
        content_from_bytes(around.format(data))
