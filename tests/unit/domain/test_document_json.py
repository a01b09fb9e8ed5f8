"""A document as plain JSON comes back equal, and equal documents have equal bytes."""

from __future__ import annotations

import json

from hypothesis import given, settings

from editor_app.domain.canonical import canonical_bytes
from editor_app.domain.content import Content, content_bytes, content_from_bytes, content_hash
from editor_app.domain.document import Document
from editor_app.domain.document_json import document_from_plain, document_to_plain
from tests.support.documents import documents


@settings(max_examples=100, deadline=None)
@given(documents())
def test_a_document_survives_json(document: Document) -> None:
    plain = json.loads(json.dumps(document_to_plain(document)))
    assert document_from_plain(plain) == document


@settings(max_examples=100, deadline=None)
@given(documents())
def test_content_bytes_are_canonical(document: Document) -> None:
    content = Content(document=document)
    stored = content_bytes(content)
    assert canonical_bytes(json.loads(stored)) == stored
    again = content_from_bytes(stored)
    assert again == content
    assert content_bytes(again) == stored


@settings(max_examples=100, deadline=None)
@given(documents(), documents())
def test_only_equal_documents_share_a_hash(first: Document, second: Document) -> None:
    same = content_hash(Content(document=first)) == content_hash(Content(document=second))
    assert same == (first == second)
